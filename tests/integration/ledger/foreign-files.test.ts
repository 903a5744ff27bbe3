import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undoBatch } from '@database/change-log/undo-batch'
import { Center } from '@database/entities/center'
import { importRecordsPage } from '@database/repositories/import-records'
import { ValidationError } from '@services/validation-error'
import { openCenterOffice, type CenterOffice } from '../center/center-office'
import { openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: CenterOffice
let desk: LedgerDesk
let folder: string

beforeAll(async () => {
  office = await openCenterOffice()
  desk = await openLedgerDesk(office)
  folder = await mkdtemp(join(tmpdir(), 'foreign '))
})
afterAll(async () => {
  await desk.remove()
  await rm(folder, { recursive: true, force: true })
})

const heads = [
  '序号',
  '所属县区',
  '乡镇(街道)',
  '社区名称',
  '邻里中心名称',
  '类别',
  '级别',
  '运营状态',
  '面积（万㎡）',
  '产权性质'
]
type Cell = string | number | null

async function workbook(name: string, lines: readonly Cell[][]): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('汇总')
  sheet.addRow(['洛龙区邻里中心情况表'])
  sheet.addRow(['填报单位：洛龙区', null, '截止日期：2026年9月30日'])
  sheet.mergeCells('A1:J1')
  sheet.addRow(heads)
  for (const line of lines) sheet.addRow(line)
  sheet.addRow(['合计', null, null, null, null, null, null, null, 12])
  sheet.addRow(['填报人：张三', null, null, '联系电话：0379'])
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

const shiyou = [
  1,
  '洛龙区',
  '开元路街道',
  '石油社区',
  '石油社区邻里中心',
  '城市',
  '社区',
  '正常运营',
  0.09,
  '国有'
]

/** The first eight heads and the line of 石油东苑邻里中心, encoded by Python's codec gbk. */
const gbkLines =
  '0PK6xSzL+cr0z9jH+CzP59XyKL3WtcApLMnnx/jD+7PGLMHawO/W0NDEw/uzxizA4LHwLLy2sfAs1MvTqte0zKwNCjQswuXB+sf4LL+q1KrCt73WtcAsyq/Tzcnnx/gsyq/Tzbar1LfB2sDv1tDQxCyzx8rQLMnnx/gs1f2zo9TL06oNCg=='

describe('a table that is not ours', () => {
  it('is recognised, what is unsure is asked, answered, written, remembered and noticed again', async () => {
    const path = await workbook('洛龙区.xlsx', [
      shiyou,
      [2, null, null, '石油社区', '石油北苑邻里中心', '城市', '小区', '正常运营', 0.05, '街道自有']
    ])
    const first = await desk.preview(path)
    expect(first.counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 1 })
    expect(first.notices.join('；')).toMatch(/保持系统里的内容：.*合计行没有导入：第 6 行/)
    const [place, right] = first.questions
    expect(place).toMatchObject({
      head: '社区(村)',
      text: '石油社区',
      lines: 1,
      row: 5,
      options: [{ value: office.division.shiyou, label: '洛龙区 开元路街道 石油社区（410311002002）' }]
    })
    expect(right).toMatchObject({ head: '产权', text: '街道自有' })
    expect(right?.options).toContainEqual({ value: '国有', label: '国有' })

    const answers = [
      { id: place?.id ?? '', value: office.division.shiyou },
      { id: right?.id ?? '', value: '国有' }
    ]
    const second = await desk.preview(path, { answers })
    expect(second).toMatchObject({ counts: { added: 2, refused: 0 }, questions: [], problems: [] })
    const { batchId } = await desk.apply(second.token)
    expect(await office.database.reader.findOneByOrFail(Center, { name: '石油社区邻里中心' })).toMatchObject({
      kind: 'urban',
      tier: 'community',
      status: 'open',
      areaGross: 90_000,
      propertyRight: 'state'
    })
    const { rows } = await importRecordsPage(office.database.reader, { offset: 0, limit: 10 })
    expect(rows).toEqual([
      expect.objectContaining({ batchId, added: 2, changed: 0, unchanged: 0, refused: 0, undone: false })
    ])

    const center = await office.database.reader.findOneByOrFail(Center, { name: '石油北苑邻里中心' })
    await office.save({ ...(await office.stored(center.id)), remark: '后来改的' })
    await expect(
      office.database.unitOfWork.run({ action: 'batch:undo', title: '撤销', undoOf: batchId }, (work) =>
        undoBatch(work, batchId)
      )
    ).rejects.toThrow(/之后又有改动：.*（涉及 石油北苑邻里中心）/)

    const { files } = await desk.open(path)
    expect(files[0]).toMatchObject({ importedAt: rows[0]?.at, sheets: [{ remembered: true }] })
    expect((await desk.preview(path, { answers })).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2
    })
  })

  it('without 类别 makes nothing up for a new centre', async () => {
    const path = await workbook('无类别.xlsx', [
      [3, '洛龙区', '开元路街道', '石油社区', '石油南苑邻里中心', null, '社区', '在建', 1, null]
    ])
    const { problems, counts } = await desk.preview(path)
    expect(counts).toMatchObject({ added: 0, refused: 1 })
    expect(problems).toEqual([expect.objectContaining({ head: '类别', message: '没有填写' })])

    await expect(desk.giveBack(path)).rejects.toBeInstanceOf(ValidationError)
    await expect(desk.giveBack(`${path}.csv`)).rejects.toBeInstanceOf(ValidationError)
    const target = join(folder, '退回.xlsx')
    expect(await desk.giveBack(target)).toEqual({ lines: 1 })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(target)
    expect(book.getWorksheet('汇总')?.getCell('K3').value).toBe('导入检查')
    expect(book.getWorksheet('汇总')?.getCell('K4').value).toBe('F 列：没有填写。请填写类别')
  })

  it('as CSV in GBK is read beside a workbook; the same centre in both is told with its place', async () => {
    const name = '石油东苑邻里中心'
    const line = [4, ...shiyou.slice(1, 4), name, ...shiyou.slice(5)]
    const book = await workbook('一.xlsx', [line])
    const csv = join(folder, '二.csv')
    await writeFile(csv, Buffer.from(gbkLines, 'base64'))
    const preview = await desk.preview([book, csv])
    expect(preview.counts).toMatchObject({ added: 1, refused: 1 })
    expect(preview.problems[0]?.message).toMatch(/^与“.*一\.xlsx”工作表“汇总”第 4 行是同一个中心$/)
  })

  it('must say which column is the name', async () => {
    const path = await workbook('无名.xlsx', [shiyou])
    const { token } = await desk.open(path)
    const sheets = [
      { file: 0, sheet: 0, ledger: 'centers' as const, columns: [{ position: 2, key: 'county' }] }
    ]
    await expect(desk.check(path, { token, sheets })).rejects.toMatchObject({ name: 'NotFoundError' })
    const refused = await desk.check(path, { sheets }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ValidationError)
    expect(refused instanceof ValidationError ? refused.violations[0]?.message : '').toContain('“中心名称”')
  })
})
