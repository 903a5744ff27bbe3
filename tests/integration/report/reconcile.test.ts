import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { listExportRecords } from '@services/paper/export-records'
import { exportReconcile } from '@services/reconcile/export-reconcile'
import { reconcilePeriod } from '@services/reconcile/reconcile-period'
import { lockPreview } from '@services/period/lock-period'
import { saveTargets } from '@services/project/targets'
import { openPaperDesk, readSheet } from '../paper/paper-office'
import { refusal } from '../project/project-office'
import { openReportOffice, september, type ReportOffice } from './report-office'

let office: ReportOffice
beforeEach(async () => {
  office = await openReportOffice()
  await office.open('2026-08')
})
afterEach(() => office.remove())

const checks = (unitId: string | null = null) =>
  reconcilePeriod(
    office.database.reader,
    { scope: { ...september, unitId }, period: '2026-08' },
    office.context
  )
const told = { cumProgressPercent: 40, problems: '招采流标，正在重新组织招采' }

/** A stored weight that no form would let through, as an import of old data may leave it. */
async function breakWeights(projectId: string): Promise<void> {
  await office.write(async (work) => {
    const [node] = await work.manager.findBy(Milestone, { projectId })
    if (node !== undefined) await work.update(Milestone, node.id, node.revision, { weight: node.weight + 5 })
  })
}

describe('勾稽检查', () => {
  it('finds nothing where everything fits, and says how much it looked at', async () => {
    const { id } = await office.added()
    await office.report([[id, '2026-08', told]], '王芳')
    const { checked, lines } = await checks(office.unit.luolong)
    expect(lines).toEqual([])
    // One unit with projects of one kind: its order; one project: weights, month, money.
    expect(checked).toBe(4)
    expect((await checks()).checked).toBeGreaterThan(checked)
  })

  it('names both sides, the difference and the page that mends it', async () => {
    const project = await office.added()
    await breakWeights(project.id)
    const [line, ...rest] = (await checks()).lines
    expect(rest).toEqual([])
    expect(line).toMatchObject({
      rule: 'sum_of_weights',
      severity: 'error',
      left: { label: `${project.projectNo} ${project.name} 节点权重合计`, text: '105%' },
      right: { label: '应有合计', text: '100%' },
      difference: '5%',
      tolerance: '0',
      place: { route: `/projects/${project.id}`, query: {}, label: '项目信息' }
    })
  })

  it('goes out as a workbook that says the same, names of a project that look like a formula too', async () => {
    const project = await office.added({ name: '=HYPERLINK("x")' })
    await breakWeights(project.id)
    const desk = await openPaperDesk(office.database)
    const path = join(desk.folder, '勾稽.xlsx')
    const asked = { scope: september, period: '2026-08' }
    expect(await exportReconcile(asked, desk.contextFor(path))).toEqual({ count: 1, notRecorded: '' })
    const records = await listExportRecords(office.database.reader, { offset: 0, limit: 1 })
    const told = { table: 'reconcile', format: 'xlsx', cutoff: '2026-08-31', rows: 1, fileName: '勾稽.xlsx' }
    expect(records.rows).toMatchObject([{ title: '2026-08 勾稽检查清单', ...told }])
    const rows = await readSheet(path)
    expect(rows[1]?.[0]).toBe('2026-08 勾稽检查清单')
    expect(rows[4]).toEqual([
      1,
      '错误',
      '节点权重合计 100%',
      `${project.projectNo} =HYPERLINK("x") 节点权重合计`,
      '105%',
      '应有合计',
      '100%',
      '5%',
      '0',
      '项目信息'
    ])
    await desk.remove()
  })

  it('an error refuses 上报 and 锁定 in words; nothing is handed in', async () => {
    const project = await office.added()
    await breakWeights(project.id)
    const words = `节点权重合计 100%：“${project.projectNo} ${project.name} 节点权重合计” 105%，“应有合计” 100%，前者多 5%，请核对`
    expect(await refusal(office.report([[project.id, '2026-08', told]], '王芳'))).toEqual([
      `reconcile: ${words}`
    ])
    expect(await office.database.reader.count(ProgressReport)).toBe(0)
    // A draft is kept whatever the other forms say.
    await office.report([[project.id, '2026-08', told]])
    await office.close('2026-08')
    const { id } = await office.period('2026-08')
    const preview = await lockPreview(office.database.reader, { id }, office.context)
    expect(preview.refusals).toEqual([words])
    expect(await refusal(office.lock('2026-08', '未报'))).toEqual([`reconcile: ${words}`])
  })

  it('a warning refuses nothing: paid ahead of what arrived, a split short of the target', async () => {
    const project = await office.added()
    await office.write(async (work) => {
      const source = await work.insert(FundingSource, {
        projectId: project.id,
        seq: 1,
        source: 'city',
        planned: 10_000_000
      })
      const flow = { fundingSourceId: source.id, flowedOn: '2026-08-10' }
      await work.insert(FundFlow, { ...flow, direction: 'arrived', amount: 2_000_000 })
      await work.insert(FundFlow, { ...flow, direction: 'paid', amount: 3_000_000 })
    })
    const { lines } = await checks()
    expect(lines).toMatchObject([
      {
        rule: 'paid_within_arrived',
        severity: 'warning',
        left: { text: '3.00 万元' },
        right: { text: '2.00 万元' },
        difference: '1.00 万元',
        place: { route: `/projects/${project.id}/money`, label: '资金' }
      }
    ])
    await office.report([[project.id, '2026-08', told]], '王芳')
  })

  it('a fall is an error until its reason is written, then a warning', async () => {
    const { id } = await office.added()
    await office.report([[id, '2026-08', { ...told, cumInvestFen: 5_000_000 }]], '王芳')
    await office.review([[id, '2026-08']])
    await office.open('2026-09')
    const september2 = { scope: september, period: '2026-09' }
    const lower = { ...told, cumProgressPercent: 35, cumInvestFen: 5_000_000 }
    await office.report([[id, '2026-09', { ...lower, correctionReason: '上月多报一个节点' }]], '王芳')
    const { lines } = await reconcilePeriod(office.database.reader, september2, office.context)
    expect(lines).toMatchObject([
      { rule: 'cumulative_not_falling', severity: 'warning', left: { text: '40%' }, right: { text: '35%' } }
    ])
    expect(lines[0]?.message).toContain('（已写更正原因）')
  })

  it('the split of the target is held against the city, kind by kind', async () => {
    const { luolong, city } = office.unit
    await office.write((work) =>
      saveTargets(work, {
        year: 2026,
        kind: 'urban',
        effectiveFrom: '2026-01-01',
        docNo: '',
        reason: '',
        versionsSeen: 0,
        targets: [
          { unitId: city, targetCount: 50 },
          { unitId: luolong, targetCount: 48 }
        ]
      })
    )
    expect((await checks()).lines).toMatchObject([
      { rule: 'sum_of_split', severity: 'warning', left: { text: '48 个' }, right: { text: '50 个' } }
    ])
    // A single unit is not held against the city.
    expect((await checks(luolong)).lines).toEqual([])
  })
})
