import { z } from 'zod'
import { CenterFilter } from '@contract/center-list'
import { job } from '@contract/define'
import { LookReasonDraft } from '@contract/look'
import { Id } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** Where in a file something stands, as the spreadsheet program names it. */
const place = { file: z.string(), sheet: z.string(), row: z.int(), column: z.string(), head: z.string() }

/** Why a line cannot be imported. */
export const LedgerProblem = z.object({ ...place, message: z.string(), advice: z.string() })
export type LedgerProblem = z.infer<typeof LedgerProblem>

/** One cell that differs from the register. */
export const LedgerCellChange = z.object({
  ...place,
  /** The centre, person or project that it is about. */
  subject: z.string(),
  oldText: z.string(),
  newText: z.string()
})
export type LedgerCellChange = z.infer<typeof LedgerCellChange>

/** A centre, post of a person or project that the register does not have yet. */
export const LedgerAddition = z.object({
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  name: z.string(),
  place: z.string(),
  /** Worth a look before applying, e.g. the same name elsewhere; empty when there is nothing. */
  warning: z.string()
})
export type LedgerAddition = z.infer<typeof LedgerAddition>

/** A value that may mean several things; asked once for all lines that hold it. */
export const ImportQuestion = z.object({
  id: z.string(),
  head: z.string(),
  text: z.string(),
  /** Lines that wait for the answer, and the first of them. */
  lines: z.int(),
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  options: z.array(z.object({ value: z.string(), label: z.string() }))
})
export type ImportQuestion = z.infer<typeof ImportQuestion>

/** What an import would do. Lists hold the first entries, the counts all. */
export const LedgerPreview = z.object({
  state: z.literal('checked'),
  /** Valid once, for `import:apply`; null when nothing would change. */
  token: Id.nullable(),
  counts: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  additions: z.array(LedgerAddition),
  changes: z.array(LedgerCellChange),
  changedCells: z.int(),
  problems: z.array(LedgerProblem),
  problemCount: z.int(),
  questions: z.array(ImportQuestion),
  /** What was skipped or read with care, in sentences. */
  notices: z.array(z.string())
})
export type LedgerPreview = z.infer<typeof LedgerPreview>

export const ledgerContract = {
  /** Writes T1 (domain §3.3) with the centres that scope and filter find. */
  'ledger:export': job({
    input: z.object({
      scope: Scope,
      filter: CenterFilter,
      /** Why phones leave in full; null leaves them masked. */
      fullPhones: LookReasonDraft.nullable()
    }),
    output: z.object({
      count: z.int(),
      /** Why the export could not be recorded, though the file is there; '' when it was. */
      notRecorded: z.string()
    }),
    file: {
      mode: 'save',
      title: '导出中心台账',
      extensions: ['xlsx'],
      filterName: 'Excel 工作簿',
      suggestedName: '中心台账'
    }
  })
}
