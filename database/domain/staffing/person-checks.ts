import type { CalendarDate } from '@domain/calendar/calendar-date'
import { yearOf } from '@domain/calendar/day-count'
import { phoneProblem } from '@domain/identifier/phone'
import { errorAt, warningAt, type Violation } from '@domain/violation'

export interface PersonDraft {
  birthYear: number | null
  phone: string
  certificate: string | null
  certificateValidTo: CalendarDate | null
}

/** The rules of a person's own fields. Source: domain §1.6. */
export function checkPerson(draft: PersonDraft, today: CalendarDate): Violation[] {
  const violations: Violation[] = []
  const { birthYear, certificate, certificateValidTo } = draft
  if (birthYear !== null && (birthYear < yearOf(today) - 100 || birthYear > yearOf(today) - 16)) {
    violations.push(errorAt('birthYear', '出生年份与在岗年龄（16 至 100 岁）不符，请核对'))
  }
  const problem = phoneProblem(draft.phone)
  if (problem !== null) violations.push(errorAt('phone', problem))
  if (certificate === null && certificateValidTo !== null) {
    violations.push(errorAt('certificate', '已填证书有效期，请选择证书名称'))
  }
  if (certificate !== null && certificateValidTo !== null && certificateValidTo < today) {
    violations.push(
      warningAt('certificateValidTo', `证书已于 ${certificateValidTo} 到期，到期后不计入持证率`)
    )
  }
  return violations
}
