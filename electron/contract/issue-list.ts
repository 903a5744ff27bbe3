import { z } from 'zod'
import { issueStandings } from '@domain/issue/issue-standing'
import { issueCategories, issueFinders, issueSeverities, issueStates } from '@domain/issue/vocabulary'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import { codeOf, Id, Revision } from '@contract/primitives'

/** Every part narrows; null means all. Year and cut-off come with the scope. */
export const IssueFilter = z.object({
  /** Number, description, centre, person in charge, pinyin or initials; several words must all occur. */
  ...narrowing,
  centerId: Id.nullable().default(null),
  projectId: Id.nullable().default(null),
  /** As of the cut-off. */
  state: codeOf(issueStates).nullable().default(null),
  category: codeOf(issueCategories).nullable().default(null),
  severity: codeOf(issueSeverities).nullable().default(null),
  standing: codeOf(issueStandings).nullable().default(null)
})
export type IssueFilter = z.infer<typeof IssueFilter>

export const issueSortKeys = [
  'issueNo',
  'foundOn',
  'dueOn',
  'centerName',
  'dutyUnitName',
  'severity',
  'closedOn'
] as const
export const IssueListRequest = listRequest(IssueFilter).extend({
  sort: orderBy(issueSortKeys).default({ key: 'issueNo', descending: true })
})

/** One line of 问题台账, as of the cut-off date. Source: domain §3.3 T6. */
export const IssueRow = z.object({
  id: Id,
  revision: Revision,
  issueNo: z.string(),
  foundBy: codeOf(issueFinders),
  foundOn: z.string(),
  centerId: Id,
  centerName: z.string(),
  projectId: Id.nullable(),
  projectName: z.string().nullable(),
  category: codeOf(issueCategories),
  severity: codeOf(issueSeverities),
  description: z.string(),
  dutyUnitName: z.string(),
  dutyPerson: z.string(),
  dueOn: z.string(),
  state: codeOf(issueStates),
  /** Days past the deadline, ≥ 0. */
  daysOverdue: z.int(),
  /** Not crossed off and due within seven days. */
  dueSoon: z.boolean(),
  closedOn: z.string().nullable(),
  closedBy: z.string(),
  isSample: z.boolean()
})
export type IssueRow = z.infer<typeof IssueRow>

/** Over everything that the filter finds. */
const IssueSums = z.object({ open: z.int(), overdue: z.int(), dueSoon: z.int(), closed: z.int() })

export const IssuePage = z.object({ total: z.int(), rows: z.array(IssueRow), sums: IssueSums })
export type IssuePage = z.infer<typeof IssuePage>
