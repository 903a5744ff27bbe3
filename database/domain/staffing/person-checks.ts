import type { CalendarDate } from '@domain/calendar/calendar-date'
import { yearOf } from '@domain/calendar/day-count'
import { factsOfIdNumber, idNumberProblem } from '@domain/identifier/id-number'
import { phoneProblem } from '@domain/identifier/phone'
import { sexes, type Sex } from '@domain/staffing/vocabulary'
import { errorAt, warningAt, type Violation } from '@domain/violation'

export interface PersonDraft {
  sex: Sex | null
  birthYear: number | null
  /** Null: the stored one stays, which is not judged again. */
  phone: string | null
  /** Null: none is known here. */
  idNumber: string | null
  certificate: string | null
  certificateValidTo: CalendarDate | null
}

/** The rules of a person's own fields. Source: domain §1.6. */
export function checkPerson(draft: PersonDraft, today: CalendarDate): Violation[] {
  const violations: Violation[] = []
  const { birthYear, certificate, certificateValidTo } = draft
  if (birthYear !== null && !isOfWorkingAge(birthYear, today)) {
    violations.push(errorAt('birthYear', '出生年份与在岗年龄（16 至 100 岁）不符，请核对'))
  }
  const problem = phoneProblem(draft.phone ?? '')
  if (problem !== null) violations.push(errorAt('phone', problem))
  violations.push(...checkIdNumber(draft, today))
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

/** A good number is more likely right than what was typed beside it, so the other field is named. */
function checkIdNumber({ idNumber, birthYear, sex }: PersonDraft, today: CalendarDate): Violation[] {
  if (idNumber === null || idNumber === '') return []
  const problem = idNumberProblem(idNumber, today)
  if (problem !== null) return [errorAt('idNumber', problem)]
  const told = factsOfIdNumber(idNumber)
  const violations: Violation[] = []
  if (birthYear !== null && birthYear !== told.birthYear) {
    violations.push(errorAt('birthYear', `与身份证号（${String(told.birthYear)} 年生）不符，请核对`))
  }
  if (birthYear === null && !isOfWorkingAge(told.birthYear, today)) {
    violations.push(errorAt('idNumber', '身份证号中的出生年份与在岗年龄（16 至 100 岁）不符，请核对'))
  }
  if (sex !== null && sex !== told.sex) {
    violations.push(errorAt('sex', `与身份证号（${sexes[told.sex]}）不符，请核对`))
  }
  return violations
}

function isOfWorkingAge(birthYear: number, today: CalendarDate): boolean {
  return birthYear >= yearOf(today) - 100 && birthYear <= yearOf(today) - 16
}
