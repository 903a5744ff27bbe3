import type { CalendarDate } from '@domain/calendar/calendar-date'
import { ratio } from '@domain/progress/completion'

/** Money that came or went on a day; a refund is negative. */
export interface FundFlow {
  date: CalendarDate
  fen: number
}

/** One source of a project's money. */
export interface FundLine {
  plannedFen: number | null
  arrivals: readonly FundFlow[]
  payments: readonly FundFlow[]
}

/** Sums in fen as of a cut-off. */
export interface FundTotals {
  planned: number
  arrived: number
  paid: number
  /** arrived − paid. */
  balance: number
  /** Lines without a planned amount, which count as 0 in `planned`. */
  unplanned: number
}

export function fundTotals(lines: readonly FundLine[], cutoff: CalendarDate): FundTotals {
  const totals: FundTotals = { planned: 0, arrived: 0, paid: 0, balance: 0, unplanned: 0 }
  for (const { plannedFen, arrivals, payments } of lines) {
    if (plannedFen === null) totals.unplanned += 1
    totals.planned += plannedFen ?? 0
    totals.arrived += sumUntil(arrivals, cutoff)
    totals.paid += sumUntil(payments, cutoff)
  }
  totals.balance = totals.arrived - totals.paid
  return totals
}

function sumUntil(flows: readonly FundFlow[], cutoff: CalendarDate): number {
  return flows.reduce((sum, { date, fen }) => sum + (date <= cutoff ? fen : 0), 0)
}

/** A share of money that should not exceed its whole. */
export interface MoneyRatio {
  /** A fraction; null where the denominator is 0 or missing. */
  value: number | null
  /** Above 100 %: an error of entry unless the budget was adjusted. */
  over: boolean
}

/** 资金到位率, arrived / planned; of a group the ratio of sums. Source: domain §2.6. */
export function arrivalRate({ arrived, planned }: Pick<FundTotals, 'arrived' | 'planned'>): MoneyRatio {
  return moneyRatio(arrived, planned)
}

/** 预算执行率, paid / arrived. Source: domain §2.6. */
export function executionRate({ paid, arrived }: Pick<FundTotals, 'paid' | 'arrived'>): MoneyRatio {
  return moneyRatio(paid, arrived)
}

/** 支付进度, paid / planned. Source: domain §2.6. */
export function paymentRate({ paid, planned }: Pick<FundTotals, 'paid' | 'planned'>): MoneyRatio {
  return moneyRatio(paid, planned)
}

/** Money spent without a denominator is over too: paid before anything arrived. */
export function moneyRatio(part: number, whole: number): MoneyRatio {
  return { value: ratio(part, whole), over: part > whole }
}
