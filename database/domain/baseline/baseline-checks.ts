import type { Baseline } from '@domain/baseline/baseline'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** @param actualStart 实际开工 of the project; what is recorded after it no longer shows the state before. Source: domain §1.5. */
export function checkBaseline(
  {
    takenOn,
    monthlyVisits,
    satisfactionHundredths
  }: Pick<Baseline, 'takenOn' | 'monthlyVisits' | 'satisfactionHundredths'>,
  actualStart: CalendarDate | null
): Violation[] {
  const violations: Violation[] = []
  if (monthlyVisits !== null && monthlyVisits < 0) {
    violations.push(errorAt('monthlyVisits', '月服务人次不能为负数'))
  }
  if (satisfactionHundredths !== null && (satisfactionHundredths < 0 || satisfactionHundredths > 10_000)) {
    violations.push(errorAt('satisfactionHundredths', '满意度须在 0 到 100% 之间'))
  }
  if (actualStart !== null && takenOn > actualStart) {
    violations.push(
      warningAt(
        'takenOn',
        `记录日期 ${takenOn} 晚于实际开工 ${actualStart}，已不完全是升级前的情况，请在备注或佐证中说明`
      )
    )
  }
  return violations
}
