import { z } from 'zod'
import { read, write } from '@contract/define'
import { Id, Line, RequiredLine, Revision } from '@contract/primitives'

/** A clause of 验收评分表; the order of the array is that of the sheet. Tenths of a point. */
const ClauseOfSheet = z.object({
  clause: RequiredLine(80),
  standard: Line(200),
  fullScoreTenths: z.int().min(0).max(10_000),
  /** 一票否决. */
  veto: z.boolean()
})
export type ClauseOfSheet = z.infer<typeof ClauseOfSheet>

/** A score sheet as the form holds it. */
export const ScoreSheetDraft = z.object({
  /** The version that was edited; null for a new sheet. Both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  name: RequiredLine(40),
  /** 合格线; null goes by the one of the office, which only the published sheet does. */
  passLineTenths: z.int().min(0).max(1000).nullable(),
  note: Line(200),
  items: z.array(ClauseOfSheet).max(60)
})
export type ScoreSheetDraft = z.infer<typeof ScoreSheetDraft>

export const ScoreSheetLine = z.object({
  draft: ScoreSheetDraft.extend({ id: Id, revision: Revision }),
  version: z.int(),
  /** Came with the program; it can only be copied. */
  preset: z.boolean(),
  /** New acceptances are scored by it. */
  inForce: z.boolean(),
  /** The pass line it goes by: its own, or the one of the office. */
  goesByTenths: z.int()
})
export type ScoreSheetLine = z.infer<typeof ScoreSheetLine>

export const scoreSheetContract = {
  /** Every sheet in its last version. */
  'score-sheet:list': read({ input: z.object({}), output: z.array(ScoreSheetLine) }),
  /** An own sheet saved again becomes its next version; acceptances keep the version they were made with. */
  'score-sheet:save': write({ input: ScoreSheetDraft, output: z.object({ id: Id, batchId: Id }) }),
  'score-sheet:choose': write({ input: z.object({ id: Id }), output: z.object({}) })
}
