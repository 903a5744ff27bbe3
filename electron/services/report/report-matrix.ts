import type { EntityManager } from 'typeorm'
import { periodOf } from '@domain/calendar/period'
import { completenessOf, owesReport } from '@domain/report/owing'
import type { ReportMatrix } from '@contract/report'
import type { Scope } from '@contract/scope'
import { reportsIn } from '@database/repositories/gathered-projects'
import { projectFacts, targetUnits } from '@database/repositories/progress-facts'
import { reportPeriods } from '@database/repositories/report-periods'
import { unitsOf } from '@services/units-of'

/** Who has reported (完整性): a line per unit, a cell per opened month until the cut-off. Source: domain §3.1. */
export async function reportMatrix(
  reader: EntityManager,
  { scope }: { scope: Scope }
): Promise<ReportMatrix> {
  const { year, unitId, kind, cutoff } = scope
  const unitIds = await unitsOf(reader, unitId)
  const projects = (await projectFacts(reader, year, cutoff)).filter(
    (project) =>
      (kind === null || project.kind === kind) && (unitIds === null || unitIds.includes(project.unitId))
  )
  const reports = await reportsIn(reader, { year, cutoff, unitIds, kind })
  const periods = await reportPeriods(reader, year)
  const states = new Map(periods.map(({ period, state }) => [period, state]))
  const months = Array.from({ length: 12 }, (_, index) => {
    const period = `${year}-${String(index + 1).padStart(2, '0')}`
    return { period, state: period > periodOf(cutoff) ? null : (states.get(period) ?? null) }
  })
  const lineOf = (id: string | null, label: string, own: typeof projects) => ({
    unitId: id,
    label,
    cells: months.map(({ period, state }) =>
      state === null
        ? null
        : completenessOf(
            own
              .filter((project) => owesReport(project, period))
              .map(({ id: of }) => reports.get(of)?.find((one) => one.period === period)?.state ?? null)
          )
    )
  })
  const units = (await targetUnits(reader)).flatMap((unit) => {
    const own = projects.filter((project) => project.unitId === unit.id)
    return own.length === 0 ? [] : [lineOf(unit.id, unit.shortName, own)]
  })
  return { months, lines: [...units, lineOf(null, '合计', projects)] }
}
