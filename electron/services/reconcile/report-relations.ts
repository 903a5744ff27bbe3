import { isHandedIn } from '@domain/report/owing'
import { checkCumulative, checkMonth, checkPaid, checkWeights } from '@domain/reconcile/checks'
import type { Milestone } from '@database/entities/milestone'
import type { ProgressReport } from '@database/entities/progress-report'
import type { MoneyFact } from '@database/repositories/money-facts'
import type { ReportingProject } from '@database/repositories/progress-reports'
import { recordsAt } from '@services/analysis/figure-of'
import type { Held } from '@services/reconcile/reconcile-period'

interface ReportFacts {
  found: readonly ReportingProject[]
  period: string
  today: string
  nodes: ReadonlyMap<string, readonly Milestone[]>
  /** Of each project, oldest first. */
  reports: ReadonlyMap<string, readonly ProgressReport[]>
  money: readonly MoneyFact[]
}

/** Weights, money and the month's report of each project against what stands beside them. Source: domain §2.9. */
export function reportRelations({ found, period, today, nodes, reports, money }: ReportFacts): Held[] {
  const ofProjects = found.flatMap(({ project }) => {
    const who = `${project.projectNo} ${project.name}`
    const own = nodes.get(project.id) ?? []
    const weights = own.map(({ weight }) => weight)
    return [
      ...(own.length === 0
        ? []
        : [{ broken: checkWeights(who, weights), place: pageOf(project.id, '项目信息') }]),
      ...ofReport(who, project.id, reports.get(project.id) ?? [], { period, today })
    ]
  })
  const ofMoney = money.map(({ id, projectNo, name, paid, arrived }) => ({
    broken: checkPaid(`${projectNo} ${name}`, paid, arrived),
    place: pageOf(id, '资金', '/money')
  }))
  return [...ofProjects, ...ofMoney]
}

function ofReport(
  who: string,
  projectId: string,
  reports: readonly ProgressReport[],
  { period, today }: Pick<ReportFacts, 'period' | 'today'>
): Held[] {
  const report = reports.find((one) => one.period === period && isHandedIn(one.state))
  if (report === undefined) return []
  const place = pageOf(projectId, '月报', '/reports')
  const before = reports.filter((one) => one.period < period && isHandedIn(one.state)).at(-1)
  const explained = report.correctionReason.trim() !== ''
  const cumulative = (
    figure: string,
    unit: 'percent' | 'fen',
    value: (one: ProgressReport) => number | null
  ) => {
    const [then, now] = [before === undefined ? null : value(before), value(report)]
    if (before === undefined || then === null || now === null) return []
    const earlier = { period: before.period, value: then }
    return [
      { broken: checkCumulative(`${who} ${figure}`, unit, earlier, { period, value: now }), place, explained }
    ]
  }
  return [
    { broken: checkMonth(who, period, today), place },
    ...cumulative('累计进度', 'percent', ({ cumProgress }) => cumProgress),
    ...cumulative('累计完成投资', 'fen', ({ cumInvest }) => cumInvest)
  ]
}

function pageOf(projectId: string, label: string, page = ''): Held['place'] {
  return { ...recordsAt(`/projects/${projectId}${page}`, {}), label }
}
