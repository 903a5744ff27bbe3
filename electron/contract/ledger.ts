import { z } from 'zod'
import { coordinateSystems } from '@domain/division/vocabulary'
import { CenterFilter } from '@contract/center-list'
import { job } from '@contract/define'
import { codeOf, Id } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** Where in the workbook something stands, as the spreadsheet program names it. */
const place = { sheet: z.string(), row: z.int(), column: z.string(), head: z.string() }

/** Why a line cannot be imported. */
export const LedgerProblem = z.object({ ...place, message: z.string(), advice: z.string() })
export type LedgerProblem = z.infer<typeof LedgerProblem>

/** One cell that differs from the register. */
export const LedgerCellChange = z.object({
  ...place,
  centerName: z.string(),
  oldText: z.string(),
  newText: z.string()
})
export type LedgerCellChange = z.infer<typeof LedgerCellChange>

/** A centre that the register does not have yet. */
export const LedgerAddition = z.object({
  row: z.int(),
  name: z.string(),
  place: z.string(),
  /** Worth a look before applying, e.g. the same name elsewhere; empty when there is nothing. */
  warning: z.string()
})
export type LedgerAddition = z.infer<typeof LedgerAddition>

/** What an import would do. Lists hold the first entries, the counts all. */
export const LedgerPreview = z.object({
  state: z.literal('checked'),
  /** Valid once, for `ledger:import-apply`; null while problems exist and when nothing would change. */
  token: Id.nullable(),
  fileName: z.string(),
  counts: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  additions: z.array(LedgerAddition),
  changes: z.array(LedgerCellChange),
  changedCells: z.int(),
  problems: z.array(LedgerProblem),
  problemCount: z.int(),
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
      /** Phone numbers leave masked unless they are asked for. */
      phones: z.enum(['masked', 'full'])
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
  }),
  /** Reads a T1 workbook and compares it with the register; writes nothing. */
  'ledger:import-check': job({
    input: z.object({
      /** Hidden rows and columns too. */
      includeHidden: z.boolean(),
      /** Of coordinates that the register does not have yet: T1 has no column for it. */
      coordSys: codeOf(coordinateSystems)
    }),
    output: z.discriminatedUnion('state', [
      LedgerPreview,
      /** The file as a whole cannot be taken. */
      z.object({ state: z.literal('refused'), message: z.string() })
    ]),
    file: { mode: 'open', title: '导入中心台账', extensions: ['xlsx'], filterName: 'Excel 工作簿' }
  }),
  /** Writes a checked import: every line or none. */
  'ledger:import-apply': job({
    input: z.object({ token: Id }),
    output: z.object({ added: z.int(), changed: z.int(), batchId: Id })
  })
}
