import {
  formatCount,
  formatPercent,
  formatSigned,
  formatTenths,
  groupThousands
} from '@domain/figure/format-figure'
import { lagPoints, deviationPoints } from '@domain/progress/lag'
import { completion } from '@domain/progress/completion'
import type { CountPoint } from '@domain/progress/count-lines'
import type { Share } from '@domain/progress/coverage'
import type { ProjectCounts } from '@domain/progress/project-counts'
import type { ProgressPoint } from '@domain/progress/progress-lines'
import type { ThreeNumbers } from '@domain/progress/three-numbers'
import type { UnitRow } from '@domain/progress/unit-table'
import type { StaffingTotals } from '@domain/staffing/gap'

export interface CompletionStory {
  done: number
  target: number | null
  timeProgress: number
  /** Completions per month still needed; null when the year is over. */
  neededPace: number | null
  /** Mean of the last complete months; null when there is none yet. */
  recentPace: number | null
}

/** 已销号 31 / 50，较序时滞后 12.8 个百分点，需再提速到每月 7 个. Source: domain §2.1, §2.2, §2.4. */
export function completionHeadline(story: CompletionStory): string {
  const { done, target } = story
  if (target === null) return `已销号 ${formatCount(done)} 个，年度目标尚未下达`
  const { outsidePlan, over } = completion(done, target)
  if (target === 0) return outsidePlan > 0 ? `计划外已销号 ${formatCount(outsidePlan)} 个` : '本年度没有任务'
  const count = `已销号 ${formatCount(done)} / ${formatCount(target)}`
  if (over > 0) return `${count}，超额 ${formatCount(over)} 个`
  if (done === target) return `${count}，年度任务已全部完成`
  return [count, againstTime(done / target, story.timeProgress), paceToGo(story, target - done)].join('，')
}

function againstTime(rate: number, timeProgress: number): string {
  const lag = lagPoints(rate, timeProgress) ?? 0
  const ahead = Math.max(0, deviationPoints(rate, timeProgress) ?? 0)
  if (Math.round(lag * 10) > 0) return `较序时滞后 ${oneDecimal(lag)} 个百分点`
  return Math.round(ahead * 10) > 0 ? `较序时超前 ${oneDecimal(ahead)} 个百分点` : '与序时持平'
}

function paceToGo({ neededPace, recentPace }: CompletionStory, left: number): string {
  if (neededPace === null) return `年度已结束，还差 ${formatCount(left)} 个`
  const perMonth = `每月 ${formatCount(Math.ceil(neededPace - 1e-9))} 个`
  if (recentPace === null || neededPace > recentPace) return `需再提速到${perMonth}`
  return `保持${perMonth}即可如期完成`
}

/** 任务 50 个、入库 48 个、完成 31 个：入库不足 2 个，距任务还差 19 个. Source: domain §2.1. */
export function reconciledHeadline({ target, listed, accepted, remaining, notes }: ThreeNumbers): string {
  const numbers = `任务 ${formatCount(target)} 个、入库 ${formatCount(listed)} 个、完成 ${formatCount(accepted)} 个`
  if (target === null) return `${numbers}：任务尚未下达`
  const parts = [
    ...(listed === target ? ['入库与任务一致'] : []),
    ...notes,
    ...(remaining === null || remaining === 0 ? [] : [`距任务还差 ${formatCount(remaining)} 个`])
  ]
  return `${numbers}：${parts.join('，')}`
}

/**
 * 入库 50 个中：未开工 1 个、已开工未完工 10 个、已完工未验收销号 9 个、已验收销号 30 个. A later step with more
 * projects than the one before it lacks dates, and says so. Source: domain §2.1.
 */
export function stepsHeadline({ listed, started, finished, accepted }: ProjectCounts): string {
  const between = (before: number, after: number, waiting: string, missing: string): string =>
    before >= after
      ? `${waiting} ${formatCount(before - after)} 个`
      : `${missing} ${formatCount(after - before)} 个`
  const steps = [
    `未开工 ${formatCount(listed - started)} 个`,
    between(started, finished, '已开工未完工', '已完工但缺开工日期'),
    between(finished, accepted, '已完工未验收销号', '已验收销号但缺完工日期'),
    `已验收销号 ${formatCount(accepted)} 个`
  ]
  return `入库 ${formatCount(listed)} 个中：${steps.join('、')}`
}

/** Over the chart of units. */
export function unitsHeadline(rows: readonly UnitRow[]): string {
  const units = rows.filter((row) => row.row === 'unit' && row.target !== null && row.target > 0)
  if (units.length === 0) return '年度目标尚未分解到责任单位'
  const slow = units.filter((row) => (row.deviation ?? 0) < 0)
  const idle = units.filter((row) => row.counts.accepted === 0)
  const head = `${formatCount(units.length)} 个责任单位中 ${formatCount(units.length - slow.length)} 个达到序时、${formatCount(slow.length)} 个慢于序时`
  return idle.length === 0 ? head : `${head}，${formatCount(idle.length)} 个尚无销号`
}

/** Over the planned and actual curve: how both stand where the actual line ends. */
export function curveHeadline(points: readonly Omit<CountPoint, 'baseline'>[]): string {
  const last = points.filter((point) => point.actual !== null).at(-1)
  if (last === undefined || last.actual === null) return '截止日早于本年度，尚无实际进度'
  const difference = last.actual - last.planned
  const head = `截至 ${last.date}，计划销号 ${formatCount(last.planned)} 个、实际 ${formatCount(last.actual)} 个`
  if (difference === 0) return `${head}，与计划一致`
  return `${head}，比计划${difference < 0 ? '少' : '多'} ${formatCount(Math.abs(difference))} 个`
}

/** Over the curve of weighted progress: shares, their distance and how many reports stand behind the last month. */
export function progressHeadline(points: readonly ProgressPoint[]): string {
  const last = points.filter((point) => point.actual !== null).at(-1)
  if (last === undefined || last.actual === null) return '截止日前没有入库项目，尚无形象进度'
  const planned = last.planned ?? 0
  const points100 = Math.round((last.actual - planned) * 1000)
  const standing =
    points100 === 0
      ? '与计划一致'
      : `${points100 < 0 ? '落后' : '超前'}计划 ${groupThousands(Math.abs(points100), 1)} 个百分点`
  const month = points.filter((point) => point.reported !== null).at(-1)
  const reports =
    month === undefined
      ? ''
      : `；${formatCount(month.month)} 月应报 ${formatCount(month.due)} 个、已审 ${formatCount(month.reviewed)} 个`
  return `截至 ${last.date}，计划 ${formatPercent(planned, 1)}、实际 ${formatPercent(last.actual, 1)}，${standing}${reports}`
}

/** Over the chart of function coverage. */
export function coverageHeadline(allFive: Share): string {
  if (allFive.scope === 0) return '没有运营中的中心，无法计算覆盖率'
  return `五项公共服务全覆盖 ${formatCount(allFive.covered)} / ${formatCount(allFive.scope)} 个运营中心（${formatPercent(allFive.rate, 1)}）`
}

/** 较 2021 年末：日间照料 +30.1 个百分点、托幼 +23.5 个百分点. Source: domain §2.5 (S0.10). */
export function coverageChangeHeadline(
  changes: readonly { name: string; points: number | null }[],
  baseYear: number
): string {
  if (changes.every(({ points }) => points === null)) return `${baseYear} 年末无基期，只列截止日的覆盖率`
  const parts = changes.map(({ name, points }) =>
    points === null ? `${name}无基期` : `${name} ${formatSigned(points)} 个百分点`
  )
  return `较 ${baseYear} 年末：${parts.join('、')}`
}

/** Over the chart of staffing gaps. */
export function staffingHeadline(totals: StaffingTotals): string {
  if (totals.rated === 0) return '没有可用的配备标准或服务人口，无法计算人员缺口'
  const head = `应配 ${formatCount(totals.required)} 人，在岗折算 ${formatTenths(totals.presentTenths)} 人，缺口 ${formatTenths(totals.gapTenths)} 人`
  return totals.unrated === 0
    ? head
    : `${head}；另有 ${formatCount(totals.unrated)} 个中心缺标准或人口，未计入`
}

function oneDecimal(value: number): string {
  return groupThousands(Math.round(value * 10), 1)
}
