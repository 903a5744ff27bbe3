import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { Issue } from '@database/entities/issue'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { exportPaper, previewPaper } from '@services/paper/export-paper'
import { openSmallCity, sisterTask, type SmallCity } from '../analysis/small-city'
import { openPaperDesk, readSheet, scope, type PaperDesk } from './paper-office'

const wan = 1_000_000
let city: SmallCity
let desk: PaperDesk
let paid: { id: string; centerId: string }

beforeAll(async () => {
  city = await openSmallCity(sisterTask, 10)
  desk = await openPaperDesk(city.temp.database)
  await city.write(async (work) => {
    const project = await city.addProject(work, '甲区', { budgetTotal: 300 * wan, planStart: '2026-03-01' })
    paid = project
    const source = { projectId: project.id, docNo: '=1+1' }
    const central = await work.insert(FundingSource, {
      ...source,
      seq: 1,
      source: 'central',
      planned: 100 * wan
    })
    await work.insert(FundingSource, { ...source, seq: 2, source: 'donation', planned: 20 * wan })
    await work.insert(FundingSource, { ...source, seq: 3, source: 'enterprise', planned: 5 * wan })
    const flow = { fundingSourceId: central.id, payee: '@建筑公司' }
    await work.insert(FundFlow, { ...flow, direction: 'arrived', flowedOn: '2026-03-05', amount: 80 * wan })
    await work.insert(FundFlow, { ...flow, direction: 'paid', flowedOn: '2026-04-05', amount: 30 * wan })
    await work.insert(FundFlow, { ...flow, direction: 'paid', flowedOn: '2026-05-05', amount: -10 * wan })
    await work.insert(FundFlow, { ...flow, direction: 'paid', flowedOn: '2026-10-01', amount: 99 * wan })
    for (const [seq, item] of ['新增托幼室', '改造食堂'].entries()) {
      await work.insert(UpgradeItem, { projectId: project.id, seq, item })
    }
    const issue = {
      centerId: project.centerId,
      projectId: project.id,
      dutyUnitId: city.unitIds['甲区'] ?? ''
    }
    const found = {
      foundBy: 'self_check',
      category: 'safety',
      severity: 'major',
      description: '-消防通道'
    } as const
    await work.insert(Issue, {
      ...issue,
      ...found,
      issueNo: 'W1',
      foundOn: '2026-08-01',
      dueOn: '2026-09-20',
      state: 'working'
    })
    await work.insert(Issue, {
      ...issue,
      ...found,
      issueNo: 'W2',
      foundOn: '2026-08-02',
      dueOn: '2026-09-01',
      state: 'closed',
      appliedOn: '2026-08-20',
      closedOn: '2026-08-25',
      closedBy: '王五'
    })
  })
})
afterAll(async () => {
  await desk.remove()
  await city.temp.remove()
})

const exportXlsx = async (name: string, request: Parameters<PaperDesk['request']>) => {
  const path = join(desk.folder, name)
  const written = await exportPaper('xlsx')(desk.request(...request), desk.contextFor(path))
  return { path, written }
}
const lineOf = (rows: (string | number | null)[][], text: string) => {
  const found = rows.find((row) => row.includes(text))
  if (found === undefined) throw new Error(`no line of ${text}`)
  return found
}

describe('the tables', () => {
  it('T4 tells what 统计分析 tells, subtotals as ratios of sums, capped beside it', async () => {
    const { path, written } = await exportXlsx('T4.xlsx', [
      'T4',
      { scope: { ...scope, kind: 'urban' }, annexNo: 2 }
    ])
    expect(written).toEqual({ fileNames: ['T4.xlsx'], rows: 4, notRecorded: '' })
    const rows = await readSheet(path)
    expect(rows[0]?.[0]).toBe('附件2')
    expect(rows[1]?.[0]).toBe('2026年提质升级县区汇总表')
    // Targets 2, 5, 1, 2; listed 2 + 1 with the project of this test, 5, 1, 3; accepted 1, 2, 0, 3; day 273 of 365.
    const time = (273 / 365) * 100
    expect(lineOf(rows, '甲区').slice(0, 13)).toEqual([
      1,
      '甲区',
      '邻里中心',
      2,
      3,
      1,
      50,
      1,
      50,
      1,
      50,
      expect.closeTo(time, 9),
      expect.closeTo(50 - time, 9)
    ])
    expect(lineOf(rows, '城区小计').slice(3, 11)).toEqual([
      7,
      8,
      3,
      expect.closeTo(300 / 7, 9),
      3,
      expect.closeTo(300 / 7, 9),
      3,
      expect.closeTo(300 / 7, 9)
    ])
    expect(lineOf(rows, '县小计').slice(3, 11)).toEqual([3, 4, 3, 100, 3, 100, 3, 100])
    expect(lineOf(rows, '全市合计').slice(3, 13)).toEqual([
      10,
      12,
      6,
      60,
      6,
      60,
      6,
      60,
      expect.closeTo(time, 9),
      expect.closeTo(60 - time, 9)
    ])
    // min(1,2) + min(2,5) + min(0,1) + min(3,2) = 5 of 10.
    expect(lineOf(rows, '剔除超额完成率')[10]).toBe(50)
    expect(rows.some((row) => String(row[0]).includes('丁县超额 1 个'))).toBe(true)
  })

  it('T4 of a city whose target was not split shows that target', async () => {
    const plan = [{ name: '甲区', urbanGroup: true, target: null, done: 2, open: 1 }]
    const other = await openSmallCity(plan, 4)
    const own = await openPaperDesk(other.temp.database)
    try {
      const path = join(own.folder, 'T4.xlsx')
      await exportPaper('xlsx')(
        own.request('T4', { scope: { ...scope, kind: 'urban' } }),
        own.contextFor(path)
      )
      const rows = await readSheet(path)
      expect(lineOf(rows, '甲区').slice(3, 11)).toEqual(['—', 3, 2, '—', 2, '—', 2, '—'])
      // 2 of 4.
      expect(lineOf(rows, '全市合计').slice(3, 11)).toEqual([4, 3, 2, 50, 2, 50, 2, 50])
      expect(lineOf(rows, '剔除超额完成率')[10]).toBe(50)
    } finally {
      await own.remove()
      await other.temp.remove()
    }
  })

  it('T2 splits the money by where it comes from and adds it up', async () => {
    const { path } = await exportXlsx('T2.xlsx', ['T2'])
    const rows = await readSheet(path)
    const line = lineOf(rows, '新增托幼室；改造食堂')
    // 总投资, 中央, 省, 市, 县区, 社会 = 捐赠 20 + 企业 5, 其他.
    expect(line.slice(10, 17)).toEqual([300, 100, null, null, null, 25, null])
    expect(line.slice(17, 20)).toEqual(['2026-03-01', null, '2026-11-30'])
    expect(lineOf(rows, '合计').slice(10, 17)).toEqual([300, 100, null, null, null, 25, null])
  })

  it('T5 has a line for every flow up to the cut-off, rates in the first line of a source', async () => {
    const { path, written } = await exportXlsx('T5.xlsx', ['T5'])
    // Three flows of the central money and a line for each of the two sources without one.
    expect(written.rows).toBe(5)
    const rows = await readSheet(path)
    const lines = rows.filter((row) => row[2] === '中央预算内')
    expect(lines.map((row) => row.slice(3, 9))).toEqual([
      ['=1+1', 100, '2026-03-05', 80, null, null],
      [null, null, null, null, '2026-04-05', 30],
      [null, null, null, null, '2026-05-05', -10]
    ])
    // 80 of 100 arrived, 30 − 10 = 20 of 80 paid, 60 left.
    expect(lines[0]?.slice(11, 14)).toEqual([80, 25, 60])
    // 100 + 20 + 5 planned; 80 of 125 = 64 %.
    const total = lineOf(rows, '合计')
    expect([total[4], total[6], total[8], ...total.slice(11, 14)]).toEqual([125, 80, 20, 64, 25, 60])
  })

  it('T6 tells each issue as it stood on the cut-off', async () => {
    const { path } = await exportXlsx('T6.xlsx', ['T6'])
    const rows = await readSheet(path)
    // Due on September 20th, ten days before the cut-off.
    expect(lineOf(rows, 'W1').slice(5)).toEqual([
      '-消防通道',
      '安全',
      null,
      '甲区',
      null,
      '2026-09-20',
      null,
      '否',
      null,
      null,
      null,
      10
    ])
    expect(lineOf(rows, 'W2').slice(12)).toEqual(['是', '2026-08-25', '王五', null, null])
    const early = await exportXlsx('T6-early.xlsx', ['T6', { scope: { ...scope, cutoff: '2026-08-22' } }])
    expect(lineOf(await readSheet(early.path), 'W2').slice(12, 14)).toEqual(['否', null])
  })

  it('T3 leaves out what nobody has handed in and says how many', async () => {
    const { path } = await exportXlsx('T3.xlsx', ['T3', { period: '2026-08' }])
    const rows = await readSheet(path)
    expect(rows[1]?.[0]).toBe('项目进度月报表（2026年8月）')
    expect(rows[2]?.[0]).toContain('截止日期：2026年8月31日')
    // 2 + 5 + 1 + 3 listed, 6 of them accepted, and the one of this test: 6 owe a report.
    expect(rows.some((row) => row[0] === '6 个项目没有报送本月月报，实际进度、投资等不填。')).toBe(true)
  })

  it('T7, T8, T12 and T13 are there with nothing to tell but their heads', async () => {
    const { reader } = city.temp.database
    const rowsOf = async (table: 'T7' | 'T8' | 'T12' | 'T13') => {
      const question = { table, scope, period: null, projectId: table === 'T12' ? paid.id : null }
      return (await previewPaper(reader, question)).sheets.map(({ rows }) => rows)
    }
    expect(await rowsOf('T7')).toEqual([4])
    expect(await rowsOf('T8')).toEqual([0, 4])
    expect((await rowsOf('T12'))[0]).toBeGreaterThan(5)
    expect(await rowsOf('T13')).toEqual([23])
  })
})
