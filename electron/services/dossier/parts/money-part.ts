import { arrivalRate, fundTotals } from '@domain/money/fund-ratios'
import { fundLineOf } from '@domain/money/funding-draft'
import { fundingSources } from '@domain/money/vocabulary'
import { flowTable, sourceTable } from '@documents/dossier/tables/money-tables'
import { rowsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 五、资金安排与使用 as of the cut-off. Source: domain §2.6. */
export const moneyPart: BlocksOf = ({ funding: { sources }, cutoff }) => {
  const flows = sources
    .flatMap((source) =>
      source.flows.flatMap((flow) =>
        flow.flowedOn === null || flow.flowedOn > cutoff ? [] : [{ ...flow, date: flow.flowedOn, source }]
      )
    )
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  return [
    rowsBlock(
      sourceTable,
      sources.map((source) => {
        const { arrived, paid, balance } = fundTotals([fundLineOf(source)], cutoff)
        return {
          source: fundingSources[source.source],
          docNo: source.docNo,
          planned: source.planned,
          arrived,
          paid,
          balance,
          arrivalRate: arrivalRate({ arrived, planned: source.planned ?? 0 }).value
        }
      }),
      ['结余 = 到位 − 支付；到位率 = 到位 ÷ 计划。']
    ),
    rowsBlock(
      flowTable,
      flows.map(({ date, source, direction, amount, payee, purpose, voucherNo }) => ({
        date,
        source: fundingSources[source.source],
        arrived: direction === 'arrived' ? amount : null,
        paid: direction === 'paid' ? amount : null,
        payee,
        purpose,
        voucherNo
      })),
      ['退回、退款为负数。']
    )
  ]
}
