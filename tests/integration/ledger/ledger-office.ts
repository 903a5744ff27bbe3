import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { CenterFilter } from '@contract/center-list'
import { importContract } from '@contract/import'
import type { LedgerPreview } from '@contract/ledger'
import { ChangeBatch } from '@database/entities/change-batch'
import { ledgerColumns } from '@documents/excel/ledger/ledger-columns'
import { applyImport } from '@services/import/apply-import'
import { checkImport } from '@services/import/check-import'
import { ImportSessions } from '@services/import/import-sessions'
import { openFiles } from '@services/import/open-files'
import { PendingImports } from '@services/import/pending-imports'
import { returnFile } from '@services/import/return-file'
import { exportLedger } from '@services/ledger/export-ledger'
import type { JobContext } from '@services/service'
import type { CenterOffice } from '../center/center-office'

export const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }

type ExportInput = ParsedInputOf<'ledger:export'>
type CheckInput = ParsedInputOf<'import:check'>
type CellValue = string | number | null

/** The import and export jobs on an office's register, with a folder for the workbooks. */
export interface LedgerDesk {
  /** Exports under a name of its own, or the given one, and answers the path. */
  exported(changes?: Partial<ExportInput>, name?: string): Promise<string>
  open(...paths: string[]): Promise<OutputOf<'import:open'>>
  /** Opens the files and checks every sheet that looks like a ledger, as proposed. */
  check(path: string | string[], changes?: Partial<CheckInput>): Promise<OutputOf<'import:check'>>
  /** As `check`, for files that are expected to be read. */
  preview(path: string | string[], changes?: Partial<CheckInput>): Promise<LedgerPreview>
  /** Saves the first opened file with what the last check found. */
  giveBack(target: string): Promise<OutputOf<'import:return'>>
  apply(token: string | null, skipRefused?: boolean): Promise<OutputOf<'import:apply'>>
  /** Aborts the job that runs next or now. */
  abort: AbortController
  /** Called with every progress that a job tells. */
  onProgress: (text: string) => void
  remove(): Promise<void>
}

export async function openLedgerDesk(
  office: Pick<CenterOffice, 'database' | 'context' | 'remove'>
): Promise<LedgerDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger 台账 '))
  const sessions = new ImportSessions()
  const imports = new PendingImports()
  let now = office.context.now()
  let serial = 0
  let opened = ''
  const contextFor = (...paths: string[]): JobContext => ({
    ...office.context,
    now: () => now,
    file: { paths },
    reader: office.database.reader,
    unitOfWork: office.database.unitOfWork,
    database: office.database,
    progress: (_done, _total, text) => desk.onProgress(text),
    signal: desk.abort.signal,
    printPaper: () => Promise.reject(new Error('the ledger is not printed'))
  })
  const desk: LedgerDesk = {
    abort: new AbortController(),
    onProgress: () => undefined,
    exported: async (changes = {}, name = `台账-${(serial += 1)}.xlsx`) => {
      now = (await newestChange(office)) ?? now
      const path = join(folder, name)
      const filter = CenterFilter.parse({})
      await exportLedger({ scope, filter, fullPhones: null, ...changes }, contextFor(path))
      return path
    },
    open: async (...paths) => {
      const output = importContract['import:open'].output.parse(
        await openFiles(contextFor(...paths), sessions)
      )
      opened = output.token
      return output
    },
    giveBack: (target) => returnFile({ token: opened, file: 0 }, contextFor(target), sessions),
    check: async (path, changes = {}) => {
      const { token, files } = await desk.open(...[path].flat())
      const message = files.map((file) => file.message).join('')
      if (message !== '') return { state: 'refused', message }
      const input = {
        token,
        sheets: proposedSheets(files),
        includeHidden: false,
        fillMerged: false,
        coordSys: 'CGCS2000' as const,
        answers: [],
        ...changes
      }
      const output = await checkImport(input, contextFor(), sessions, imports)
      return importContract['import:check'].output.parse(output)
    },
    preview: async (path, changes) => {
      const checked = await desk.check(path, changes)
      if (checked.state === 'refused') throw new Error(checked.message)
      return checked
    },
    apply: (token, skipRefused = false) =>
      applyImport({ token: token ?? '', skipRefused }, contextFor(), imports),
    remove: async () => {
      await rm(folder, { recursive: true, force: true })
      await office.remove()
    }
  }
  return desk
}

function proposedSheets(files: OutputOf<'import:open'>['files']): CheckInput['sheets'] {
  return files.flatMap(({ sheets }, file) =>
    sheets
      .filter(({ isLedger, hidden }) => isLedger && !hidden)
      .map(({ index, ledger, columns }) => ({
        file,
        sheet: index,
        ledger,
        columns: columns.map(({ position, proposals }) => ({
          position,
          key: proposals.find((proposal) => proposal.ledger === ledger)?.key ?? null
        }))
      }))
  )
}

async function newestChange(office: Pick<CenterOffice, 'database'>): Promise<string | null> {
  const [newest] = await office.database.reader.find(ChangeBatch, { order: { at: 'DESC' }, take: 1 })
  return newest?.at ?? null
}

/** Lines of an exported ledger by centre name, and new ones, written by head as a clerk would in a spreadsheet. */
export interface OpenedLedger {
  set(centerName: string, cells: Readonly<Record<string, CellValue>>): void
  add(cells: Readonly<Record<string, CellValue>>): void
  read(centerName: string, head: string): unknown
  sheet: ExcelJS.Worksheet
  save(): Promise<void>
}

/** Opens and saves with another program than the one under test: exceljs in memory, with shared strings. */
export async function openLedger(path: string): Promise<OpenedLedger> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('the workbook has no sheet')
  const column = (head: string): number => {
    const index = ledgerColumns.findIndex((one) => one.head === head)
    if (index === -1) throw new Error(`no such head: ${head}`)
    return index + 1
  }
  const rowOf = (name: string): ExcelJS.Row => {
    let found: ExcelJS.Row | null = null
    sheet.eachRow((row) => {
      if (row.number > 3 && row.getCell(column('中心名称')).value === name) found = row
    })
    if (found === null) throw new Error(`no line of ${name}`)
    return found
  }
  const fill = (row: ExcelJS.Row, cells: Readonly<Record<string, CellValue>>): void => {
    for (const [head, value] of Object.entries(cells)) row.getCell(column(head)).value = value
  }
  return {
    sheet,
    set: (name, cells) => fill(rowOf(name), cells),
    add: (cells) => fill(sheet.addRow([]), cells),
    read: (name, head) => rowOf(name).getCell(column(head)).value,
    save: () => workbook.xlsx.writeFile(path)
  }
}

/** A line that is right in every column, for a centre that the register does not have. */
export const newLine = {
  县区: '洛龙区',
  '街道(乡镇)': '开元路街道',
  '社区(村)': '石油社区',
  统计用区划代码: '410311002002',
  中心名称: '石油社区邻里中心',
  类别: '邻里中心',
  层级: '社区级',
  形态: '旗舰式',
  状态: '运营中',
  地址: '古城路 7 号',
  经度: 112.451234,
  纬度: 34.621234,
  建成投用日期: '2025年3月1日',
  楼层: 2,
  '建筑面积㎡': 900,
  '其中:办公': 100.5,
  服务: 600,
  共用: 99.5,
  室外: 50,
  场地来源: '新建、闲置学校',
  产权: '国有',
  服务户数: 1500,
  服务人口: 4500,
  '60岁以上': 900,
  '0—3岁': 120,
  '服务功能(代码清单)': 'F01、F06',
  运营模式: '自主运营',
  负责人: '李四',
  电话: '0379-63911234',
  星级: 3,
  备注: '新增'
} as const
