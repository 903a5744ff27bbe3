import { z } from 'zod'
import { issueCategories, issueFinders, issueSeverities, issueStates } from '@domain/issue/vocabulary'
import { read, write } from '@contract/define'
import { Figure } from '@contract/figure'
import { IssueListRequest, IssuePage } from '@contract/issue-list'
import {
  codeOf,
  DateText,
  Id,
  Line,
  Paragraph,
  RequiredLine,
  RequiredParagraph,
  Revision,
  Year
} from '@contract/primitives'
import { Scope } from '@contract/scope'

/** What a clerk enters of an issue; its state is changed by steps alone. */
export const IssueDraft = z.object({
  /** Null for a new issue; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  issueNo: RequiredLine(40),
  foundBy: codeOf(issueFinders),
  foundOn: DateText,
  centerId: Id,
  projectId: Id.nullable(),
  category: codeOf(issueCategories),
  severity: codeOf(issueSeverities),
  description: RequiredParagraph(500),
  requiredAction: Paragraph(500),
  dutyUnitId: Id,
  dutyPerson: Line(20),
  dueOn: DateText
})
export type IssueDraft = z.infer<typeof IssueDraft>

export const IssueDetail = z.object({
  draft: IssueDraft.extend({ id: Id, revision: Revision }),
  centerName: z.string(),
  projectName: z.string().nullable(),
  /** The visit that found it. */
  inspection: z.object({ id: Id, label: z.string() }).nullable(),
  state: codeOf(issueStates),
  progress: z.string(),
  evidence: z.string(),
  appliedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  closedBy: z.string(),
  /** Of the last 退回. */
  returnReason: z.string(),
  /** Of the last 挂账. */
  deferReason: z.string(),
  /** On the cut-off date, ≥ 0. */
  daysOverdue: z.int(),
  isSample: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type IssueDetail = z.infer<typeof IssueDetail>

/** A step with exactly what it needs; the words that must not be empty are the domain's rule. */
export const IssueMove = z.discriminatedUnion('step', [
  z.object({ step: z.literal('start'), requiredAction: Paragraph(500), dutyPerson: Line(20) }),
  z.object({ step: z.literal('apply'), appliedOn: DateText, progress: Paragraph(500), evidence: Line(200) }),
  z.object({ step: z.literal('close'), closedOn: DateText, closedBy: Line(20) }),
  z.object({ step: z.literal('return'), reason: Line(200) }),
  z.object({ step: z.literal('defer'), reason: Line(200) })
])
export type IssueMove = z.infer<typeof IssueMove>

export const SavedRecord = z.object({ id: Id, revision: Revision, batchId: Id })
export type SavedRecord = z.infer<typeof SavedRecord>

/** What a new issue of a centre starts from, and which projects it may belong to. */
export const IssueProposal = z.object({
  issueNo: z.string(),
  dutyUnitId: Id.nullable(),
  projects: z.array(z.object({ id: Id, name: z.string() }))
})
export type IssueProposal = z.infer<typeof IssueProposal>

/** Issues of the scope, of one centre or project where one is named, as of the cut-off. */
export const IssueFigures = z.object({
  found: Figure,
  open: Figure,
  overdue: Figure,
  dueSoon: Figure,
  closed: Figure,
  closedRate: Figure
})
export type IssueFigures = z.infer<typeof IssueFigures>

export const issueContract = {
  'issue:list': read({ input: IssueListRequest, output: IssuePage }),
  'issue:figures': read({
    input: z.object({ scope: Scope, centerId: Id.nullable(), projectId: Id.nullable() }),
    output: IssueFigures
  }),
  'issue:get': read({ input: z.object({ id: Id, cutoff: DateText }), output: IssueDetail }),
  'issue:propose': read({ input: z.object({ centerId: Id.nullable(), year: Year }), output: IssueProposal }),
  'issue:save': write({ input: IssueDraft, output: SavedRecord }),
  'issue:move': write({
    input: z.object({ id: Id, revision: Revision, move: IssueMove }),
    output: SavedRecord
  }),
  'issue:delete': write({
    input: z.object({
      issues: z
        .array(z.object({ id: Id, revision: Revision }))
        .min(1)
        .max(500)
    }),
    output: z.object({ count: z.int(), batchId: Id })
  })
}
