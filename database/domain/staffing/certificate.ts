import type { CalendarDate } from '@domain/calendar/calendar-date'
import { daysBetween } from '@domain/calendar/day-count'
import { ratio } from '@domain/progress/completion'

export const certificateStates = {
  none: '无证书',
  valid: '有效',
  expiring: '即将到期',
  expired: '已过期'
} as const
export type CertificateState = keyof typeof certificateStates

export interface CertificateHolder {
  /** Code of the dictionary; null without a certificate. */
  certificate: string | null
  /** Last valid day; null for one without end. */
  certificateValidTo: CalendarDate | null
}

/** A certificate that ends within so many days is 即将到期. */
export const expiringDays = 90

export function certificateState(holder: CertificateHolder, date: CalendarDate): CertificateState {
  if (holder.certificate === null) return 'none'
  if (holder.certificateValidTo === null) return 'valid'
  const daysLeft = daysBetween(date, holder.certificateValidTo)
  if (daysLeft < 0) return 'expired'
  return daysLeft <= expiringDays ? 'expiring' : 'valid'
}

/** 持证率, 0 … 1; null without people. An expired certificate is none. Source: domain §2.6. */
export function certifiedShare({ people, certified }: { people: number; certified: number }): number | null {
  return ratio(certified, people)
}
