import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { IsNull } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undoBatch } from '@database/change-log/undo-batch'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { exportPaper } from '@services/paper/export-paper'
import { getPerson } from '@services/staffing/person-draft'
import { openPaperDesk, scope, type PaperDesk } from '../paper/paper-office'
import { openStaffOffice, type StaffOffice } from '../staffing/staff-office'
import { openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: StaffOffice
let desk: LedgerDesk
let paper: PaperDesk
let folder: string
/** Ids of the known people. */
const id = { wang: '', zhao: '', old: '' }

beforeAll(async () => {
  office = await openStaffOffice()
  desk = await openLedgerDesk(office)
  paper = await openPaperDesk(office.database)
  folder = await mkdtemp(join(tmpdir(), 'staff '))
  const first = (await office.added({ name: '甲（东）社区邻里中心' })).id ?? ''
  const second = (await office.added({ name: '乙社区邻里中心' })).id ?? ''
  await office.added({ name: '同名中心' })
  await office.added({ name: '同名中心', divisionId: office.division.shiyou })
  const errands = office.post.get('errands') ?? ''
  const wang = await office.hired({
    name: '王芳',
    phone: '13812345678',
    birthYear: 1985,
    certificate: 'social_worker',
    certificateValidTo: '2027-01-01',
    assignments: [
      office.assignment(first, { fteTenths: 6 }),
      office.assignment(second, { fteTenths: 4, mainPost: false })
    ]
  })
  const zhao = await office.hired({
    name: '赵强',
    phone: '0379-63210000',
    identity: null,
    assignments: [office.assignment(second, { postId: errands, validFrom: '2025-03-01' })]
  })
  const old = await office.hired({ name: '李静', phone: '13900001111', birthYear: 1990 })
  Object.assign(id, { wang: wang.id, zhao: zhao.id, old: old.id })
})
afterAll(async () => {
  await paper.remove()
  await desk.remove()
  await rm(folder, { recursive: true, force: true })
})

type Cell = string | number | null
const heads = ['工作单位', '人员姓名', '岗位', '身份', '折算', '出生年份', '到岗时间', '联系电话'] as const

/** A table as a community sends it. */
async function table(name: string, lines: readonly (readonly Cell[])[]): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(['洛龙区邻里中心人员花名册'])
  sheet.mergeCells('A1:H1')
  sheet.addRow(heads)
  for (const line of lines) sheet.addRow(line)
  sheet.addRow(['合计', null, null, null, 3])
  sheet.addRow(['填报人：张三', '联系电话：0379-1'])
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

async function exported(name: string, full = false): Promise<string> {
  const path = join(paper.folder, name)
  const fullPhones = full ? ({ reason: 'verify', note: '' } as const) : null
  await exportPaper('xlsx')(paper.request('T8', { scope, fullPhones }), paper.contextFor(path))
  return path
}

async function edited(path: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  change(sheet)
  await book.xlsx.writeFile(path)
}

/** The row of 王芳 at the centre. */
function rowOf(sheet: ExcelJS.Worksheet, center: string, name: string): ExcelJS.Row {
  const rows = sheet.getRows(1, sheet.rowCount) ?? []
  const found = rows.find((row) => row.getCell(1).value === center && row.getCell(2).value === name)
  if (!found) throw new Error(`no line of ${name}`)
  return found
}

const nothing = { added: 0, changed: 0, unchanged: 0, refused: 0 }
const undo = (batchId: string) =>
  office.database.unitOfWork.run({ action: 'batch:undo', title: '撤销', undoOf: batchId }, (work) =>
    undoBatch(work, batchId)
  )
/** The record as the form holds it, with the stored phone. */
const person = async (which: string) => {
  const { reader } = office.database
  const { draft } = await getPerson(reader, { id: which }, office.context)
  return { ...draft, phone: (await reader.findOneByOrFail(Person, { id: which })).phone }
}

describe('T8 as exported', () => {
  it.each([
    ['masked', false],
    ['in full', true]
  ])('with phones %s changes nothing, the gap table beside it is left out', async (_, full) => {
    const path = await exported(`out-${String(full)}.xlsx`, full)
    const { files } = await desk.open(path)
    expect(files[0]?.sheets).toMatchObject([
      { name: '人员台账', ledger: 'staff', isLedger: true },
      { name: '缺口表', isLedger: false }
    ])
    const preview = await desk.preview(path)
    expect(preview).toMatchObject({ counts: { ...nothing, unchanged: 3 }, token: null, problems: [] })
  })

  it('changed in a cell shows old and new, is one batch, and an undo names who was changed since', async () => {
    const path = await exported('changed.xlsx')
    await edited(path, (sheet) => {
      const row = rowOf(sheet, '乙社区邻里中心', '赵强')
      row.getCell(4).value = '志愿者'
      row.getCell(6).value = 0.5
      row.getCell(9).value = ' ０３７９－６３２１９９９９'
    })
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, changed: 1, unchanged: 2 })
    expect(preview.changes.map(({ head, oldText, newText }) => [head, oldText, newText])).toEqual([
      ['电话', '037*-****0000', '037*-****9999'],
      ['身份', '（空）', '志愿者'],
      ['折算(FTE)', '1.0', '0.5']
    ])
    const { batchId, words } = await desk.apply(preview.token)
    expect(words).toBe('新增 0 条、修改 1 条人员任职')
    const zhao = await person(id.zhao)
    expect(zhao).toMatchObject({
      identity: 'volunteer',
      phone: '0379-63219999',
      assignments: [{ fteTenths: 5 }]
    })
    expect((await desk.preview(path)).counts).toEqual({ ...nothing, unchanged: 3 })

    await office.savePerson({ ...zhao, remark: '后来改的' })
    await expect(undo(batchId)).rejects.toThrow(/之后又有改动.*赵强/)
  })

  it('a changed certificate takes the expiry of the old one along; two lines of one person must agree', async () => {
    const path = await exported('certificate.xlsx')
    await edited(path, (sheet) => {
      rowOf(sheet, '甲（东）社区邻里中心', '王芳').getCell(7).value = '护士'
    })
    const torn = await desk.preview(path)
    expect(torn.counts).toEqual({ ...nothing, unchanged: 1, refused: 2 })
    expect(torn.problems.map(({ head, message }) => [head, message])).toEqual([
      ['', expect.stringMatching(/那一行有问题/)],
      ['证书', expect.stringMatching(/与第 \d+ 行是同一人，但两行不一致/)]
    ])
    await edited(path, (sheet) => {
      rowOf(sheet, '乙社区邻里中心', '王芳').getCell(7).value = null
    })
    const { changes, token } = await desk.preview(path)
    expect(changes.map(({ head, newText }) => [head, newText])).toEqual([
      ['证书', '护士'],
      ['证书有效期', '（空）']
    ])
    const { batchId } = await desk.apply(token)
    expect(await person(id.wang)).toMatchObject({ certificate: 'nurse', certificateValidTo: null })
    await undo(batchId)
    expect(await person(id.wang)).toMatchObject({ certificateValidTo: '2027-01-01', phone: '13812345678' })
  })

  it('a post above 1.0 and a masked phone that hides another number are refused in their cells', async () => {
    const path = await exported('above.xlsx')
    await edited(path, (sheet) => {
      rowOf(sheet, '甲（东）社区邻里中心', '王芳').getCell(6).value = 0.7
      rowOf(sheet, '乙社区邻里中心', '赵强').getCell(9).value = '139****0000'
    })
    const { counts, problems } = await desk.preview(path)
    expect(counts).toEqual({ ...nothing, refused: 3 })
    expect(problems.map(({ column, message }) => [column, message])).toEqual(
      expect.arrayContaining([
        ['F', expect.stringContaining('超过 1.0')],
        ['I', expect.stringContaining('隐去中间几位')]
      ])
    )
    expect(await person(id.zhao)).toMatchObject({ phone: expect.stringMatching(/^0379/) })
  })
})

describe('T8 of somebody else', () => {
  it('is asked where a word, a centre or a person is doubtful, answered, written whole and undone', async () => {
    const path = await table('花名册.xlsx', [
      ['乙社区邻里中心', '孙新', '社工', '社区工作者', null, 1991, 46027, '１３７００００１１１１'],
      ['同名中心', '周新', '社工', null, 0.5, null, '2026年1月5日', null],
      ['乙社区邻里中心', '李静', '办事员', '临时工', 1, null, '2026/1/5', null],
      ['乙社区邻里中心', '吴新', '社工', null, 1, '1990年3月', '2026-02-30', null]
    ])
    const first = await desk.preview(path)
    expect(first.counts).toEqual({ ...nothing, added: 1, refused: 3 })
    expect(first.problems).toContainEqual(
      expect.objectContaining({ row: 6, column: 'G', message: expect.stringContaining('2026-02-30') })
    )
    expect(first.questions.map(({ head, text }) => [head, text])).toEqual([
      ['岗位', '办事员'],
      ['身份', '临时工'],
      ['中心', '同名中心'],
      ['姓名', '李静 乙社区邻里中心']
    ])
    const choose = (head: string, label: RegExp): { id: string; value: string } => {
      const question = first.questions.find((one) => one.head === head)
      const option = question?.options.find((one) => label.test(one.label))
      if (!question || !option) throw new Error(`no such choice: ${head}`)
      return { id: question.id, value: option.value }
    }
    const answers = [
      choose('中心', /石油社区/),
      choose('岗位', /社工/),
      choose('身份', /先留空/),
      choose('姓名', /就是李静（1990 年生，139\*\*\*\*1111/)
    ]
    const second = await desk.preview(path, { answers })
    expect(second.counts).toEqual({ ...nothing, added: 3, refused: 1 })
    expect(second.questions).toEqual([])
    expect(second.additions).toContainEqual(
      expect.objectContaining({
        name: '李静',
        place: '乙社区邻里中心 社工',
        warning: expect.stringMatching(/已有/)
      })
    )
    await expect(desk.apply(second.token)).rejects.toThrow()
    const third = await desk.preview(path, { answers })
    const before = await office.database.reader.countBy(Person, { deletedAt: IsNull() })
    const { batchId } = await desk.apply(third.token, true)
    const sun = await office.database.reader.findOneByOrFail(Person, { name: '孙新' })
    expect(await person(sun.id)).toMatchObject({
      phone: '13700001111',
      birthYear: 1991,
      identity: 'community_worker',
      // 46 027 days after 1899-12-30.
      assignments: [{ validFrom: '2026-01-05', fteTenths: 10, mainPost: true }]
    })
    expect((await person(id.old)).assignments).toHaveLength(1)
    expect((await desk.preview(path, { answers })).counts).toEqual({ ...nothing, unchanged: 3, refused: 1 })

    const target = join(folder, '退回.xlsx')
    expect(await desk.giveBack(target)).toEqual({ lines: 1 })
    await undo(batchId)
    expect((await person(id.old)).assignments).toEqual([])
    const left = await office.database.reader.countBy(Person, { deletedAt: IsNull() })
    expect(left).toBe(before)
  })

  it('with one person twice, and a phone under two names, is told; a namesake without anything else is asked', async () => {
    const path = await table('重复.xlsx', [
      ['乙社区邻里中心', '郑一', '社工', null, 0.5, null, '2026-01-05', '13600000001'],
      ['乙社区邻里中心', '郑一', '社工', null, 0.5, null, '2026-01-05', '13600000001'],
      ['乙社区邻里中心', '郑二', '社工', null, 0.5, null, '2026-01-05', '13600000001'],
      ['乙社区邻里中心', '郑三', '社工', null, 0.5, null, '2026-01-05', null],
      ['甲（东）社区邻里中心', '郑三', '社工', null, 0.5, null, '2026-01-05', null],
      ['甲（东）社区邻里中心', '郑四', '社工', null, 1, null, '2026-01-05', '13812345678'],
      ['甲（东）社区邻里中心', '郑五', '社工', null, 1, null, '2026-01-05', '138****0000']
    ])
    const { counts, problems, questions } = await desk.preview(path)
    expect(counts).toMatchObject({ added: 1, refused: 6 })
    const words = problems.map(({ row, message }) => `${row} ${message}`).join('\n')
    expect(words).toMatch(/4 与第 3 行是同一人的同一个岗位/)
    expect(words).toMatch(/5 电话与.*第 3 行“郑一”相同/)
    expect(words).toMatch(/7 与第 6 行同名，分不清是不是同一个人/)
    expect(words).toMatch(/8 可能是系统里已有的人/)
    expect(words).toMatch(/9 “138\*\*\*\*0000”是隐去中间几位的号码/)
    const twin = questions.find(({ text }) => text.startsWith('郑三'))
    const answers = [{ id: twin?.id ?? '', value: 'same' }]
    const same = await desk.preview(path, { answers })
    expect(same.counts).toMatchObject({ added: 2, refused: 5 })
  })

  it('leaves nothing behind when it is cancelled between two people', async () => {
    const path = await table('取消.xlsx', [
      ['乙社区邻里中心', '钱新', '社工', null, 1, null, '2026-01-05', '13500000001']
    ])
    const { token } = await desk.preview(path)
    desk.abort = new AbortController()
    desk.onProgress = (text) => {
      if (text.includes('名人员')) desk.abort.abort()
    }
    const before = await office.database.reader.count(StaffAssignment)
    await expect(desk.apply(token)).rejects.toThrow()
    desk.onProgress = () => undefined
    desk.abort = new AbortController()
    expect(await office.database.reader.count(StaffAssignment)).toBe(before)
  })
})
