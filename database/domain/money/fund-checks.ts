import type { CalendarDate } from '@domain/calendar/calendar-date'
import { formatWan } from '@domain/money/format-money'
import { fundTotals } from '@domain/money/fund-ratios'
import { fundLineOf, type FlowDraft, type SourceDraft } from '@domain/money/funding-draft'
import { fundingSources } from '@domain/money/vocabulary'
import { errorAt, warningAt, type Violation } from '@domain/violation'

export interface FundingFacts {
  today: CalendarDate
  /** 总投资 in fen; null while it is not known. */
  budgetTotal: number | null
}

/** paid ≤ arrived ≤ planned, else a warning; fields are `sources.<i>.flows.<j>.…`. Source: domain §1.5, §2.9. */
export function checkFunding(sources: readonly SourceDraft[], facts: FundingFacts): Violation[] {
  const planned = sources.reduce((sum, source) => sum + (source.planned ?? 0), 0)
  const over =
    facts.budgetTotal !== null && planned > facts.budgetTotal
      ? [
          warningAt(
            'sources',
            `计划资金合计 ${formatWan(planned)} 万元，超过总投资 ${formatWan(facts.budgetTotal)} 万元，请核对`
          )
        ]
      : []
  return [...sources.flatMap((source, index) => checkSource(source, index, sources, facts)), ...over]
}

function checkSource(
  source: SourceDraft,
  index: number,
  all: readonly SourceDraft[],
  { today }: FundingFacts
): Violation[] {
  const at = `sources.${index}`
  const violations = source.flows.flatMap((flow, place) => checkFlow(flow, `${at}.flows.${place}`, today))
  const name = fundingSources[source.source]
  const same = all.findIndex(
    (other) => other.source === source.source && other.docNo.trim() === source.docNo.trim()
  )
  if (same < index)
    violations.push(warningAt(`${at}.source`, `“${name}”已在第 ${same + 1} 行，请写明不同的文号或合并`))
  const { arrived, paid } = fundTotals([fundLineOf(source)], today)
  if (source.planned !== null && arrived > source.planned) {
    violations.push(
      warningAt(
        `${at}.planned`,
        `“${name}”到位 ${formatWan(arrived)} 万元，超过计划 ${formatWan(source.planned)} 万元，请核对`
      )
    )
  }
  if (paid > arrived) {
    violations.push(
      warningAt(at, `“${name}”支付 ${formatWan(paid)} 万元，超过到位 ${formatWan(arrived)} 万元，请核对`)
    )
  }
  if (arrived < 0 || paid < 0) {
    violations.push(errorAt(at, `“${name}”退回多于${arrived < 0 ? '到位' : '支付'}，请核对金额的正负`))
  }
  return violations
}

function checkFlow(
  { direction, flowedOn, amount, payee, purpose }: FlowDraft,
  at: string,
  today: CalendarDate
): Violation[] {
  const violations: Violation[] = []
  if (flowedOn === null) violations.push(errorAt(`${at}.flowedOn`, '请填写日期'))
  else if (flowedOn > today) {
    violations.push(errorAt(`${at}.flowedOn`, `日期 ${flowedOn} 晚于今天（${today}），请改为实际发生的日期`))
  }
  if (amount === null) violations.push(errorAt(`${at}.amount`, '请填写金额，退款填负数'))
  else if (amount === 0) violations.push(errorAt(`${at}.amount`, '金额不能为 0'))
  else if (amount < 0 && purpose.trim() === '') {
    violations.push(warningAt(`${at}.purpose`, '退款请写明原因'))
  }
  if (direction === 'paid' && payee.trim() === '') violations.push(warningAt(`${at}.payee`, '请补填收款单位'))
  return violations
}
