import { basename } from 'node:path'
import type { OutputOf } from '@contract/index'
import { maskPhone } from '@domain/identifier/phone'
import { sureFrom } from '@domain/sheet/propose-mapping'
import { standingImportsOf } from '@database/repositories/import-records'
import { importLedgers, type ImportLedger } from '@domain/sheet/import-ledgers'
import { codesOf } from '@domain/vocabulary-lookup'
import { isDerived } from '@documents/excel/ledger/ledger-columns'
import { columnOfKind, ledgerKinds } from '@documents/excel/ledger/ledger-kinds'
import { sketchInWorker } from '@documents/excel/ledger/in-worker'
import type { SheetSketch, SketchColumn } from '@documents/excel/ledger/sketch-file'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import type { ImportSessions, OpenedFile } from '@services/import/import-sessions'
import { rememberedKeys, type Remembered } from '@services/import/remembered-mapping'
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
    fields: codesOf(importLedgers).flatMap((ledger) => {
      const { columns, needed } = ledgerKinds[ledger]
      return columns
        .filter((column) => !isDerived(column))
        .map(({ key, head }) => ({ ledger, key, head, needed: needed.includes(key) }))
    })
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
  { index, name, hidden, rows, hiddenRows, mergedBelow, head, columns, ledger, isLedger }: SheetSketch,
  remembered: Remembered | undefined
): Output['files'][number]['sheets'][number] {
  return {
    index,
    name,
    hidden,
    rows,
    hiddenRows,
    mergedBelow,
    head,
    ledger: remembered?.ledger ?? ledger,
    isLedger: isLedger || remembered !== undefined,
    remembered: remembered !== undefined,
    columns: columns.map((column) => columnOf(column, ledger, remembered))
  }
}

type Column = Output['files'][number]['sheets'][number]['columns'][number]

function columnOf(
  { position, letter, path, hidden, samples, key, confidence, others }: SketchColumn,
  ledger: ImportLedger,
  remembered: Remembered | undefined
): Column {
  const likely = [{ ledger, key, sure: confidence >= sureFrom }, ...others.map(unsure)]
  const known = remembered
    ? [{ ledger: remembered.ledger, key: remembered.keys.get(position) ?? null, sure: true }]
    : []
  const proposals = [...known, ...likely.filter((one) => one.ledger !== remembered?.ledger)]
  return {
    position,
    letter,
    path,
    hidden,
    samples: likely.some(isPhone) ? samples.map(maskPhone) : samples,
    proposals: proposals.flatMap(takenProposal)
  }
}

interface Proposal {
  ledger: ImportLedger
  key: string | null
  sure: boolean
}

function unsure(other: SketchColumn['others'][number]): Proposal {
  return { ...other, sure: false }
}

function isPhone({ ledger, key }: Proposal): boolean {
  return key === (ledger === 'centers' ? 'managerPhone' : 'phone')
}

/** What the program works out itself, as 序号, is not taken from a table. */
function takenProposal({ ledger, key, sure }: Proposal): Column['proposals'] {
  return key === null || isDerived(columnOfKind(ledger, key)) ? [] : [{ ledger, key, sure }]
}
