import type { EntityManager } from 'typeorm'
import { endOfYear } from '@domain/calendar/day-count'
import { nextPeriod, usualDueOn } from '@domain/period/new-period'
import { completenessOf, owesReport } from '@domain/report/owing'
import type { PeriodSheet } from '@contract/period'
import { reportingProjects, reportsOf } from '@database/repositories/progress-reports'
import { reportPeriods } from '@database/repositories/report-periods'
import { periodHead } from '@services/period/period-head'
import type { ReadContext } from '@services/service'

/** The year's periods with how complete they are, and the month to open next. */
export async function listPeriods(
  reader: EntityManager,
  { year }: { year: number },
  context: ReadContext
): Promise<PeriodSheet> {
  const periods = await reportPeriods(reader, year)
  const projects = (await reportingProjects(reader, { year: { year, cutoff: endOfYear(year) } })).map(
    ({ project }) => project
  )
  const reports = await reportsOf(
    reader,
    projects.map(({ id }) => id)
  )
  const next = nextPeriod(
    year,
    periods.map(({ period }) => period),
    context.today()
  )
  return {
    periods: periods.map((row) => ({
      ...periodHead(row),
      lockedAt: row.lockedAt,
      lockedBy: row.lockedBy,
      reason: row.reason,
      ...completenessOf(
        projects
          .filter((project) => owesReport(project, row.period))
          .map(({ id }) => reports.get(id)?.find(({ period }) => period === row.period)?.state ?? null)
      )
    })),
    proposal: next === null ? null : { period: next, dueOn: usualDueOn(next) }
  }
}
