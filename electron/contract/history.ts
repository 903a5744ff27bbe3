import { z } from 'zod'
import { read } from '@contract/define'
import { DateText, Id, PageRequest } from '@contract/primitives'

/** One changed value in words: `办公面积（㎡） 120.00 → 80.00`. */
export const HistoryChange = z.object({
  /** Which part of the record: 中心, 点位 北广场, 节点 主体完工, … */
  part: z.string(),
  kind: z.enum(['insert', 'update', 'delete', 'restore']),
  /** Chinese name of the field; empty when a whole part was added, deleted or restored. */
  field: z.string(),
  oldText: z.string(),
  newText: z.string()
})
export type HistoryChange = z.infer<typeof HistoryChange>

/** One save as the history shows it. */
export const HistoryEntry = z.object({
  batchId: Id,
  at: z.string(),
  actor: z.string(),
  title: z.string(),
  /** Taken back by a later batch. */
  undone: z.boolean(),
  changes: z.array(HistoryChange)
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const HistoryPage = z.object({ total: z.int(), entries: z.array(HistoryEntry) })
export type HistoryPage = z.infer<typeof HistoryPage>

/** One line of 修改记录; its changes are asked for when it is opened. */
export const BatchLine = z.object({
  batchId: Id,
  at: z.string(),
  actor: z.string(),
  title: z.string(),
  undone: z.boolean(),
  /** Rows written; 0 for bulk loads that are logged as a whole. */
  changeCount: z.int()
})
export type BatchLine = z.infer<typeof BatchLine>

export const historyContract = {
  /** The saves of one record and its parts, newest first. */
  'history:record': read({
    input: PageRequest.extend({
      of: z.enum(['center', 'project', 'person', 'issue', 'inspection', 'acceptance', 'letter', 'grid']),
      id: Id
    }),
    output: HistoryPage
  }),
  /** All saves, newest first. */
  'history:batches': read({
    input: PageRequest.extend({
      /** Title or actor, as written. */
      text: z.string().trim().max(60),
      from: DateText.nullable(),
      to: DateText.nullable()
    }),
    output: z.object({ total: z.int(), rows: z.array(BatchLine) })
  }),
  /** What one save changed, at most 500 values. */
  'history:batch': read({ input: z.object({ batchId: Id }), output: HistoryEntry })
}
