import type { Period } from '@domain/calendar/period'
import type { PeriodState } from '@domain/period/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** The periods that the office keeps, by month. */
export type PeriodBook = ReadonlyMap<Period, PeriodState>

/** Whether reports of a month may be filled in now; a locked month says where its correction goes. Source: domain §1.10. */
export function checkTaking(period: Period, book: PeriodBook): Violation[] {
  switch (book.get(period)) {
    case 'open':
      return []
    case undefined:
      return [errorAt('period', `${period} 的报告期还没有开启，请先在“报告期”里开启`)]
    case 'closed':
      return [errorAt('period', `${period} 已截止填报，如需补报请先在“报告期”里重新开放`)]
    case 'locked':
      return [errorAt('period', lockedWords(period, book))]
  }
}

/** Whether reports of a month may still be reviewed or returned. */
export function checkReviewing(period: Period, book: PeriodBook): Violation[] {
  return book.get(period) === 'locked' ? [errorAt('period', lockedWords(period, book))] : []
}

function lockedWords(period: Period, book: PeriodBook): string {
  const next = [...book]
    .flatMap(([month, state]) => (state === 'open' && month > period ? [month] : []))
    .sort()[0]
  const where = next === undefined ? '开启下一个报告期后，在新月报里' : `在 ${next} 的月报里`
  return `${period} 已锁定，数字不再改动；请${where}更正，并写明更正原因`
}
