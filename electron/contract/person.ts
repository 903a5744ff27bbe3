import { z } from 'zod'
import { ageBands } from '@domain/staffing/age-band'
import { certificateStates } from '@domain/staffing/certificate'
import { absenceKinds, leavingReasons, sexes, standings } from '@domain/staffing/vocabulary'
import { FieldFailure } from '@contract/failure'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import {
  codeOf,
  DateText,
  Id,
  Line,
  NullableDate,
  Paragraph,
  RequiredLine,
  Revision
} from '@contract/primitives'

/** 任职: person × centre × post with its share of a full post. */
export const AssignmentDraft = z.object({
  /** A part that the form added has neither; one that it loaded sends both back. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  centerId: Id,
  postId: Id,
  /** Tenths of a full post; what is allowed stands in the domain's rules. */
  fteTenths: z.int(),
  mainPost: z.boolean(),
  validFrom: DateText,
  /** Last day, inclusive; null while it goes on. */
  validTo: NullableDate,
  endReason: codeOf(leavingReasons).nullable()
})
export type AssignmentDraft = z.infer<typeof AssignmentDraft>

/** 长假 or 借调 between two days. */
export const AbsenceDraft = z.object({
  id: Id.nullable(),
  revision: Revision.nullable(),
  /** Null: from all posts of the person. */
  assignmentId: Id.nullable(),
  kind: codeOf(absenceKinds),
  validFrom: DateText,
  /** Last day, inclusive; null while it goes on. */
  validTo: NullableDate,
  note: Line(200)
})
export type AbsenceDraft = z.infer<typeof AbsenceDraft>

/**
 * A number that leaves the register masked: null keeps what is stored, whatever that is; '' clears it. So a mask can
 * never come back as the number.
 */
const KeptNumber = Line(30).nullable()

/** A person with all assignments and absences, as the form holds it. */
export const PersonDraft = z.object({
  /** Null for a new person; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  name: RequiredLine(20),
  sex: codeOf(sexes).nullable(),
  birthYear: z.int('请填四位年份').min(1900, '请填四位年份').max(2100, '请填四位年份').nullable(),
  politicalStatus: Line(40).nullable(),
  education: Line(40).nullable(),
  phone: KeptNumber,
  idNumber: KeptNumber,
  certificate: Line(40).nullable(),
  certificateValidTo: NullableDate,
  employerOrgId: Id.nullable(),
  identity: Line(40).nullable(),
  remark: Paragraph(500),
  assignments: z.array(AssignmentDraft).max(30, '一人最多 30 条任职'),
  absences: z.array(AbsenceDraft).max(60, '一人最多 60 条长假与借调')
})
export type PersonDraft = z.infer<typeof PersonDraft>

export const SavedPerson = z.object({
  id: Id,
  revision: Revision,
  /** Names the save for 撤销. */
  batchId: Id,
  warnings: z.array(FieldFailure)
})
export type SavedPerson = z.infer<typeof SavedPerson>

/** The stored numbers as they may be seen without a reason: 138****8000, 410311********1234; '' for none. */
export const MaskedNumbers = z.object({
  phone: z.string(),
  idNumber: z.string(),
  /** An ID number is stored whose key this machine does not have. */
  idNumberUnreadable: z.boolean()
})
export type MaskedNumbers = z.infer<typeof MaskedNumbers>

export const PersonDetail = z.object({
  draft: PersonDraft.extend({ id: Id, revision: Revision }),
  masked: MaskedNumbers,
  /** Names of the centres that the assignments point to, deleted ones included. */
  centers: z.array(z.object({ id: Id, name: z.string() })),
  isSample: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type PersonDetail = z.infer<typeof PersonDetail>

/** Every part narrows; null means all. Posts and certificates are those of the cut-off date of the scope. */
export const PersonFilter = z.object({
  /** Name, pinyin or initials; several words must all occur. */
  ...narrowing,
  centerId: Id.nullable().default(null),
  divisionId: Id.nullable().default(null),
  /** Only who works at a centre in operation, as the figures of staffing count. */
  running: z.boolean().default(false),
  identity: z.string().max(40).nullable().default(null),
  certificate: codeOf(certificateStates).nullable().default(null),
  standing: codeOf(standings).nullable().default(null)
})
export type PersonFilter = z.infer<typeof PersonFilter>

export const personSortKeys = [
  'name',
  'sex',
  'birthYear',
  'identity',
  'fteTenths',
  'certificateValidTo'
] as const
export type PersonSortKey = (typeof personSortKeys)[number]

export const PersonListRequest = listRequest(PersonFilter).extend({
  sort: orderBy(personSortKeys).default({ key: 'name', descending: false })
})

export const PersonRow = z.object({
  id: Id,
  revision: Revision,
  name: z.string(),
  sex: codeOf(sexes).nullable(),
  ageBand: codeOf(ageBands).nullable(),
  identity: z.string().nullable(),
  /** On the cut-off date, the main post first. */
  posts: z.array(
    z.object({
      postName: z.string(),
      centerId: Id,
      centerName: z.string(),
      fteTenths: z.int(),
      absence: codeOf(absenceKinds).nullable()
    })
  ),
  /** Σ of the posts at which the person is present. */
  fteTenths: z.int(),
  certificate: z.string().nullable(),
  certificateValidTo: z.string().nullable(),
  certificateState: codeOf(certificateStates),
  /** Masked: 138****8000. */
  phone: z.string(),
  isSample: z.boolean()
})
export type PersonRow = z.infer<typeof PersonRow>

export const PersonPage = z.object({ total: z.int(), rows: z.array(PersonRow) })
export type PersonPage = z.infer<typeof PersonPage>
