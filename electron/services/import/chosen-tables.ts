import type { ImportLedger } from '@domain/sheet/import-ledgers'
import type { ParsedInputOf } from '@contract/index'
import { NotFoundError } from '@database/storage-errors'
import { errorAt, type Violation } from '@domain/violation'
import { columnOfKind, hasColumn } from '@documents/excel/ledger/ledger-kinds'
import { tableOf } from '@documents/excel/ledger/proposed-tables'
import type { LedgerTable } from '@documents/excel/ledger/read-ledger'
import type { SheetSketch } from '@documents/excel/ledger/sketch-file'
import type { OpenedFile } from '@services/import/import-sessions'
import { requireValid } from '@services/validation-error'

/** A sheet as the clerk takes it. */
export interface ChosenTable {
  file: OpenedFile
  sheet: SheetSketch
  ledger: ImportLedger
  keys: ReadonlyMap<number, string | null>
  table: LedgerTable
}

/**
 * The sheets that the clerk ticked, with what he made of their columns.
 * @throws NotFoundError for a sheet that was not opened; ValidationError when the columns cannot make a ledger.
 */
export function chosenTables(
  files: readonly OpenedFile[],
  chosen: ParsedInputOf<'import:check'>['sheets']
): ChosenTable[] {
  const tables = chosen.map(({ file: fileIndex, sheet: sheetIndex, ledger, columns }) => {
    const file = files[fileIndex]
    const sheet = file?.sketch?.sheets.find(({ index }) => index === sheetIndex)
    if (!file || !sheet) throw new NotFoundError('找不到这张工作表，请重新选择文件')
    const keys = new Map(
      columns.map(({ position, key }) => [position, key !== null && hasColumn(ledger, key) ? key : null])
    )
    requireValid(violationsOf(`${file.name} “${sheet.name}”`, ledger, [...keys.values()]))
    const table = tableOf(sheet, ledger, keys)
    if (!table) throw new NotFoundError(`${file.name} “${sheet.name}”没有找到表头，不能导入`)
    return { file, sheet, ledger, keys, table }
  })
  if (tables.length === 0) requireValid([errorAt('sheets', '请至少勾选一张工作表')])
  return tables
}

function violationsOf(place: string, ledger: ImportLedger, keys: readonly (string | null)[]): Violation[] {
  const taken = keys.filter((key) => key !== null)
  const twice = taken.find((key, index) => taken.indexOf(key) !== index)
  return [
    ...(twice === undefined
      ? []
      : [errorAt('columns', `${place}：有两列都对成了“${columnOfKind(ledger, twice).head}”，请只留一列`)]),
    ...missing[ledger](taken).map((words) => errorAt('columns', `${place}：请指定${words}`))
  ]
}

type Taken = readonly string[]

/** What a line needs before it can name a record at all. */
const missing: Readonly<Record<ImportLedger, (taken: Taken) => string[]>> = {
  centers: (taken) => [
    ...(taken.includes('name') ? [] : ['哪一列是“中心名称”']),
    ...(['divisionCode', 'county', 'village'].some((key) => taken.includes(key))
      ? []
      : ['“统计用区划代码”或县区、街道（乡镇）、社区（村）'])
  ],
  staff: (taken) =>
    (['center', 'name', 'post'] as const)
      .filter((key) => !taken.includes(key))
      .map((key) => `哪一列是“${columnOfKind('staff', key).head}”`),
  projects: (taken) =>
    taken.includes('projectNo') || taken.includes('center') ? [] : ['“项目编号”或“中心名称”']
}
