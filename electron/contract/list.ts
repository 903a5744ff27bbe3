import { z } from 'zod'
import { safeFileName } from '@domain/paper/file-name'
import { job, read } from '@contract/define'
import { Id } from '@contract/primitives'
import { PaperWritten } from '@contract/paper'
import { Scope } from '@contract/scope'

/** More than any list of an office; a workbook would take a million. */
export const mostListRows = 200_000

/** How the cells of a column are held: `number` as it is, the others in fen, 0.01 ㎡, tenths and fractions, days as `YYYY-MM-DD`. */
export const listColumnKinds = [
  'text',
  'code',
  'date',
  'number',
  'count',
  'tenths',
  'area',
  'money',
  'rate'
] as const
export type ListColumnKind = (typeof listColumnKinds)[number]

export const ListColumn = z.object({
  title: z.string().max(60),
  kind: z.enum(listColumnKinds),
  /** Half-width characters. */
  width: z.int().min(4).max(100)
})
export type ListColumn = z.infer<typeof ListColumn>

/** A number as its column holds it, or the text that stands on the screen. */
export const ListCell = z.union([z.number(), z.string().max(10_000)])
export type ListCell = z.infer<typeof ListCell>

/**
 * A list of the screen as a workbook. The screen reads all rows of the list through the list's own request and hands them
 * over piece by piece, so that the file holds what the clerk sees: these columns, this filter, this order.
 */
export const listContract = {
  /** The next rows of an export; `from` says how many came before. A new `exportId` lets go of an older export. */
  'list:collect': read({
    input: z.object({
      exportId: Id,
      from: z.int().min(0).max(mostListRows),
      rows: z.array(z.array(ListCell).max(60)).max(500)
    }),
    output: z.object({ collected: z.int() })
  }),
  'list:export': job({
    input: z.object({
      exportId: Id,
      title: z.string().min(1).max(60),
      columns: z.array(ListColumn).min(1).max(60),
      /** What the list is narrowed to, in words: 状态：整改中. */
      narrowing: z.array(z.string().max(300)).max(30),
      /** Lines under the table: its totals in words, what a chart says of itself. */
      notes: z.array(z.string().max(20_000)).max(10),
      /** Null for lists that the scope bar does not narrow. */
      scope: Scope.nullable()
    }),
    output: PaperWritten,
    file: {
      mode: 'save',
      title: '导出本列表',
      extensions: ['xlsx'],
      filterName: 'Excel 工作簿',
      nameFor: ({ title }) => safeFileName(title)
    }
  }),
  /** The rows of an export that has ended or will not be made. */
  'list:forget': read({ input: z.object({ exportId: Id }), output: z.object({}) })
}
