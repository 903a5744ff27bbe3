import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ServiceFunctionDraft } from '@domain/center/center-draft'
import { errorAt, type Violation } from '@domain/violation'

/** The functions of one centre; fields are `functions.<index>.…`. Source: domain §1.2. */
export function checkServiceFunctions(
  functions: readonly ServiceFunctionDraft[],
  today: CalendarDate
): Violation[] {
  return functions.flatMap((row, index) => {
    const at = (field: string, message: string): Violation => errorAt(`functions.${index}.${field}`, message)
    const violations: Violation[] = []
    if (functions.findIndex((other) => other.functionCode === row.functionCode) < index) {
      violations.push(at('functionCode', `功能 ${row.functionCode} 重复，请删除其中一行`))
    }
    if (row.status === 'not_applicable' && row.reason.trim() === '') {
      violations.push(at('reason', '“不适用”须填写理由'))
    }
    if (row.startDate !== null && row.stopDate !== null && row.stopDate < row.startDate) {
      violations.push(at('stopDate', '停止日期早于开始日期，请核对两个日期'))
    }
    if (row.status === 'running' && row.startDate !== null && row.startDate > today) {
      violations.push(
        at('startDate', `状态为“已开展”，但开始日期 ${row.startDate} 还没有到，请改日期或改状态`)
      )
    }
    return violations
  })
}

/**
 * Whether a function was served on a day (both dates inclusive). One that has since been stopped (now
 * `configured`) counts for the days between its dates, so that past figures can be told again. Source: domain §2.5.
 */
export function isRunningOn(
  row: Pick<ServiceFunctionDraft, 'status' | 'startDate' | 'stopDate'>,
  date: CalendarDate
): boolean {
  const { status, startDate, stopDate } = row
  if (startDate !== null && date < startDate) return false
  if (stopDate !== null && date > stopDate) return false
  return status === 'running' || (status === 'configured' && startDate !== null && stopDate !== null)
}
