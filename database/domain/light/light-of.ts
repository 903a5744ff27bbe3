import { assertNever } from '@domain/assert-never'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { lastCompletePeriod, type Period } from '@domain/calendar/period'
import type { LightColor } from '@domain/light/light-color'
import type { LightRule } from '@domain/light/light-rule'
import { lightByLag, lightByRatio, type Shares } from '@domain/light/share-light'
import { worstMilestone } from '@domain/project/milestone-state'
import { plannedPercent } from '@domain/project/progress-percent'
import type { MilestoneDraft } from '@domain/project/project-draft'
import { lastReviewedOf, type ReportedProgress } from '@domain/report/reviewed-report'

/** What a light reads of one project. */
export interface LitProject {
  acceptedOn: CalendarDate | null
  milestones: readonly Pick<MilestoneDraft, 'name' | 'weight' | 'planDate' | 'actualDate'>[]
  /** Of this project alone. */
  reports: readonly Pick<ReportedProgress, 'period' | 'state' | 'cumProgressPercent'>[]
}

export interface Light {
  color: LightColor
  /** Why, in words with the numbers compared. */
  reason: string
}

/**
 * The light of a project at the cut-off: blue once accepted, grey while nothing is due, white without a reviewed report
 * for the last complete month, else as the rule says. A node that is late needs no report to be red.
 * Ask only for projects on the list; the light that a draft would bring is that with the draft as a reviewed report.
 * Source: domain §2.7.
 */
export function lightOf(project: LitProject, rule: LightRule, cutoff: CalendarDate): Light {
  const { acceptedOn } = project
  if (acceptedOn !== null && acceptedOn <= cutoff) {
    return { color: 'done', reason: `已于 ${acceptedOn} 验收销号` }
  }
  switch (rule.basis) {
    case 'lag':
      return byReport(project, cutoff, (shares) => lightByLag(shares, rule))
    case 'ratio':
      return byReport(project, cutoff, (shares) => lightByRatio(shares, rule))
    case 'node':
      return byNode(project, rule, cutoff)
    default:
      return assertNever(rule.basis)
  }
}

function byReport(project: LitProject, cutoff: CalendarDate, judge: (shares: Shares) => Light): Light {
  const planned = plannedPercent(project.milestones, cutoff)
  if (planned === 0) return notDue(cutoff)
  const due = lastCompletePeriod(cutoff)
  const last = lastReviewedOf(project.reports, due)
  if (last === null || last.cumProgressPercent === null || last.period !== due) return unreported(last, due)
  return judge({ actual: last.cumProgressPercent, planned, actualName: '累计', plannedName: '计划' })
}

/** The node's own yellow comes before grey: the first node may be due tomorrow. */
function byNode({ milestones, reports }: LitProject, rule: LightRule, cutoff: CalendarDate): Light {
  const worst = worstMilestone(milestones, cutoff, rule.yellowAt)
  if (worst !== null) {
    const { milestone, standing } = worst
    const node = `节点“${milestone.name}”计划 ${milestone.planDate ?? '未定'}`
    if (standing.state === 'late') {
      const color = standing.lagDays >= rule.redAt ? 'red' : 'yellow'
      return { color, reason: `${node}，已超期 ${standing.lagDays} 天` }
    }
    if (standing.state === 'due_soon') {
      return { color: 'yellow', reason: `${node}，还有 ${standing.daysLeft ?? 0} 天到期` }
    }
  }
  if (plannedPercent(milestones, cutoff) === 0) return notDue(cutoff)
  const due = lastCompletePeriod(cutoff)
  const last = lastReviewedOf(reports, due)
  if (last?.period !== due) return unreported(last, due)
  return { color: 'green', reason: `没有超期或 ${rule.yellowAt} 日内到期的节点` }
}

function notDue(cutoff: CalendarDate): Light {
  return { color: 'not_due', reason: `截至 ${cutoff}，还没有应完成的节点` }
}

function unreported(last: LitProject['reports'][number] | null, due: Period): Light {
  const missing = `${due} 没有已审的月报`
  if (last?.period === due) {
    return { color: 'unreported', reason: `${last.period} 的月报没有填写累计进度` }
  }
  const reason = last === null ? missing : `${missing}，最近一期为 ${last.period}`
  return { color: 'unreported', reason }
}
