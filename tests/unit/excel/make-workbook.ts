import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ledgerColumns } from '@documents/excel/ledger/ledger-columns'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import { proposedTables } from '@documents/excel/ledger/proposed-tables'
import { readLedger } from '@documents/excel/ledger/read-ledger'
import { sketchFile, type SheetSketch } from '@documents/excel/ledger/sketch-file'
import { columnLetters } from '@documents/excel/read/cell'
import { makeZip, type ZipPart } from './make-zip'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface SheetSpec {
  name: string
  /** The inside of <sheetData>. */
  data: string
  state?: 'hidden' | 'veryHidden'
  /** XML before and after <sheetData>. */
  before?: string
  after?: string
}

/** A cell as XML: a text becomes an inline string, a number a number, `{ xml }` stands as it is. */
export type CellSpec = string | number | null | { xml: (reference: string) => string }

export function rowXml(number: number, cells: readonly CellSpec[], attributes = ''): string {
  const inside = cells.map((cell, index) => cellXml(`${columnLetters(index + 1)}${number}`, cell)).join('')
  return `<row r="${number}"${attributes}>${inside}</row>`
}

/** A cell written out in XML, given its reference. */
export function makeCell(xml: (reference: string) => string): CellSpec {
  return { xml }
}

function cellXml(reference: string, cell: CellSpec): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml(reference)
  const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

export const headCells: readonly string[] = ledgerColumns.map((column) => column.head)

/** The parts of a workbook with nothing but what the format demands. */
export function workbookParts(sheets: readonly SheetSpec[], date1904 = false): ZipPart[] {
  const list = sheets.map(
    (sheet, index) =>
      `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="rId${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''}/>`
  )
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
  )
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links.join('')}</Relationships>` },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${main}">${sheet.before ?? ''}<sheetData>${sheet.data}</sheetData>${sheet.after ?? ''}</worksheet>`
    }))
  ]
}

/** One sheet with the heads in row 1 and the given lines under it. */
export function ledgerSheet(
  lines: readonly (readonly CellSpec[])[],
  extra: Partial<SheetSpec> = {}
): SheetSpec {
  const data = [headCells, ...lines].map((cells, index) => rowXml(index + 1, cells)).join('')
  return { name: '台账', data, ...extra }
}

/** A line of T1 with the given cells by head; the others stay empty. */
export function line(cells: Readonly<Record<string, CellSpec>>): CellSpec[] {
  for (const head of Object.keys(cells))
    if (!headCells.includes(head)) throw new Error(`no such head: ${head}`)
  return headCells.map((head) => cells[head] ?? null)
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function temporaryFile(content: Buffer | string, name = 'ledger.xlsx'): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, content)
  return path
}

interface ReadChoices {
  includeHidden?: boolean
  fillMerged?: boolean
}

/** Reads in this thread, as proposed; the worker around it has tests of its own. Null: nothing looks like a ledger. */
export async function readPath(path: string, choices: ReadChoices = {}): Promise<LedgerReading | null> {
  const { includeHidden = false, fillMerged = false } = choices
  const tables = proposedTables(await sketchFile(path))
  const [reading] = await readLedger({ path, includeHidden, fillMerged, tables }, () => undefined)
  return reading?.ledger === 'centers' ? reading : null
}

export async function readBytes(content: Buffer, choices?: ReadChoices): Promise<LedgerReading> {
  const reading = await readPath(await temporaryFile(content), choices)
  if (!reading) throw new Error('no sheet looks like a ledger')
  return reading
}

export function readSheets(sheets: readonly SheetSpec[], choices?: ReadChoices): Promise<LedgerReading> {
  return readBytes(makeZip(workbookParts(sheets)), choices)
}

export async function sketchSheets(sheets: readonly SheetSpec[]): Promise<SheetSketch[]> {
  return (await sketchFile(await temporaryFile(makeZip(workbookParts(sheets))))).sheets
}
