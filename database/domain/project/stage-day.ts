import type { CalendarDate } from '@domain/calendar/calendar-date'
import { errorAt, type Violation } from '@domain/violation'

/** A stage changes on a day that has come, not before the change that led to it. Source: domain §1.5. */
export function checkStageDay(
  changedOn: CalendarDate,
  { today, lastChange }: { today: CalendarDate; lastChange: CalendarDate | null }
): Violation[] {
  if (changedOn > today) {
    return [errorAt('changedOn', `变更日期 ${changedOn} 晚于今天（${today}），请改为实际变更的日期`)]
  }
  if (lastChange !== null && changedOn < lastChange) {
    return [errorAt('changedOn', `变更日期 ${changedOn} 早于上一次变更 ${lastChange}，请核对`)]
  }
  return []
}
