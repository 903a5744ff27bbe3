import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { FundLine } from '@domain/money/fund-ratios'
import type { FundDirection, FundingSourceCode } from '@domain/money/vocabulary'

/** 到位 or 支付 as a clerk enters it. */
export interface FlowDraft {
  direction: FundDirection
  flowedOn: CalendarDate | null
  /** Fen; a refund is negative. */
  amount: number | null
  payee: string
  purpose: string
}

/** One source of a project's money with what came and went. Source: domain §1.5. */
export interface SourceDraft {
  source: FundingSourceCode
  docNo: string
  /** Fen. */
  planned: number | null
  flows: readonly FlowDraft[]
}

/** What the ratios read of a source; a flow without day or amount counts for nothing. */
export function fundLineOf({
  planned,
  flows
}: Pick<SourceDraft, 'planned'> & {
  flows: readonly Pick<FlowDraft, 'direction' | 'flowedOn' | 'amount'>[]
}): FundLine {
  const of = (direction: FundDirection) =>
    flows.flatMap((flow) =>
      flow.direction === direction && flow.flowedOn !== null && flow.amount !== null
        ? [{ date: flow.flowedOn, fen: flow.amount }]
        : []
    )
  return { plannedFen: planned, arrivals: of('arrived'), payments: of('paid') }
}
