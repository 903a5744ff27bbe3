import type { LetterType } from '@domain/letter/vocabulary'

/** A light that calls for a letter. */
export type CallingLight = 'yellow' | 'red'

/** Yellow → 提示函, red → 督办函, red in two periods running → 约谈通知. Source: domain §1.5, P25, P26. */
export function proposeLetterType(now: CallingLight, redLastPeriod: boolean): LetterType {
  if (now === 'yellow') return 'notice'
  return redLastPeriod ? 'interview' : 'order'
}
