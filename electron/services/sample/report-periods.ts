import type { CalendarDate } from '@domain/calendar/calendar-date'
import { lastCompletePeriod, periodAfter, periodEnd, type Period } from '@domain/calendar/period'
import { usualDueOn } from '@domain/period/new-period'
import type { ReportPeriod } from '@database/entities/report-period'
import type { NewRow } from '@services/regions/new-row'

/** Every month of the year that is over: all locked but the last, which is open. */
export function periodRows(today: CalendarDate, newId: () => string): NewRow<ReportPeriod>[] {
  const last = lastCompletePeriod(today)
  return monthsUntil(last, today).map((period) => {
    const isOpen = period === last
    return {
      id: newId(),
      isSample: true,
      period,
      state: isOpen ? 'open' : 'locked',
      cutoff: periodEnd(period),
      dueOn: usualDueOn(period),
      closedAt: isOpen ? null : `${periodAfter(period)}-06T01:00:00.000Z`,
      lockedAt: isOpen ? null : `${periodAfter(period)}-06T08:00:00.000Z`,
      lockedBy: isOpen ? '' : '演示审核员',
      reason: isOpen ? '' : '演示数据：个别项目未报或未审，按已审月报锁定'
    }
  })
}

function monthsUntil(last: Period, today: CalendarDate): Period[] {
  const months: Period[] = []
  for (let month = `${today.slice(0, 4)}-01`; month <= last; month = periodAfter(month)) months.push(month)
  return months
}
