import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { PaperRequest } from '@contract/paper'
import type { PaperTable } from '@domain/paper/paper-tables'
import type { DeskDatabase } from '@database/desk-database'
import { IdNumberVault } from '@services/privacy/id-number-vault'
import type { JobContext } from '@services/service'
import { noKeyGuard } from '../support/key-guard'

export const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }

/** The export jobs on a register, with a folder for the files; the shell's printer hands the page back as it is. */
export interface PaperDesk {
  folder: string
  contextFor(path: string): JobContext
  request(table: PaperTable, changes?: Partial<PaperRequest>): PaperRequest
  remove(): Promise<void>
}

export async function openPaperDesk(database: DeskDatabase): Promise<PaperDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'paper 表格 '))
  return {
    folder,
    contextFor: (path) => ({
      actor: '测试员',
      now: () => '2026-10-08T01:00:00.000Z',
      today: () => '2026-10-08',
      appVersion: '0.0.0-test',
      dataFolder: folder,
      syncFolder: null,
      resourcesFolder: resolve('resources'),
      vault: new IdNumberVault(noKeyGuard),
      file: { paths: [path] },
      reader: database.reader,
      unitOfWork: database.unitOfWork,
      database,
      progress: () => undefined,
      signal: new AbortController().signal,
      printPaper: ({ html }) => Promise.resolve(Buffer.from(html ?? ''))
    }),
    request: (table, changes = {}) =>
      PaperRequest.parse({ table, scope, annexNo: null, paper: 'A4', ...changes }),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

/** The cells of a sheet of a written workbook; formulas as their results. */
export async function readSheet(path: string, index = 0): Promise<Cells> {
  const sheet = (await readSheets(path))[index]
  if (sheet === undefined) throw new Error('no such sheet')
  return sheet
}

type Cells = (string | number | null)[][]

/** The same of all sheets in their order. */
export async function readSheets(path: string): Promise<Cells[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook.worksheets.map((sheet) => {
    const rows: Cells = []
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells = Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1))
      // The value of a formula cell forgets a result of 0.
      rows.push(
        cells.map(({ type, value, result }) => plain(type === ExcelJS.ValueType.Formula ? result : value))
      )
    })
    return rows
  })
}

function plain(value: ExcelJS.CellValue): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  throw new Error(`an unexpected cell: ${JSON.stringify(value)}`)
}
