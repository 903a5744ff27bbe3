import type { CalendarDate } from '@domain/calendar/calendar-date'

/** 2026年9月30日, as papers write a day. Source: domain §3.4. */
export function spokenDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
