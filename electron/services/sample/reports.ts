import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays } from '@domain/calendar/day-count'
import { periodAfter, periodEnd } from '@domain/calendar/period'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import { owesReport } from '@domain/report/owing'
import type { ReportState } from '@domain/report/vocabulary'
import type { Milestone } from '@database/entities/milestone'
import type { ProgressReport } from '@database/entities/progress-report'
import type { ReportPeriod } from '@database/entities/report-period'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { Ground } from '@services/sample/ground'
import { stageOf } from '@services/sample/project-schedule'
import type { SampleProject } from '@services/sample/projects'

/** The monthly reports that the projects owed: most reviewed, few missing, returned or late with what they tell. */
export function reportRows(
  projects: readonly SampleProject[],
  periods: readonly NewRow<ReportPeriod>[],
  { today, newId }: Ground
): NewRow<ProgressReport>[] {
  return projects.flatMap((project) => {
    const random = project.random.fork('reports')
    const spent = random.int(82, 98) / 100
    return periods.flatMap((period) => {
      const state = stateOf(period, random)
      if (!owesReport(project.row, period.period) || state === null) return []
      return [reportOf(project, period, { state, spent, today, newId, random })]
    })
  })
}

interface Telling {
  state: ReportState
  /** Share of the money that the progress stands for. */
  spent: number
  today: CalendarDate
  newId: () => string
  random: Random
}

/** A locked month misses few; in the open one the reviewer has not got through all. Null: nobody reported. */
function stateOf({ state }: NewRow<ReportPeriod>, random: Random): ReportState | null {
  const turn = random.fraction()
  if (state === 'locked') return turn < 0.02 ? null : 'locked'
  if (turn < 0.06) return null
  if (turn < 0.08) return 'draft'
  if (turn < 0.1) return 'returned'
  return turn < 0.24 ? 'submitted' : 'reviewed'
}

function reportOf(
  { row, milestones }: SampleProject,
  { period }: NewRow<ReportPeriod>,
  { state, spent, today, newId, random }: Telling
): NewRow<ProgressReport> {
  const end = periodEnd(period)
  // Some tell what stood ten days before the end of the month.
  const cumProgress = progressPercent(milestones, random.chance(0.15) ? addDays(end, -10) : end)
  const isBehind = plannedPercent(milestones, end) - cumProgress >= 10
  const done = milestones.filter(({ actualDate }) => actualDate?.startsWith(period))
  const next = milestones.find(({ actualDate }) => actualDate === null || actualDate > end)
  const told = (day: string): CalendarDate => {
    const date = `${periodAfter(period)}-${day}`
    return date < today ? date : today
  }
  const isReviewed = state === 'reviewed' || state === 'locked'
  const yuan = Math.round(((row.budgetTotal ?? 0) * cumProgress * spent) / 100 / 10_000) * 10_000
  return {
    id: newId(),
    isSample: true,
    projectId: row.id,
    period,
    state,
    cumProgress,
    cumInvest: yuan,
    stage: stageOf({ nodes: milestones.map((node) => nodeBy(node, end)), suspended: false }, end),
    doneThisMonth:
      done.length > 0 ? `完成${done.map(({ name }) => `“${name}”`).join('、')}` : `推进“${next?.name ?? ''}”`,
    problems: isBehind ? random.pick(problems) : '',
    needCoordination: isBehind && random.chance(0.4) ? random.pick(requests) : '',
    nextStep: next === undefined ? '' : `${next.planDate} 前完成“${next.name}”`,
    correctionReason: '',
    reporter: state === 'draft' ? '' : '演示填报员',
    reportedOn: state === 'draft' ? null : told('03'),
    reviewer: isReviewed || state === 'returned' ? '演示审核员' : '',
    reviewedOn: isReviewed || state === 'returned' ? told('05') : null,
    returnReason: state === 'returned' ? '进度与现场照片不一致，请核实' : ''
  }
}

/** A node as the end of the month knew it. */
function nodeBy({ baselineDate, planDate, actualDate }: NewRow<Milestone>, end: CalendarDate) {
  const actual = actualDate !== null && actualDate <= end ? actualDate : null
  return { baseline: baselineDate, plan: planDate, forecast: null, actual }
}

const problems = [
  '产权单位尚未腾退场地，进场时间推迟。',
  '招标流标一次，重新挂网公示，工期顺延。',
  '连续降雨影响外立面和室外场地施工。',
  '运营主体尚在比选，服务项目未最终确定。',
  '部分设备到货延迟，安装调试未完成。'
]
const requests = ['请住建部门协调消防验收。', '请财政部门加快拨付进度款。', '请街道协调场地腾退。']
