import { z } from 'zod'
import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { certificateStates } from '@domain/staffing/certificate'
import { absenceKinds } from '@domain/staffing/vocabulary'
import { job, read, write } from '@contract/define'
import { GapCandidates, GapCandidatesRequest } from '@contract/gap-candidates'
import { HeadcountNorm, NormDraft, SavedNorm } from '@contract/headcount-norm'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import { DuplicateQuestion, PersonDuplicate, PersonSave } from '@contract/person-duplicates'
import { PersonDetail, PersonListRequest, PersonPage, SavedPerson } from '@contract/person'
import { PersonTransfer } from '@contract/person-transfer'
import { codeOf, DateText, Id, Revision } from '@contract/primitives'
import { Scope } from '@contract/scope'
import { StaffingGroups, StaffingGroupsRequest, StaffingPicture } from '@contract/staffing-groups'

/** Every part narrows; null means all. The date is the cut-off of the scope. */
export const StaffingFilter = z.object({
  /** Name, code, pinyin or initials of the centre; several words must all occur. */
  ...narrowing,
  divisionId: Id.nullable().default(null),
  /** Only centres that lack people. */
  gap: z.boolean().default(false)
})
export type StaffingFilter = z.infer<typeof StaffingFilter>

export const staffingSortKeys = [
  'name',
  'unitName',
  'servedPop',
  'required',
  'presentTenths',
  'gapTenths',
  'rate',
  'people',
  'certifiedShare'
] as const
export type StaffingSortKey = (typeof staffingSortKeys)[number]

/** 应配 (people) and 在岗 (tenths FTE); null where no norm applies or what it counts is unknown. Source: domain §2.6. */
const staffingFigures = {
  required: z.int().nullable(),
  presentTenths: z.int(),
  gapTenths: z.int().nullable(),
  rate: z.number().nullable(),
  people: z.int(),
  certifiedShare: z.number().nullable()
}

/** One centre in operation on the cut-off date. */
export const StaffingRow = z.object({
  centerId: Id,
  code: z.string(),
  name: z.string(),
  unitName: z.string(),
  kind: codeOf(centerKinds),
  tier: codeOf(centerTiers),
  servedPop: z.int().nullable(),
  /** The norms applied; empty when none is in force for the centre. */
  normName: z.string(),
  ...staffingFigures
})
export type StaffingRow = z.infer<typeof StaffingRow>

/** Of everything found: Σ of the centres' figures, rates as ratio of sums, each person counted once. */
export const StaffingSums = z.object({
  urban: z.int(),
  rural: z.int(),
  /** Centres without a requirement, which stand outside the sums. */
  unrated: z.int(),
  ...staffingFigures
})
export type StaffingSums = z.infer<typeof StaffingSums>

/** How the requirement of a centre comes about. */
const AppliedNorm = z.object({
  name: z.string(),
  /** `null` marks the norm as 示例. */
  sourceDoc: z.string().nullable(),
  /** The calculation in words. */
  steps: z.string()
})

export const StaffMember = z.object({
  assignmentId: Id,
  personId: Id,
  name: z.string(),
  postName: z.string(),
  /** Tenths of a full post. */
  fteTenths: z.int(),
  mainPost: z.boolean(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Why the person is away on the day; null when present. */
  absence: codeOf(absenceKinds).nullable(),
  certificate: z.string().nullable(),
  certificateState: codeOf(certificateStates),
  /** Masked: 138****8000. */
  phone: z.string()
})
export type StaffMember = z.infer<typeof StaffMember>

export const CenterStaff = z.object({
  centerId: Id,
  name: z.string(),
  /** Null when the centre is not in operation and so owes no staff. */
  row: StaffingRow.nullable(),
  norms: z.array(AppliedNorm),
  people: z.array(StaffMember)
})
export type CenterStaff = z.infer<typeof CenterStaff>

export const PostSummary = z.object({ id: Id, name: z.string(), requiredQualification: z.string() })
export type PostSummary = z.infer<typeof PostSummary>

export const staffingContract = {
  'staffing:by-center': read({
    input: listRequest(StaffingFilter).extend({ sort: orderBy(staffingSortKeys).nullable().default(null) }),
    output: z.object({ total: z.int(), rows: z.array(StaffingRow), sums: StaffingSums })
  }),
  'staffing:by-group': read({ input: StaffingGroupsRequest, output: StaffingGroups }),
  /** What the charts of 人员分析 show. */
  'staffing:picture': read({ input: z.object({ scope: Scope }), output: StaffingPicture }),
  'staffing:of-center': read({ input: z.object({ centerId: Id, date: DateText }), output: CenterStaff }),
  /** People with the qualification and free FTE near a centre. */
  'staffing:candidates': read({ input: GapCandidatesRequest, output: GapCandidates }),
  'person:list': read({ input: PersonListRequest, output: PersonPage }),
  'person:get': read({ input: z.object({ id: Id }), output: PersonDetail }),
  /** Whether the system keeps keys, so that ID numbers can be stored. */
  'person:keeps-id-numbers': read({ input: z.object({}), output: z.object({ keeps: z.boolean() }) }),
  'person:duplicates': read({ input: DuplicateQuestion, output: z.array(PersonDuplicate) }),
  'person:save': write({ input: PersonSave, output: SavedPerson }),
  /** Ends one assignment the day before and begins the next, as one change. */
  'person:transfer': write({ input: PersonTransfer, output: SavedPerson }),
  /** To 回收站, all or none; their assignments stay with them. */
  'person:delete': write({
    input: z.object({
      persons: z
        .array(z.object({ id: Id, revision: Revision }))
        .min(1)
        .max(500)
    }),
    output: z.object({ count: z.int(), batchId: Id })
  }),
  /** 依本人申请删除, for good; `name` is repeated by the clerk, so that nobody is erased by a slip. */
  'person:erase': job({
    input: z.object({ id: Id, revision: Revision, name: z.string().trim().max(60) }),
    output: z.object({
      /** Backups that still hold the person, and how long at most. */
      backups: z.array(z.object({ name: z.string(), createdAt: z.string(), keptUntil: DateText }))
    })
  }),
  'post:list': read({ input: z.object({}), output: z.array(PostSummary) }),
  'norm:list': read({ input: z.object({ date: DateText }), output: z.array(HeadcountNorm) }),
  'norm:save': write({ input: NormDraft, output: SavedNorm })
}
