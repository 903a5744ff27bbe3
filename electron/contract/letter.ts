import { z } from 'zod'
import { letterStates, letterTypes } from '@domain/letter/vocabulary'
import { read, write } from '@contract/define'
import { SavedRecord } from '@contract/issue'
import { listRequest, narrowing } from '@contract/list-request'
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
import { Scope } from '@contract/scope'

/** A letter as a clerk writes it; only a draft may be rewritten. */
export const LetterDraft = z.object({
  /** Null for a new letter; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  letterNo: RequiredLine(40),
  /** 文号 as printed; empty until it is given. */
  docNo: Line(60),
  type: codeOf(letterTypes),
  unitId: Id,
  projectId: Id.nullable(),
  /** The issue that it is about; null for one about a light or a blank one. */
  issueId: Id.nullable(),
  title: RequiredLine(80),
  content: RequiredParagraph(4000),
  replyDue: DateText,
  /** The light that called for it, in words. */
  lightReason: Line(200)
})
export type LetterDraft = z.infer<typeof LetterDraft>

export const LetterDetail = z.object({
  draft: LetterDraft.extend({ id: Id, revision: Revision }),
  unitName: z.string(),
  projectName: z.string().nullable(),
  issueNo: z.string().nullable(),
  state: codeOf(letterStates),
  issuedOn: z.string().nullable(),
  reply: z.string(),
  repliedOn: z.string().nullable(),
  /** Days past the reply's deadline on the cut-off, ≥ 0. */
  daysOverdue: z.int(),
  isSample: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type LetterDetail = z.infer<typeof LetterDetail>

const LetterMove = z.discriminatedUnion('step', [
  z.object({ step: z.literal('issue'), issuedOn: DateText }),
  z.object({ step: z.literal('answer'), repliedOn: DateText, reply: Paragraph(2000) }),
  z.object({ step: z.literal('withdraw') })
])

export const LetterFilter = z.object({
  /** Number, title, unit or project. */
  ...narrowing,
  projectId: Id.nullable().default(null),
  type: codeOf(letterTypes).nullable().default(null),
  state: codeOf(letterStates).nullable().default(null),
  /** Only those whose reply is overdue. */
  overdue: z.boolean().default(false)
})
export type LetterFilter = z.infer<typeof LetterFilter>

export const LetterListRequest = listRequest(LetterFilter)

export const LetterRow = z.object({
  id: Id,
  revision: Revision,
  letterNo: z.string(),
  type: codeOf(letterTypes),
  unitName: z.string(),
  projectId: Id.nullable(),
  projectName: z.string().nullable(),
  title: z.string(),
  state: codeOf(letterStates),
  issuedOn: z.string().nullable(),
  replyDue: z.string(),
  repliedOn: z.string().nullable(),
  daysOverdue: z.int(),
  isSample: z.boolean()
})
export type LetterRow = z.infer<typeof LetterRow>

export const LetterPage = z.object({
  total: z.int(),
  rows: z.array(LetterRow),
  sums: z.object({ waiting: z.int(), overdue: z.int() })
})
export type LetterPage = z.infer<typeof LetterPage>

/** A project whose light calls for a letter. */
export const LetterCandidate = z.object({
  projectId: Id,
  projectNo: z.string(),
  projectName: z.string(),
  unitName: z.string(),
  light: z.enum(['yellow', 'red']),
  reason: z.string(),
  plannedPercent: z.int(),
  actualPercent: z.int(),
  proposedType: codeOf(letterTypes),
  /** Number of a letter to this project that waits for its reply or is still a draft. */
  pendingLetter: z.string().nullable()
})
export type LetterCandidate = z.infer<typeof LetterCandidate>

export const letterContract = {
  /** Letters issued in the year up to the cut-off, and the drafts. */
  'letter:list': read({ input: LetterListRequest, output: LetterPage }),
  'letter:get': read({ input: z.object({ id: Id, cutoff: DateText }), output: LetterDetail }),
  /** Projects red or yellow on the cut-off by the rule in force, the worst first. */
  'letter:candidates': read({
    input: z.object({ scope: Scope }),
    output: z.object({ ruleText: z.string(), candidates: z.array(LetterCandidate) })
  }),
  /** Number and, for a project or an issue, unit, type and text from its facts on the cut-off; a blank one has no text. */
  'letter:propose': read({
    input: z.object({ projectId: Id.nullable(), issueId: Id.nullable(), cutoff: DateText }),
    output: LetterDraft.extend({ unitId: Id.nullable(), title: z.string(), content: z.string() })
  }),
  'letter:save': write({ input: LetterDraft, output: SavedRecord }),
  'letter:move': write({
    input: z.object({ id: Id, revision: Revision, move: LetterMove }),
    output: SavedRecord
  }),
  /** An issued letter must be withdrawn first. */
  'letter:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  })
}
