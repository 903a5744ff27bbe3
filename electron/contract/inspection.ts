import { z } from 'zod'
import { inspectionRounds } from '@domain/inspection/vocabulary'
import { issueCategories, issueSeverities } from '@domain/issue/vocabulary'
import { read, write } from '@contract/define'
import { SavedRecord } from '@contract/issue'
import { IssueRow } from '@contract/issue-list'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import {
  codeOf,
  DateText,
  Id,
  Line,
  Paragraph,
  RequiredLine,
  RequiredParagraph,
  Revision
} from '@contract/primitives'

/** Something found on the visit; saving makes it an issue of its own. */
export const FindingDraft = z.object({
  category: codeOf(issueCategories),
  severity: codeOf(issueSeverities),
  description: RequiredParagraph(500),
  requiredAction: Paragraph(500),
  dutyUnitId: Id,
  dutyPerson: Line(20),
  dueOn: DateText
})
export type FindingDraft = z.infer<typeof FindingDraft>

export const InspectionDraft = z.object({
  /** Null for a new visit; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  round: codeOf(inspectionRounds),
  inspectedOn: DateText,
  centerId: Id,
  projectId: Id.nullable(),
  team: Line(60),
  members: z.array(RequiredLine(20)).max(20, '最多 20 人'),
  /** Tenths of a point. */
  scoreTenths: z.int().nullable(),
  summary: Paragraph(1000),
  /** New ones alone; those saved before are issues by now. */
  findings: z.array(FindingDraft).max(50, '一次最多记 50 个问题')
})
export type InspectionDraft = z.infer<typeof InspectionDraft>

export const InspectionDetail = z.object({
  draft: InspectionDraft.extend({ id: Id, revision: Revision }),
  centerName: z.string(),
  /** What was found, as of the cut-off. */
  issues: z.array(IssueRow),
  isSample: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type InspectionDetail = z.infer<typeof InspectionDetail>

export const InspectionFilter = z.object({
  /** Centre (pinyin or initials too) or team. */
  ...narrowing,
  centerId: Id.nullable().default(null),
  projectId: Id.nullable().default(null),
  round: codeOf(inspectionRounds).nullable().default(null)
})
export type InspectionFilter = z.infer<typeof InspectionFilter>

export const inspectionSortKeys = ['inspectedOn', 'centerName', 'unitName', 'scoreTenths'] as const
export type InspectionSortKey = (typeof inspectionSortKeys)[number]

export const InspectionListRequest = listRequest(InspectionFilter).extend({
  sort: orderBy(inspectionSortKeys).default({ key: 'inspectedOn', descending: true })
})

export const InspectionRow = z.object({
  id: Id,
  revision: Revision,
  round: codeOf(inspectionRounds),
  inspectedOn: z.string(),
  centerId: Id,
  centerName: z.string(),
  unitName: z.string(),
  projectName: z.string().nullable(),
  team: z.string(),
  scoreTenths: z.int().nullable(),
  /** Found on the visit, and of these not crossed off on the cut-off. */
  issues: z.int(),
  openIssues: z.int(),
  isSample: z.boolean()
})
export type InspectionRow = z.infer<typeof InspectionRow>

export const InspectionPage = z.object({
  total: z.int(),
  rows: z.array(InspectionRow),
  sums: z.object({ issues: z.int(), openIssues: z.int() })
})
export type InspectionPage = z.infer<typeof InspectionPage>

export const inspectionContract = {
  /** Visits of the year up to the cut-off. */
  'inspection:list': read({ input: InspectionListRequest, output: InspectionPage }),
  'inspection:get': read({ input: z.object({ id: Id, cutoff: DateText }), output: InspectionDetail }),
  /** The visit and its new findings, all or nothing. */
  'inspection:save': write({ input: InspectionDraft, output: SavedRecord }),
  /** Refused while issues that it found are in the ledger. */
  'inspection:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  })
}
