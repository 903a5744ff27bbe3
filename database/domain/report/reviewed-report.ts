import type { CalendarDate } from '@domain/calendar/calendar-date'
import { lastCompletePeriod, type Period } from '@domain/calendar/period'
import type { ReportState } from '@domain/report/vocabulary'

/** What the figures read of a monthly report. */
export interface ReportedProgress {
  projectId: string
  period: Period
  state: ReportState
  /** 0 … 100; null until entered. */
  cumProgressPercent: number | null
  /** Fen since the start of the project; null until entered. */
  cumInvestFen: number | null
}

/** Only what was reviewed enters a figure. Source: domain §2.3. */
export function isReviewed({ state }: Pick<ReportedProgress, 'state'>): boolean {
  return state === 'reviewed' || state === 'locked'
}

/** The last reviewed report whose month is over at the cut-off, carried forward; null without one. Source: domain §2.3. */
export function lastReviewed<Report extends Pick<ReportedProgress, 'period' | 'state'>>(
  reports: readonly Report[],
  cutoff: CalendarDate
): Report | null {
  return lastReviewedOf(reports, lastCompletePeriod(cutoff))
}

/** The same among the months until `due`, which a caller with many projects works out once. */
export function lastReviewedOf<Report extends Pick<ReportedProgress, 'period' | 'state'>>(
  reports: readonly Report[],
  due: Period
): Report | null {
  let last: Report | null = null
  for (const report of reports) {
    if (!isReviewed(report) || report.period > due) continue
    if (last === null || report.period > last.period) last = report
  }
  return last
}
