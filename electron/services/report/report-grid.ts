import type { EntityManager } from 'typeorm'
import { periodEnd } from '@domain/calendar/period'
import type { ParsedInputOf } from '@contract/index'
import type { ReportGrid } from '@contract/report'
import { ruleOf } from '@database/repositories/light-rules'
import { reportingProjects, reportsOf, type ReportingProject } from '@database/repositories/progress-reports'
import { milestonesOf } from '@database/repositories/project-list'
import { reportPeriods } from '@database/repositories/report-periods'
import { NotFoundError } from '@database/storage-errors'
import { lightRuleInForce } from '@services/light/rule-in-force'
import { periodHead } from '@services/period/period-head'
import { reportRow, type ProjectWithReports } from '@services/report/report-row'
import { unitsOf } from '@services/units-of'

/** All projects of the scope that owe a report for the month or have one. Source: domain §1.5. */
export async function reportGrid(
  reader: EntityManager,
  { scope, period }: ParsedInputOf<'report:grid'>
): Promise<ReportGrid> {
  const { year, unitId, kind } = scope
  const projects = await reportingProjects(reader, {
    year: { year, cutoff: periodEnd(period) },
    unitIds: await unitsOf(reader, unitId),
    kind
  })
  const rows = (await withReports(reader, projects)).map((project) => reportRow(project, period))
  return {
    periods: (await reportPeriods(reader, year)).map(periodHead),
    rule: ruleOf(await lightRuleInForce(reader)),
    rows: rows.filter(({ owes, report }) => owes || report !== null)
  }
}

/** Every month that the office has opened in the year of the project. @throws NotFoundError */
export async function reportsOfProject(
  reader: EntityManager,
  { projectId }: { projectId: string }
): Promise<ReportGrid> {
  const [found] = await withReports(reader, await reportingProjects(reader, { ids: [projectId] }))
  if (found === undefined) throw new NotFoundError()
  const periods = await reportPeriods(reader, found.project.year)
  const rows = periods.map(({ period }) => reportRow(found, period))
  return {
    periods: periods.map(periodHead),
    rule: ruleOf(await lightRuleInForce(reader)),
    rows: rows.filter(({ owes, report, acceptedOn, period }) => {
      const acceptedIn = acceptedOn?.startsWith(period) === true
      return owes || report !== null || acceptedIn
    })
  }
}

/** Projects with the nodes and reports that their rules read. */
export async function withReports(
  manager: EntityManager,
  projects: readonly ReportingProject[]
): Promise<ProjectWithReports[]> {
  const ids = projects.map(({ project }) => project.id)
  const milestones = await milestonesOf(manager, ids)
  const reports = await reportsOf(manager, ids)
  return projects.map((one) => ({
    ...one,
    milestones: milestones.get(one.project.id) ?? [],
    reports: reports.get(one.project.id) ?? []
  }))
}
