import { basename, join } from 'node:path'
import type { EntityManager } from 'typeorm'
import { safeFileName } from '@domain/paper/file-name'
import type { PaperFormat } from '@domain/paper/paper-tables'
import { checkLook, lookInWords } from '@domain/privacy/look'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { PaperRequest, PaperWritten } from '@contract/paper'
import { writeWholeBytes } from '@documents/excel/write/whole-file'
import { rowCount, type TableDocument } from '@documents/tables/table-sheet'
import type { Gathered } from '@services/paper/gathered'
import { freeName } from '@services/paper/free-name'
import { gatherTable } from '@services/paper/gather-table'
import { newPath } from '@services/paper/new-path'
import { outputFailure } from '@services/paper/output-failure'
import { recordExports, type ExportedFile } from '@services/paper/export-records'
import { unitNameOf } from '@services/paper/unit-name'
import { chosenPath, type JobContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** How many rows the table has, before anybody chooses a file. */
export async function previewPaper(
  reader: EntityManager,
  { table, ...question }: ParsedInputOf<'paper:preview'>
): Promise<OutputOf<'paper:preview'>> {
  const { title, sheets } = await gatherTable[table](reader, { ...question, phones: 'masked' })
  const papers = sheets.map(({ definition }) => definition.paper)
  return {
    title,
    paper: papers.includes('A3') ? 'A3' : 'A4',
    sheets: sheets.map((sheet) => ({
      title: sheet.title ?? sheet.definition.title,
      rows: rowCount({ sheets: [sheet] })
    }))
  }
}

/** Writes the table to the file that was chosen. @throws StorageError the file cannot be written; an existing one is as it was. */
export function exportPaper(format: PaperFormat) {
  return (request: PaperRequest, context: JobContext): Promise<PaperWritten> => {
    const path = newPath(context)
    return writeFiles(request, context, () => [{ format, path }])
  }
}

/** Writes workbook and PDF into the chosen folder; files that are there stay as they are. */
export function exportBoth(request: PaperRequest, context: JobContext): Promise<PaperWritten> {
  const folder = chosenPath(context)
  return writeFiles(request, context, ({ title, cutoff }) => {
    const name = freeName(folder, safeFileName(`${title}_${cutoff}`), ['pdf', 'xlsx'])
    return [
      { format: 'pdf', path: join(folder, `${name}.pdf`) },
      { format: 'xlsx', path: join(folder, `${name}.xlsx`) }
    ]
  })
}

interface Target {
  format: PaperFormat
  path: string
}

async function writeFiles(
  request: PaperRequest,
  context: JobContext,
  targetsFor: (document: TableDocument) => Target[]
): Promise<PaperWritten> {
  const { reader, signal } = context
  context.progress(0, 0, '正在汇总数据')
  const { table, paper, annexNo, fullPhones, ...question } = request
  if (fullPhones !== null) requireValid(checkLook(fullPhones))
  const phones = fullPhones === null ? 'masked' : 'full'
  const gathered = await gatherTable[table](reader, { ...question, phones })
  signal.throwIfAborted()
  const document = await documentOf(gathered, request, context)
  const rows = rowCount(document)
  const files: ExportedFile[] = []
  for (const { format, path } of targetsFor(document)) {
    const sha256 = await written(format, path, { document, paper, context })
    files.push({
      table,
      title: document.title,
      format,
      cutoff: document.cutoff,
      lightRule: gathered.lightRule,
      targetVersion: gathered.targetVersion,
      fileName: basename(path),
      sha256,
      rows,
      phones,
      reason: fullPhones === null ? '' : lookInWords(fullPhones)
    })
  }
  const notRecorded = await recordExports(request.scope, files, context)
  return { fileNames: files.map(({ fileName }) => fileName), rows, notRecorded }
}

async function documentOf(
  { title, sheets, cutoff }: Gathered,
  { scope, annexNo }: PaperRequest,
  { reader, today }: JobContext
): Promise<TableDocument> {
  return {
    title,
    annex: annexNo === null ? '附件' : `附件${annexNo}`,
    unitName: await unitNameOf(reader, scope.unitId),
    cutoff: cutoff ?? scope.cutoff,
    filledOn: today(),
    sheets
  }
}

/** @returns the SHA-256 of the file. */
async function written(
  format: PaperFormat,
  path: string,
  { document, paper, context }: { document: TableDocument; paper: PaperRequest['paper']; context: JobContext }
): Promise<string> {
  const { signal } = context
  try {
    if (format === 'pdf') {
      context.progress(0, 0, '正在排版 PDF')
      const { tablePage } = await import('@documents/tables/page/table-page')
      return await writeWholeBytes(path, await context.printPaper(tablePage(document, paper), signal))
    }
    // A part of the build by itself, since exceljs would lengthen each start.
    const { writeTables } = await import('@documents/tables/excel/write-tables')
    const all = document.sheets.reduce((sum, { lines }) => sum + lines.length, 0)
    return await writeTables({
      path,
      document,
      paper,
      exportedAt: context.now(),
      onProgress: (done) => context.progress(done, all, `已写出 ${done} / ${all} 行`),
      signal
    })
  } catch (error) {
    signal.throwIfAborted()
    throw outputFailure(error)
  }
}
