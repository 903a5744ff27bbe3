import { basename } from 'node:path'
import type { OutputOf } from '@contract/index'
import { maskPhone } from '@domain/identifier/phone'
import { sureFrom } from '@domain/sheet/propose-mapping'
import { standingImportsOf } from '@database/repositories/import-records'
import {
  columnOf as ledgerColumn,
  isDerived,
  ledgerColumns,
  neededKeys,
  type LedgerKey
} from '@documents/excel/ledger/ledger-columns'
import { sketchInWorker } from '@documents/excel/ledger/in-worker'
import type { SheetSketch, SketchColumn } from '@documents/excel/ledger/sketch-file'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import type { ImportSessions, OpenedFile } from '@services/import/import-sessions'
import { rememberedKeys } from '@services/import/remembered-mapping'
import type { JobContext } from '@services/service'

type Output = OutputOf<'import:open'>

/** Looks the chosen files through: which sheets look like a ledger and what their columns probably are. */
export async function openFiles(context: JobContext, sessions: ImportSessions): Promise<Output> {
  const { file, signal, progress } = context
  const opened: { file: OpenedFile; message: string }[] = []
  for (const [index, path] of file.paths.entries()) {
    signal.throwIfAborted()
    progress(index, file.paths.length, `正在读取 ${basename(path)}`)
    opened.push(await openFile(path, signal))
  }
  const sheets = opened.flatMap(({ file: { sketch } }) => sketch?.sheets ?? [])
  const remembered = await rememberedKeys(context.reader, sheets)
  const earlier = await standingImportsOf(
    context.reader,
    opened.flatMap(({ file: { sketch } }) => (sketch ? [sketch.sha256] : []))
  )
  return {
    token: sessions.open(opened.map((one) => one.file)),
    files: opened.map(({ file: { name, sketch }, message }) => ({
      name,
      message,
      importedAt: earlier.find(({ sha256 }) => sha256 === sketch?.sha256)?.at ?? null,
      sheets: (sketch?.sheets ?? []).map((sheet) => sheetOf(sheet, remembered.get(sheet)))
    })),
    fields: ledgerColumns
      .filter((column) => !isDerived(column))
      .map(({ key, head }) => ({ key, head, needed: neededKeys.includes(key) }))
  }
}

async function openFile(path: string, signal: AbortSignal): Promise<{ file: OpenedFile; message: string }> {
  const name = basename(path)
  try {
    return { file: { path, name, sketch: await sketchInWorker(path, { signal }) }, message: '' }
  } catch (error) {
    // Cancelled is an abort like any other; the job tells it in the house's words.
    signal.throwIfAborted()
    if (error instanceof WorkbookRefusal)
      return { file: { path, name, sketch: null }, message: error.message }
    throw error
  }
}

function sheetOf(
  { index, name, hidden, rows, hiddenRows, mergedBelow, head, columns, isLedger }: SheetSketch,
  remembered: ReadonlyMap<number, LedgerKey | null> | undefined
): Output['files'][number]['sheets'][number] {
  return {
    index,
    name,
    hidden,
    rows,
    hiddenRows,
    mergedBelow,
    head,
    isLedger: isLedger || remembered !== undefined,
    remembered: remembered !== undefined,
    columns: columns.map((column) => columnOf(column, remembered))
  }
}

function columnOf(
  { position, letter, path, hidden, samples, key, confidence }: SketchColumn,
  remembered: ReadonlyMap<number, LedgerKey | null> | undefined
): Output['files'][number]['sheets'][number]['columns'][number] {
  return {
    position,
    letter,
    path,
    hidden,
    samples: key === 'managerPhone' ? samples.map(maskPhone) : samples,
    key: remembered ? (remembered.get(position) ?? null) : takenKey(key),
    sure: remembered !== undefined || confidence >= sureFrom
  }
}

/** What the program works out itself, as 序号, is not taken from a table. */
function takenKey(key: LedgerKey | null): LedgerKey | null {
  return key !== null && isDerived(ledgerColumn(key)) ? null : key
}
