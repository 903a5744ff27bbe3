import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { IsNull } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerPreview } from '@contract/ledger'
import { undoBatch } from '@database/change-log/undo-batch'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { exportPaper } from '@services/paper/export-paper'
import { openPaperDesk, scope, type PaperDesk } from '../paper/paper-office'
import { openProjectOffice, type ProjectOffice } from '../project/project-office'
import { openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: ProjectOffice
let desk: LedgerDesk
let paper: PaperDesk
let folder: string
/** Ids of the centres by the first character of their names, and of the project of 甲. */
const id = { jia: '', yi: '', bing: '', ding: '', project: '' }

beforeAll(async () => {
  office = await openProjectOffice()
  desk = await openLedgerDesk(office)
  paper = await openPaperDesk(office.database)
  folder = await mkdtemp(join(tmpdir(), 'projects '))
  id.jia = await office.center({ name: '甲社区邻里中心' })
  id.yi = await office.center({ name: '乙社区邻里中心' })
  id.bing = await office.center({ name: '丙社区邻里中心' })
  id.ding = await office.center({ name: '丁社区邻里中心' })
  await office.center({ name: '同名中心' })
  await office.center({ name: '同名中心', divisionId: office.division.shiyou })
  const project = { projectNo: '2026-U-0001', centerId: id.jia, name: '甲社区邻里中心提质升级' }
  id.project = (await office.added({ ...project, budgetTotal: 35_000_001 })).id
})
afterAll(async () => {
  await paper.remove()
  await desk.remove()
  await rm(folder, { recursive: true, force: true })
})

type Cell = string | number | null

/** A plain table: heads, then lines. */
async function table(
  name: string,
  heads: readonly string[],
  lines: readonly (readonly Cell[])[]
): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('任务')
  sheet.addRow(heads)
  for (const line of lines) sheet.addRow(line)
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

async function exported(name: string, change: (row: ExcelJS.Row) => void = () => undefined): Promise<string> {
  const path = join(paper.folder, name)
  await exportPaper('xlsx')(paper.request('T2', { scope }), paper.contextFor(path))
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const [sheet] = book.worksheets
  sheet?.eachRow((row) => {
    if (row.getCell(2).value === '2026-U-0001') change(row)
  })
  await book.xlsx.writeFile(path)
  return path
}

const nothing = { added: 0, changed: 0, unchanged: 0, refused: 0 }
const told = ({ problems }: LedgerPreview) => problems.map(({ row, head, message }) => [row, head, message])
const undo = (batchId: string) =>
  office.database.unitOfWork.run({ action: 'batch:undo', title: '撤销', undoOf: batchId }, (work) =>
    undoBatch(work, batchId)
  )
const heads = [
  '项目编号',
  '县区',
  '街道(乡镇)',
  '中心名称',
  '升级类别',
  '总投资(万元)',
  '计入任务',
  '计划开工',
  '计划完工',
  '计划验收'
]

describe('T2 as exported', () => {
  it('comes back unchanged, sums of a single fen too', async () => {
    const preview = await desk.preview(await exported('out.xlsx'))
    expect(preview).toMatchObject({ counts: { ...nothing, unchanged: 1 }, token: null, problems: [] })
  })

  it('never changes a stage or a day of 销号, and says so', async () => {
    const before = await office.stored(id.project)
    const path = await exported('stage.xlsx', (row) => {
      row.getCell(26).value = '完工'
      row.getCell(29).value = '2026-09-01'
    })
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, unchanged: 1 })
    expect(preview.notices.join('\n')).toContain(
      '表里当前阶段“完工”，系统里“施工/改造”；阶段只能用“变更阶段”改，没有导入'
    )
    expect(preview.notices.join('\n')).toContain('表里销号日期 2026-09-01，系统里没有；销号在验收页办理')
    expect(await office.stored(id.project)).toEqual(before)
  })

  it('changed in a cell shows old and new, is one batch, comes back unchanged, and can be undone', async () => {
    const before = await office.stored(id.project)
    const path = await exported('changed.xlsx', (row) => {
      row.getCell(8).value = '甲社区改造'
      row.getCell(9).value = '综合'
      row.getCell(11).value = '2000万'
      row.getCell(30).value = '=1+1'
    })
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, changed: 1 })
    expect(preview.changes.map(({ head, oldText, newText }) => [head, oldText, newText])).toEqual([
      ['项目名称', '甲社区邻里中心提质升级', '甲社区改造'],
      ['升级类别', '功能提升', '综合'],
      // 35 000 001 fen are 35.000001 万元.
      ['总投资(万元)', '35.000001', '2000'],
      ['备注', '（空）', '=1+1']
    ])
    const { batchId, words } = await desk.apply(preview.token)
    expect(words).toBe('新增 0 个、修改 1 个项目')
    expect(await office.stored(id.project)).toMatchObject({
      name: '甲社区改造',
      category: 'comprehensive',
      budgetTotal: 2_000_000_000,
      stage: 'construction',
      milestones: before.milestones
    })
    expect((await desk.preview(path)).counts).toEqual({ ...nothing, unchanged: 1 })
    await undo(batchId)
    const after = await office.stored(id.project)
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 })
  })

  it('an undo names the project that was changed since', async () => {
    const { token } = await desk.preview(
      await exported('since.xlsx', (row) => (row.getCell(30).value = '导入的备注'))
    )
    const { batchId } = await desk.apply(token)
    await office.save({ ...(await office.stored(id.project)), goalText: '后来改的' })
    await expect(undo(batchId)).rejects.toThrow(/之后又有改动.*甲社区邻里中心提质升级/)
  })

  it('a plan with a baseline moves with a reason alone, which becomes a version', async () => {
    const move = (row: ExcelJS.Row): void => void (row.getCell(20).value = '2026.12.15')
    const refused = await desk.preview(await exported('moved.xlsx', move))
    expect(told(refused)).toEqual([
      [expect.any(Number), '调整原因', expect.stringContaining('请填写调整原因')]
    ])
    const path = await table(
      'reason.xlsx',
      ['项目编号', '中心名称', '升级类别', '计划开工', '计划验收', '调整原因', '调整文号'],
      [['2026-U-0001', '甲社区邻里中心', null, null, '2026.12.15', '汛期停工', '洛邻办〔2026〕3号']]
    )
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, changed: 1 })
    const { batchId } = await desk.apply(preview.token)
    expect(
      await office.database.reader.query(
        'SELECT reason, doc_no, plan_accept FROM plan_version WHERE deleted_at IS NULL AND version = 2'
      )
    ).toEqual([{ reason: '汛期停工', doc_no: '洛邻办〔2026〕3号', plan_accept: '2026-12-15' }])
    await undo(batchId)
  })
})

describe('T2 of somebody else', () => {
  it('a second counting project of a centre and year is refused, also between two lines of the file', async () => {
    const path = await table('second.xlsx', heads, [
      ['2026-U-0099', null, null, '甲社区邻里中心', '综合', 1, null, null, null, '2026-11-30'],
      ['A-1', null, null, '丁社区邻里中心', '综合', 1, '是', null, null, '2026-11-30'],
      ['A-2', null, null, '丁社区邻里中心', '综合', 1, null, null, null, '2026-11-30'],
      ['A-3', null, null, '丁社区邻里中心', '综合', 1, '否', null, null, '2026-11-30'],
      ['A-1', null, null, '丙社区邻里中心', '综合', 1, '否', null, null, '2026-11-30']
    ])
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, added: 2, refused: 3 })
    expect(told(preview)).toEqual([
      [2, '计入任务', expect.stringContaining('2026-U-0001')],
      [4, '计入任务', '与第 3 行是同一中心 2026 年的两个计入任务的项目'],
      [6, '', '与第 3 行是同一个项目']
    ])
  })

  it('what is wrong is told in its cell; nothing is guessed', async () => {
    const yi = '乙社区邻里中心'
    const lines: readonly [year: number, line: Cell[], head: string, message: string][] = [
      [2026, [null, null, null, '没有的中心', '综合'], '中心名称', '没有叫“没有的中心”的中心'],
      [2026, [null, null, null, '同名中心', '综合'], '中心名称', '有 2 个中心都叫“同名中心”'],
      [2026, ['2026-U-7777', null, null, null, '综合'], '项目编号', '系统里没有项目 2026-U-7777'],
      [2026, ['2026-U-0001', null, null, yi], '中心名称', `项目 2026-U-0001 不是“${yi}”的`],
      [2025, ['2026-U-0001'], '年度', '项目 2026-U-0001 是 2026 年的'],
      [26, [null, null, null, yi, '综合'], '年度', '“26”不是年度'],
      [2026, ['2.026E+17', null, null, yi, '综合'], '项目编号', '“2.026E+17”是科学计数，后面的数字已经丢失'],
      [
        2026,
        [410311199003071234, null, null, yi, '综合'],
        '项目编号',
        '410311199003071200 以数字保存，16 位以后已经丢失'
      ],
      [2027, [null, null, null, yi], '升级类别', '没有填写'],
      [2028, [null, null, null, yi, '改造'], '升级类别', '“改造”不是升级类别'],
      [2029, [null, null, null, yi, '综合', '约200万'], '总投资(万元)', '“约200万”不是数字'],
      [2030, [null, null, null, yi, '综合', -3], '总投资(万元)', '-3 是负数'],
      [2031, [null, null, null, yi, '综合', 1, '待定'], '计入任务', '“待定”不是“是”或“否”'],
      [
        2032,
        [null, null, null, yi, '综合', 1, null, '2032.9.1', '2032.8.1'],
        '计划完工',
        '计划完工日期 2032-08-01 早于计划开工日期 2032-09-01，请核对两个日期'
      ],
      [2033, [null, null, null, yi, '综合', 1, null, null, null, '2033.9'], '计划验收', '“2033.9”没有写到日'],
      [
        2034,
        [null, null, null, yi, '综合', 1, null, null, null, '2035年1月5日'],
        '计划验收',
        '计入任务的项目须在 2034-12-31 前验收，请提前计划验收日期或取消“计入任务”'
      ]
    ]
    const rows = lines.map(([year, line]) => [...line, ...Array<null>(10 - line.length).fill(null), year])
    const preview = await desk.preview(await table('hostile.xlsx', [...heads, '年度'], rows))
    expect(told(preview)).toEqual(lines.map(([, , head, message], index) => [index + 2, head, message]))
    expect(preview.counts).toEqual({ ...nothing, refused: lines.length })
  })

  it('asks what it cannot tell, once for all lines, and writes what was answered', async () => {
    const path = await table('asked.xlsx', heads, [
      [null, '洛龙区', null, '丙社区', '改造', '1.2亿', null, '2026.4.1', null, '2026年11月30日'],
      [null, '洛龙区', '开元路街道', '乙社区邻里中心', '改造', 80, null, null, null, null]
    ])
    const asked = await desk.preview(path)
    expect(asked.questions.map(({ head, text, lines }) => [head, text, lines])).toEqual([
      ['中心名称', '洛龙区 丙社区', 1],
      ['升级类别', '改造', 1]
    ])
    const center = asked.questions[0]
    expect(center?.options.map(({ label }) => label)).toEqual([
      '丙社区邻里中心（洛龙区 · 开元路街道 · 定鼎门社区）'
    ])
    const answers = asked.questions.map(({ id: question, options }) => ({
      id: question,
      value: options.find(({ value }) => value === id.bing || value === '空间改造')?.value ?? ''
    }))
    const preview = await desk.preview(path, { answers })
    expect(preview).toMatchObject({ counts: { ...nothing, added: 2 }, problems: [] })
    expect(preview.additions.map(({ name, place }) => [name, place])).toEqual([
      ['2026-U-0002 丙社区邻里中心提质升级', '丙社区 2026 年'],
      ['2026-U-0003 乙社区邻里中心提质升级', '乙社区邻里中心 2026 年']
    ])
    const { batchId } = await desk.apply(preview.token)
    const stored = await office.database.reader.findOneByOrFail(UpgradeProject, { projectNo: '2026-U-0002' })
    expect(stored).toMatchObject({
      centerId: id.bing,
      year: 2026,
      category: 'space',
      stage: 'listed',
      budgetTotal: 12_000_000_000,
      planStart: '2026-04-01',
      planAccept: '2026-11-30'
    })
    const { milestones } = await office.stored(stored.id)
    expect(milestones.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    expect(milestones.at(-1)?.planDate).toBe('2026-11-30')
    expect((await desk.preview(path, { answers })).counts).toEqual({ ...nothing, unchanged: 2 })
    await undo(batchId)
    expect(await office.database.reader.countBy(UpgradeProject, { id: stored.id, deletedAt: IsNull() })).toBe(
      0
    )
  })

  it('a list that LibreOffice saved: the sound line is written, the others are told', async () => {
    const path = resolve('tests/fixtures/tables/libreoffice-projects.xlsx')
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, added: 1, refused: 3 })
    expect(told(preview)).toEqual([
      [5, '调整原因', expect.stringContaining('请填写调整原因')],
      [7, '计划验收', '“2026.9”没有写到日'],
      [8, '计划完工', '计划完工日期 2026-08-01 早于计划开工日期 2026-09-01，请核对两个日期']
    ])
    const { batchId } = await desk.apply(preview.token, true)
    const [stored] = await office.database.reader.findBy(UpgradeProject, {
      centerId: id.yi,
      deletedAt: IsNull()
    })
    expect(stored).toMatchObject({ budgetTotal: 12_000_000_000, planFinish: '2026-10-15', category: 'space' })
    expect((await office.stored(stored?.id ?? '')).responsibilities).toMatchObject([
      { role: 'village_person', personName: '赵六' }
    ])
    await undo(batchId)
  })
})
