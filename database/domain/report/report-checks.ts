import type { CalendarDate } from '@domain/calendar/calendar-date'
import { isPeriod, periodEnd, periodOf, type Period } from '@domain/calendar/period'
import { formatWan } from '@domain/money/format-money'
import { isWarning, lightColors, type LightColor } from '@domain/light/light-color'
import { isReportEditable } from '@domain/report/report-states'
import { reportStates, type ReportState } from '@domain/report/vocabulary'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** A monthly report as its reporter hands it in. */
export interface ReportDraft {
  period: Period
  state: ReportState
  /** Whole percent; null until entered. */
  cumProgressPercent: number | null
  cumInvestFen: number | null
  /** 存在问题, which explains a yellow or red light. */
  problems: string
  correctionReason: string
}

export interface EarlierReport {
  period: Period
  cumProgressPercent: number | null
  cumInvestFen: number | null
}

/** What the service gathers around the draft. */
export interface ReportFacts {
  today: CalendarDate
  /** The nearest earlier report of the project, and the nearest later one. */
  previous: EarlierReport | null
  following: EarlierReport | null
  /** Another report of the same project and period. */
  duplicate: boolean
  actualFinish: CalendarDate | null
  budgetFen: number | null
  /** The light that the project would have with this report reviewed. */
  light: LightColor
}

/** Characters that explain a yellow or red light. Source: domain §1.5. */
const shortestExplanation = 10

/** Every rule of a monthly report. Source: domain §1.5, §2.9. */
export function checkReport(draft: ReportDraft, facts: ReportFacts): Violation[] {
  if (!isReportEditable(draft.state)) {
    return [errorAt('state', `月报已是“${reportStates[draft.state]}”，如需修改请先由审核人退回`)]
  }
  return [
    ...checkPeriod(draft, facts),
    ...checkProgress(draft, facts),
    ...checkInvest(draft, facts),
    ...checkAgainstNeighbours(draft, facts),
    ...checkExplanation(draft, facts)
  ]
}

function checkPeriod({ period }: ReportDraft, { today, duplicate }: ReportFacts): Violation[] {
  if (!isPeriod(period)) return [errorAt('period', `“${period}”不是月份，请按 2025-09 的样子填写`)]
  if (period > periodOf(today)) {
    return [errorAt('period', `${period} 还没有到（今天 ${today}），请改为本月或以前的月份`)]
  }
  return duplicate ? [errorAt('period', `该项目 ${period} 已有月报，请在原月报上修改`)] : []
}

function checkProgress(draft: ReportDraft, { actualFinish }: ReportFacts): Violation[] {
  const percent = draft.cumProgressPercent
  if (percent === null) return [errorAt('cumProgressPercent', '请填写累计进度')]
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    return [errorAt('cumProgressPercent', '累计进度须为 0 到 100 的整数')]
  }
  if (percent < 100 || !isPeriod(draft.period)) return []
  if (actualFinish === null) {
    return [errorAt('cumProgressPercent', '累计进度填 100%，请先补填项目的实际完工日期')]
  }
  if (actualFinish <= periodEnd(draft.period)) return []
  return [errorAt('cumProgressPercent', `项目 ${actualFinish} 才完工，${draft.period} 的累计进度不能是 100%`)]
}

function checkInvest({ cumInvestFen }: ReportDraft, { budgetFen }: ReportFacts): Violation[] {
  if (cumInvestFen === null) return []
  if (!Number.isSafeInteger(cumInvestFen) || cumInvestFen < 0) {
    return [errorAt('cumInvestFen', '累计完成投资不能为负数，且最小到分')]
  }
  if (budgetFen === null || cumInvestFen <= budgetFen) return []
  return [
    warningAt(
      'cumInvestFen',
      `累计完成投资 ${formatWan(cumInvestFen)} 万元超过总投资 ${formatWan(budgetFen)} 万元，请核对`
    )
  ]
}

/** A cumulative number falls only with a reason. */
function checkAgainstNeighbours(draft: ReportDraft, { previous, following }: ReportFacts): Violation[] {
  const violations: Violation[] = []
  const explained = draft.correctionReason.trim() !== ''
  const percent = draft.cumProgressPercent
  if (previous !== null && !explained) {
    if (isLower(percent, previous.cumProgressPercent)) {
      violations.push(
        errorAt(
          'correctionReason',
          `累计进度 ${percent}% 低于 ${previous.period} 的 ${previous.cumProgressPercent}%，请核对或写明更正原因`
        )
      )
    }
    if (isLower(draft.cumInvestFen, previous.cumInvestFen)) {
      violations.push(
        errorAt(
          'correctionReason',
          `累计完成投资 ${formatWan(draft.cumInvestFen)} 万元低于 ${previous.period} 的 ` +
            `${formatWan(previous.cumInvestFen)} 万元，请核对或写明更正原因`
        )
      )
    }
  }
  if (following !== null && isLower(following.cumProgressPercent, percent)) {
    violations.push(
      warningAt(
        'cumProgressPercent',
        `累计进度 ${percent}% 高于 ${following.period} 已填的 ${following.cumProgressPercent}%，请核对`
      )
    )
  }
  return violations
}

function isLower(value: number | null, than: number | null): boolean {
  return value !== null && than !== null && value < than
}

function checkExplanation({ problems }: ReportDraft, { light }: ReportFacts): Violation[] {
  const length = [...problems.trim()].length
  if (!isWarning(light) || length >= shortestExplanation) return []
  return [
    errorAt(
      'problems',
      `项目亮${lightColors[light]}灯，请用不少于 ${shortestExplanation} 个字写明存在问题（现有 ${length} 个字）`
    )
  ]
}
