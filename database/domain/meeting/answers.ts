import { formatCount, formatPercent, formatTenths } from '@domain/figure/format-figure'

/** The questions that a leader asks in a meeting, in the order of their keys. Source: domain §3.2. */
export const meetingQuestions = {
  behind: '差几个？',
  idle: '谁没动？',
  red: '为什么红？',
  money: '钱到没到？',
  staff: '人够不够？',
  year_end: '年底能不能完？'
} as const
export type MeetingQuestion = keyof typeof meetingQuestions

/** 邻里中心还差 19 个（任务 50 个，已销号 31 个），比序时少 7 个。 */
export function answerBehind(
  kind: string,
  { target, accepted, behind }: { target: number | null; accepted: number; behind: number | null }
): string {
  if (target === null) return `${kind}年度目标尚未下达，已销号 ${formatCount(accepted)} 个。`
  const told = `任务 ${formatCount(target)} 个，已销号 ${formatCount(accepted)} 个`
  if (accepted >= target) return `${kind}不差（${told}）。`
  const time = behind === null || behind === 0 ? '不少于序时' : `比序时少 ${formatCount(behind)} 个`
  return `${kind}还差 ${formatCount(target - accepted)} 个（${told}），${time}。`
}

/** A project that a sentence counts by unit. */
interface NamedByUnit {
  name: string
  unitName: string
}

/** 邻里中心 5 个没开工：洛龙区 3 个、涧西区 2 个；其中 4 个已过计划开工日。 */
export function answerIdle(
  kind: string,
  listed: number,
  idle: readonly (NamedByUnit & { overdue: boolean })[]
): string {
  if (listed === 0) return `${kind}没有入库项目。`
  if (idle.length === 0) return `${kind}入库的 ${formatCount(listed)} 个项目都已开工。`
  const overdue = idle.filter((project) => project.overdue).length
  const tail = overdue === 0 ? '都还没到计划开工日' : `其中 ${formatCount(overdue)} 个已过计划开工日`
  return `${kind} ${formatCount(idle.length)} 个没开工：${countsByUnit(idle)}；${tail}。`
}

/** 邻里中心红灯 2 个：涧西区 2 个。如石油社区（累计 45% < 计划 78%）。 */
export function answerRed(
  kind: string,
  { red, unreported }: { red: readonly (NamedByUnit & { reason: string })[]; unreported: number }
): string {
  const silent = unreported === 0 ? '' : `另有 ${formatCount(unreported)} 个未报，不算绿灯。`
  const [worst] = red
  if (worst === undefined) return `${kind}没有红灯。${silent}`
  return `${kind}红灯 ${formatCount(red.length)} 个：${countsByUnit(red)}。如${worst.name}（${worst.reason}）。${silent}`
}

interface UnitRate {
  name: string
  rate: number | null
}

/** After the sentence of the money: who lags, and how many projects have got nothing. */
export function answerMoney(
  kind: string,
  headline: string,
  { units, withoutMoney }: { units: readonly UnitRate[]; withoutMoney: number }
): string {
  const lowest = leastOf(units)
  const slow = lowest === null ? '' : `到位率最低的是${lowest.name}（${formatPercent(lowest.rate, 1)}）。`
  const none = withoutMoney === 0 ? '' : `${formatCount(withoutMoney)} 个项目一分未到。`
  return `${kind}${headline}。${slow}${none}`
}

/** After the sentence of the staff: where most people are missing. */
export function answerStaff(headline: string, units: readonly { name: string; gapTenths: number }[]): string {
  const most = units.reduce<(typeof units)[number] | null>(
    (found, unit) => (unit.gapTenths > (found?.gapTenths ?? 0) ? unit : found),
    null
  )
  return most === null
    ? `${headline}。`
    : `${headline}。缺口最大的是${most.name}（${formatTenths(most.gapTenths)} 人）。`
}

/** What the methods of the forecast say together, then the range and the pace that is needed. */
export function answerYearEnd(
  kind: string,
  target: number | null,
  forecast: { text: string; pace: string; values: readonly (number | null)[] }
): string {
  const values = forecast.values.filter((value) => value !== null)
  const told = [forecast.text, forecast.pace].filter((text) => text !== '').join('；')
  return `${kind}${verdict(target, values)}：${told}。`
}

function verdict(target: number | null, values: readonly number[]): string {
  if (target === null || values.length === 0) return '现有数据不能判断'
  if (Math.min(...values) >= target) return '按各种算法都能完成'
  return Math.max(...values) < target ? '按各种算法都完不成' : '有的算法能完成，有的不能'
}

/** Units in the order in which they first come. */
function countsByUnit(projects: readonly NamedByUnit[]): string {
  const counts = new Map<string, number>()
  for (const { unitName } of projects) counts.set(unitName, (counts.get(unitName) ?? 0) + 1)
  return [...counts].map(([unit, count]) => `${unit} ${formatCount(count)} 个`).join('、')
}

function leastOf(units: readonly UnitRate[]): { name: string; rate: number } | null {
  let least: { name: string; rate: number } | null = null
  for (const { name, rate } of units) {
    if (rate !== null && (least === null || rate < least.rate)) least = { name, rate }
  }
  return least
}
