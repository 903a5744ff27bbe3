import { basename } from 'node:path'
import { spokenDate } from '@domain/calendar/spoken-date'
import { formatCount } from '@domain/figure/format-figure'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { ListCell, ListColumn } from '@contract/list'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { TableDefinition } from '@documents/tables/table-column'
import type { ListDocument, TableLine } from '@documents/tables/table-sheet'
import type { CollectedRows } from '@services/list/collected-rows'
import { newPath } from '@services/paper/new-path'
import { outputFailure } from '@services/paper/output-failure'
import { recordExports, scopeInWords } from '@services/paper/export-records'
import type { JobContext } from '@services/service'

type ListRequest = ParsedInputOf<'list:export'>

/** So many half-width characters are readable across an A4 sheet on its side. */
const widestOnA4 = 150

/** Takes the next rows of a list that the screen reads. */
export function collectRows(
  { exportId, from, rows }: ParsedInputOf<'list:collect'>,
  lists: CollectedRows
): OutputOf<'list:collect'> {
  const collected = lists.add(exportId, from, rows)
  if (collected === null) throw new ConflictError(null, '列表没有读完整，请再导出一次')
  return { collected }
}

/** Writes the rows that were collected as a workbook. @throws StorageError the file cannot be written; an existing one is as it was. */
export async function exportList(
  request: ListRequest,
  context: JobContext,
  lists: CollectedRows
): Promise<OutputOf<'list:export'>> {
  const { exportId, title, columns, notes, scope } = request
  const { signal } = context
  const path = newPath(context)
  const rows = lists.find(exportId)
  if (rows === null || rows.length === 0) throw new NotFoundError('列表里没有可以导出的行')
  if (rows.some((row) => row.length !== columns.length)) {
    throw new ConflictError(null, '列表的列在导出时变了，请再导出一次')
  }
  const definition = definitionOf(title, columns)
  const document: ListDocument = {
    facts: await factsOf(request, rows.length, context),
    sheets: [{ definition, lines: rows.map(lineOf), notes }]
  }
  signal.throwIfAborted()
  // A part of the build by itself, since exceljs would lengthen each start.
  const { writeTables } = await import('@documents/tables/excel/write-tables')
  try {
    const sha256 = await writeTables({
      path,
      document,
      paper: definition.paper,
      exportedAt: context.now(),
      onProgress: (done) => context.progress(done, rows.length, `已写出 ${done} / ${rows.length} 行`),
      signal
    })
    const record = {
      table: 'list',
      title,
      format: 'xlsx',
      cutoff: scope?.cutoff ?? context.today(),
      lightRule: '',
      targetVersion: '',
      fileName: basename(path),
      sha256,
      rows: rows.length,
      phones: 'masked',
      reason: ''
    } as const
    const notRecorded = await recordExports(scope, [record], context)
    return { fileNames: [record.fileName], rows: rows.length, notRecorded }
  } catch (error) {
    signal.throwIfAborted()
    throw outputFailure(error)
  }
}

async function factsOf(
  { scope, narrowing }: ListRequest,
  rows: number,
  { reader, today, actor }: JobContext
): Promise<string[]> {
  return [
    ...(scope === null
      ? []
      : [`统计范围：${await scopeInWords(reader, scope)}　　截止日期：${spokenDate(scope.cutoff)}`]),
    `筛选条件：${narrowing.length === 0 ? '无' : narrowing.join('；')}`,
    `共 ${formatCount(rows)} 条　　导出日期：${spokenDate(today())}　　导出人：${actor}`
  ]
}

function definitionOf(title: string, columns: readonly ListColumn[]): TableDefinition {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return {
    sheet: title,
    title,
    unit: '',
    paper: width > widestOnA4 ? 'A3' : 'A4',
    columns: columns.map((column, place) => ({
      key: keyOf(place),
      head: [column.title],
      kind: column.kind,
      width: column.width
    })),
    labelKey: keyOf(0),
    unknown: '',
    frozenColumns: 1
  }
}

const keyOf = (place: number): string => `c${place}`

function lineOf(cells: readonly ListCell[]): TableLine {
  return { kind: 'row', values: Object.fromEntries(cells.map((cell, place) => [keyOf(place), cell])) }
}
