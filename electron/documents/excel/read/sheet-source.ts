import type { SheetRow } from '@documents/excel/read/cell'
import type { SheetFacts } from '@documents/excel/read/sheet-reader'

/** One table of a file, whatever program wrote it. */
export interface SheetSource {
  name: string
  hidden: boolean
  /** Walks the rows that hold a value; may be asked for again. */
  read(onRow: (row: SheetRow, facts: SheetFacts) => void): Promise<SheetFacts>
}

/** A file of tables, opened. */
export interface WorkbookSource {
  date1904: boolean
  /** In the order of the tabs. */
  sheets: readonly SheetSource[]
  /** Looks at all that was not read. @throws WorkbookRefusal */
  verifyRest(): Promise<void>
  close(): void
}
