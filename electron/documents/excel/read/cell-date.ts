import { isCalendarDate, type CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, dateOf, daysBetween } from '@domain/calendar/day-count'

/**
 * The day of a spreadsheet's serial number, counted on the calendar, so that no time zone can shift it.
 * Serial 60 of the 1900 system is 1900-02-29, a day that never was; serials below it are off by one there.
 * @returns null for what is no day between 1900 and 2199.
 */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | null {
  const day = Math.floor(serial)
  if (!Number.isFinite(serial) || day < (date1904 ? 0 : 1) || day > (date1904 ? largest1904 : largest1900))
    return null
  if (date1904) return addDays('1904-01-01', day)
  if (day === 60) return null
  return addDays(day < 60 ? '1899-12-31' : '1899-12-30', day)
}

/** 2199-12-31, the last day that the register takes. */
const largest1900 = 109_574
const largest1904 = largest1900 - 1_462

/** The serial of a day in the 1900 system. */
export function serialOfDate(date: CalendarDate): number {
  return daysBetween(date < '1900-03-01' ? '1899-12-31' : '1899-12-30', date)
}

const patterns = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u,
  /^(\d{4})()年(\d{1,2})月(\d{1,2})日?$/u,
  /^(\d{4})()(\d{2})(\d{2})$/u
]

/** 2025-09-30, 2025/9/30, 2025.9.30, 2025年9月30日, 20250930, full-width too, a clock time after it is dropped. */
export function dateOfText(text: string): CalendarDate | null {
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '')
    .replace(/\s+/gu, '')
  for (const pattern of patterns) {
    const match = pattern.exec(folded)
    if (!match) continue
    const date = dateOf({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) })
    return isCalendarDate(date) ? date : null
  }
  return null
}

/** 20250930 typed as a number: far above any serial of a day, so it cannot be mistaken for one. */
export function dateOfPlainNumber(digits: string): CalendarDate | null {
  return /^(?:19|20|21)\d{6}$/u.test(digits) ? dateOfText(digits) : null
}

/** 2025年9月, 2025.9, 2025: a month or a year that no day was written to. */
export function namesNoDay(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/\s+/gu, '')
  return /^(?:19|20|21)\d{2}(?:年|年?[-/.]?(?:0?[1-9]|1[0-2])月?)?(?:[上中下]旬|底|初)?$/u.test(folded)
}

/** 45930 written as text, as CSV has it: only within the years that a clerk can mean, 1982 … 2119. */
export function dateOfSerialText(text: string): CalendarDate | null {
  const folded = text.normalize('NFKC').trim()
  return /^[3-7]\d{4}$/u.test(folded) ? dateOfSerial(Number(folded), false) : null
}
