import { centerKinds } from '@domain/center/vocabulary'
import { formatCount, formatPercent } from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'
import { projectStages } from '@domain/project/vocabulary'
import type { MoneyRow, MoneySums } from '@contract/money'
import { percentCells, wanCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'

type AmountKey = 'budgetTotal' | 'planned' | 'arrived' | 'paid' | 'balance'
type RateKey = 'arrivalRate' | 'executionRate' | 'paymentRate'

const amount = (key: AmountKey, title: string): TableColumn<MoneyRow> => ({
  key,
  title: `${title}（万元）`,
  width: 110,
  sortable: true,
  ...wanCells((row: MoneyRow) => row[key])
})
const rate = (key: RateKey, title: string): TableColumn<MoneyRow> => ({
  key,
  title,
  width: 80,
  sortable: true,
  ...percentCells((row: MoneyRow) => row[key])
})

/** T5 by project. Source: domain §3.3. */
export const moneyColumns: TableColumn<MoneyRow>[] = [
  {
    key: 'projectNo',
    title: '项目编号',
    width: 104,
    kind: 'code',
    fixed: true,
    sortable: true,
    format: (row) => row.projectNo
  },
  { key: 'name', title: '项目', width: 206, fixed: true, sortable: true, format: (row) => row.name },
  { key: 'unitName', title: '责任单位', width: 84, sortable: true, format: (row) => row.unitName },
  amount('budgetTotal', '总投资'),
  amount('planned', '计划'),
  amount('arrived', '到位'),
  amount('paid', '支付'),
  rate('arrivalRate', '到位率'),
  rate('executionRate', '执行率'),
  amount('balance', '结余'),
  { ...rate('paymentRate', '支付进度'), hidden: true },
  { key: 'kind', title: '类别', width: 84, hidden: true, format: (row) => centerKinds[row.kind] },
  { key: 'stage', title: '阶段', width: 112, hidden: true, format: (row) => projectStages[row.stage] }
]

/** The last row: urban and rural apart, rates as ratio of sums. */
export function moneyTotals(sums: MoneySums): Record<string, string> {
  const amounts: AmountKey[] = ['budgetTotal', 'planned', 'arrived', 'paid', 'balance']
  const rates: RateKey[] = ['arrivalRate', 'executionRate', 'paymentRate']
  return {
    projectNo: '合计',
    name: `邻里 ${formatCount(sums.urban)} 个 · 乡里 ${formatCount(sums.rural)} 个`,
    ...Object.fromEntries(amounts.map((key) => [key, formatWan(sums[key])])),
    ...Object.fromEntries(rates.map((key) => [key, formatPercent(sums[key])]))
  }
}
