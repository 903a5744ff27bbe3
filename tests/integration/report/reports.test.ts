import { ProgressReport } from '@database/entities/progress-report'
import { ConflictError } from '@database/storage-errors'
import { workbenchOverview } from '@services/analysis/workbench'
import { undo } from '@services/change/undo'
import { listPeriods } from '@services/period/list-periods'
import { lockPreview } from '@services/period/lock-period'
import { reportsOfProject } from '@services/report/report-grid'
import { reportMatrix } from '@services/report/report-matrix'
import { saveReports } from '@services/report/save-reports'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from '../project/project-office'
import { openReportOffice, september, type ReportOffice } from './report-office'

let office: ReportOffice
beforeEach(async () => {
  office = await openReportOffice()
})
afterEach(() => office.remove())

/** The nodes of the office are due by 30 % in March, 80 % in August; at 80 % nothing lags. */
const onPlan = { cumProgressPercent: 80, cumInvestFen: 20_000_000 }

describe('periods', () => {
  it('open in order, close, and lock once over and in order; what lacks then needs a reason', async () => {
    const { proposal } = await listPeriods(office.database.reader, { year: 2026 }, office.context)
    expect(proposal).toEqual({ period: '2026-01', dueOn: '2026-02-05' })
    await office.open('2026-08')
    expect((await listPeriods(office.database.reader, { year: 2026 }, office.context)).proposal).toEqual({
      period: '2026-09',
      dueOn: '2026-10-05'
    })
    await office.open('2026-09')
    expect(await refusal(office.open('2026-09'))).toEqual(['period: 2026-09 的报告期已经开启'])
    expect(await refusal(office.open('2026-10'))).toEqual([
      'period: 2026-10 还没有到（今天 2026-09-30），到时再开启'
    ])
    await office.added()
    expect(await refusal(office.lock('2026-09'))).toEqual(['state: 2026-09 的报告期填报中，只能变为“已截止”'])
    await office.close('2026-09')
    const { id } = await office.period('2026-09')
    const preview = await lockPreview(office.database.reader, { id }, office.context)
    expect(preview.lacking.map(({ standing }) => standing)).toEqual(['未报'])
    expect(preview.refusals).toEqual(['2026-08 还没有锁定，请按月份先后锁定'])
    await office.close('2026-08')
    expect(await refusal(office.lock('2026-08'))).toEqual([
      'reason: 还有 1 个项目没有已审的月报，仍要锁定请写明原因'
    ])
    await office.lock('2026-08', '该项目停报')
    expect(await office.period('2026-08')).toMatchObject({ state: 'locked', lockedBy: '测试员', missing: 1 })
    expect(await refusal(office.reopen('2026-08', '再填'))).toEqual([
      'state: 2026-08 的报告期已锁定，不能再变更'
    ])
  })
})

describe('monthly reports', () => {
  it('are saved all or none, with the row and the field of what is wrong', async () => {
    const [one, other] = [await office.added(), await office.added()]
    await office.open('2026-09')
    expect(
      await refusal(
        office.report([
          [one.id, '2026-09', onPlan],
          [other.id, '2026-09', { cumProgressPercent: 101 }]
        ])
      )
    ).toEqual(['reports.1.cumProgressPercent: 累计进度须为 0 到 100 的整数'])
    expect(await office.database.reader.count(ProgressReport)).toBe(0)
  })

  it('may lack as a draft what they must tell when handed in', async () => {
    const { id } = await office.added()
    await office.open('2026-09')
    // Planned 80 %, told 40 %: 40 percentage points behind is red.
    const { warnings } = await office.report([[id, '2026-09', { cumProgressPercent: 40 }]])
    expect(warnings.map(({ field }) => field)).toEqual(['reports.0.problems'])
    expect(await refusal(office.report([[id, '2026-09', {}]], '张敏'))).toEqual([
      'reports.0.problems: 项目亮红灯，请用不少于 10 个字写明存在问题（现有 0 个字）'
    ])
    await office.report([[id, '2026-09', { problems: '产权单位尚未腾退场地。' }]], '张敏')
    expect((await office.row(id, '2026-09')).report).toMatchObject({
      state: 'submitted',
      reporter: '张敏',
      reportedOn: '2026-09-30'
    })
    expect(await refusal(office.report([[id, '2026-09', {}]]))).toEqual([
      'reports.0.state: 月报已是“已报”，如需修改请先由审核人退回'
    ])
  })

  it('are reviewed by somebody else, returned with a reason and sent again', async () => {
    const { id } = await office.added()
    await office.open('2026-09')
    await office.report([[id, '2026-09', onPlan]], '张敏')
    expect(await refusal(office.review([[id, '2026-09']], { actor: '张敏' }))).toEqual([
      'actor: 填报人与审核人不能是同一人（张敏），请换人审核'
    ])
    await office.review([[id, '2026-09']], { to: 'returned', reason: '照片缺失' })
    expect((await office.row(id, '2026-09')).report).toMatchObject({
      state: 'returned',
      returnReason: '照片缺失'
    })
    await office.close('2026-09')
    expect(await refusal(office.report([[id, '2026-09', {}]], '张敏'))).toEqual([
      'reports.0.period: 2026-09 已截止填报，如需补报请先在“报告期”里重新开放'
    ])
    await office.reopen('2026-09', '退回的要改')
    await office.report([[id, '2026-09', { cumProgressPercent: 82 }]], '张敏')
    await office.close('2026-09')
    await office.review([[id, '2026-09']])
    expect((await office.row(id, '2026-09')).report).toMatchObject({ state: 'reviewed', reviewer: '李强' })
  })

  it('of a locked month stay; the correction goes into the next one with its reason', async () => {
    const { id } = await office.added()
    await office.open('2026-08')
    const { batchId } = await office.report([[id, '2026-08', onPlan]], '张敏')
    await office.review([[id, '2026-08']])
    await office.close('2026-08')
    await office.open('2026-09')
    const locked = await office.lock('2026-08')
    expect((await office.row(id, '2026-08')).report?.state).toBe('locked')
    expect(await refusal(office.report([[id, '2026-08', { cumProgressPercent: 70 }]]))).toEqual([
      'reports.0.period: 2026-08 已锁定，数字不再改动；请在 2026-09 的月报里更正，并写明更正原因'
    ])
    for (const batch of [batchId, locked.batchId]) {
      expect(await refusal(office.write((work) => undo(work, { batchId: batch }, office.context)))).toEqual([
        'period: 2026-08 已锁定，数字不再改动，不能撤销'
      ])
    }
    const lower = { cumProgressPercent: 75, cumInvestFen: 20_000_000 }
    expect(await refusal(office.report([[id, '2026-09', lower]], '张敏'))).toEqual([
      'reports.0.correctionReason: 累计进度 75% 低于 2026-08 的 80%，请核对或写明更正原因'
    ])
    await office.report([[id, '2026-09', { ...lower, correctionReason: '上月误报' }]], '张敏')
    const { rows } = await reportsOfProject(office.database.reader, { projectId: id })
    expect(rows.map(({ period, values }) => [period, values.cumProgressPercent])).toEqual([
      ['2026-08', 80],
      ['2026-09', 75]
    ])
  })

  it('that moved on meanwhile are not overwritten; an unopened month takes none', async () => {
    const { id } = await office.added()
    const draft = {
      ...(await office.row(id, '2026-09')).values,
      projectId: id,
      period: '2026-09',
      revision: null
    }
    const save = () =>
      office.write((work) => saveReports(work, { reports: [draft], reporter: null }, office.context))
    expect(await refusal(save())).toEqual([
      'reports.0.period: 2026-09 的报告期还没有开启，请先在“报告期”里开启'
    ])
    await office.open('2026-09')
    await save()
    await expect(save()).rejects.toBeInstanceOf(ConflictError)
  })

  it('are counted by unit and month: who owes one, who has not handed it in', async () => {
    const [one, other] = [await office.added(), await office.added()]
    // Accepted in September: owes none for that month.
    const dates = { actualFinish: '2026-09-01', acceptedOn: '2026-09-20', stage: 'closed' as const }
    await office.added(dates)
    await office.open('2026-09')
    await office.report([[one.id, '2026-09', onPlan]], '张敏')
    await office.report([[other.id, '2026-09', { cumProgressPercent: 10 }]])
    const { months, lines } = await reportMatrix(office.database.reader, { scope: september })
    expect(months[8]).toEqual({ period: '2026-09', state: 'open' })
    expect(lines.map(({ label, cells }) => [label, cells[7], cells[8]])).toEqual(
      ['洛龙区', '合计'].map((label) => [
        label,
        null,
        { due: 2, handedIn: 1, reviewed: 0, returned: 0, missing: 1 }
      ])
    )
    // 工作台 counts the one that is still a draft and opens the sheet on it.
    const { missing } = await workbenchOverview(office.database.reader, { scope: september })
    const line = missing.find(({ label }) => label === '9 月未报月报的项目')
    expect(line?.count).toMatchObject({
      value: 1,
      records: { route: '/projects/reports', query: { period: '2026-09', standing: 'unreported' } }
    })
  })
})
