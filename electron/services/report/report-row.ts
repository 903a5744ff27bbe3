import { periodEnd } from '@domain/calendar/period'
import { plannedPercent } from '@domain/project/progress-percent'
import type { EarlierReport } from '@domain/report/report-checks'
import { isHandedIn, owesReport } from '@domain/report/owing'
import type { ReportRow, ReportValues } from '@contract/report'
import type { Milestone } from '@database/entities/milestone'
import type { ProgressReport } from '@database/entities/progress-report'
import type { ReportingProject } from '@database/repositories/progress-reports'

/** A project with everything that its reports are judged by. */
export interface ProjectWithReports extends ReportingProject {
  milestones: readonly Milestone[]
  /** Oldest first. */
  reports: readonly ProgressReport[]
}

/** One project in one month, for the grid. */
export function reportRow(of: ProjectWithReports, period: string): ReportRow {
  const { project, unitName, milestones } = of
  const report = of.reports.find((one) => one.period === period) ?? null
  return {
    projectId: project.id,
    period,
    projectNo: project.projectNo,
    name: project.name,
    unitId: project.unitId,
    unitName,
    kind: project.kind,
    owes: owesReport(project, period),
    plannedPercent: plannedPercent(milestones, periodEnd(period)),
    budgetFen: project.budgetTotal,
    actualFinish: project.actualFinish,
    acceptedOn: project.acceptedOn,
    milestones: milestones.map(({ name, weight, planDate, actualDate }) => ({
      name,
      weight,
      planDate,
      actualDate
    })),
    ...neighbours(of.reports, period),
    report: report === null ? null : headOf(report),
    values: report === null ? emptyReport : valuesOf(report),
    isSample: report?.isSample ?? false
  }
}

/** The nearest reports before and after a month that were handed in. */
export function neighbours(
  reports: readonly ProgressReport[],
  period: string
): { previous: EarlierReport | null; following: EarlierReport | null } {
  const told = reports.filter(({ state }) => isHandedIn(state)).map(numbersOf)
  return {
    previous: told.filter((one) => one.period < period).at(-1) ?? null,
    following: told.find((one) => one.period > period) ?? null
  }
}

const numbersOf = ({ period, cumProgress, cumInvest }: ProgressReport): EarlierReport => ({
  period,
  cumProgressPercent: cumProgress,
  cumInvestFen: cumInvest
})

const emptyReport: ReportValues = {
  cumProgressPercent: null,
  cumInvestFen: null,
  doneThisMonth: '',
  problems: '',
  needCoordination: '',
  nextStep: '',
  correctionReason: ''
}

function valuesOf(report: ProgressReport): ReportValues {
  const { cumProgress, cumInvest, doneThisMonth, problems, needCoordination, nextStep, correctionReason } =
    report
  return {
    cumProgressPercent: cumProgress,
    cumInvestFen: cumInvest,
    doneThisMonth,
    problems,
    needCoordination,
    nextStep,
    correctionReason
  }
}

function headOf(report: ProgressReport): ReportRow['report'] {
  const { id, revision, state, reporter, reportedOn, reviewer, reviewedOn, returnReason } = report
  return { id, revision, state, reporter, reportedOn, reviewer, reviewedOn, returnReason }
}
