import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { ReportDraft, ReportRow } from '@contract/report'
import type { Scope } from '@contract/scope'
import type { ServiceContext } from '@services/service'
import { listPeriods } from '@services/period/list-periods'
import { lockPeriod } from '@services/period/lock-period'
import { closePeriod, openPeriod, reopenPeriod } from '@services/period/move-period'
import { reportGrid } from '@services/report/report-grid'
import { reviewReports } from '@services/report/review-reports'
import { saveReports } from '@services/report/save-reports'
import { openProjectOffice, type ProjectOffice } from '../project/project-office'

export const september: Scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }

export interface ReportOffice extends ProjectOffice {
  at(today: string): ServiceContext
  period(month: string): Promise<OutputOf<'period:list'>['periods'][number]>
  open(month: string): Promise<unknown>
  close(month: string): Promise<unknown>
  reopen(month: string, reason: string): Promise<unknown>
  lock(month: string, reason?: string): Promise<OutputOf<'period:lock'>>
  row(projectId: string, month: string): Promise<ReportRow>
  /** Saves, or hands in when a reporter is named, what was told of a project and a month. */
  report(
    told: [projectId: string, month: string, changes: Partial<ReportDraft>][],
    reporter?: string | null
  ): Promise<OutputOf<'report:save'>>
  review(
    told: [projectId: string, month: string][],
    changes?: Partial<ParsedInputOf<'report:review'>>
  ): Promise<unknown>
}

/** The office of projects with its periods and reports; today is 2026-09-30. */
export async function openReportOffice(): Promise<ReportOffice> {
  const projects = await openProjectOffice()
  const { database, context, write } = projects
  const { reader } = database
  const period: ReportOffice['period'] = async (month) => {
    const { periods } = await listPeriods(reader, { year: 2026 }, context)
    const found = periods.find((one) => one.period === month)
    if (found === undefined) throw new Error(`${month} was not opened`)
    return found
  }
  const row: ReportOffice['row'] = async (projectId, month) => {
    const { rows } = await reportGrid(reader, { scope: september, period: month })
    const found = rows.find((one) => one.projectId === projectId)
    if (found === undefined) throw new Error('the project owes no report')
    return found
  }
  return {
    ...projects,
    at: (today) => ({ ...context, today: () => today }),
    period,
    row,
    open: (month) => write((work) => openPeriod(work, { period: month, dueOn: '2026-10-05' }, context)),
    close: async (month) => {
      const { id, revision } = await period(month)
      return write((work) => closePeriod(work, { id, revision }, context))
    },
    reopen: async (month, reason) => {
      const { id, revision } = await period(month)
      return write((work) => reopenPeriod(work, { id, revision, reason }, context))
    },
    lock: async (month, reason = '') => {
      const { id, revision } = await period(month)
      return write((work) => lockPeriod(work, { id, revision, reason }, context))
    },
    report: async (told, reporter = null) => {
      const reports: ReportDraft[] = []
      for (const [projectId, month, changes] of told) {
        const { values, report } = await row(projectId, month)
        reports.push({ ...values, projectId, period: month, revision: report?.revision ?? null, ...changes })
      }
      return write((work) => saveReports(work, { reports, reporter }, context))
    },
    review: async (told, changes = {}) => {
      const reports: { id: string; revision: number }[] = []
      for (const [projectId, month] of told) {
        const { report } = await row(projectId, month)
        if (report === null) throw new Error('there is no report')
        reports.push({ id: report.id, revision: report.revision })
      }
      return write((work) =>
        reviewReports(work, { reports, to: 'reviewed', actor: '李强', reason: '', ...changes }, context)
      )
    }
  }
}
