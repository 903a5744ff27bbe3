/** Chinese names by field path, without indexes. */
export const moneyLabels: Readonly<Record<string, string>> = {
  sources: '资金来源',
  'sources.source': '来源',
  'sources.docNo': '文号',
  'sources.planned': '计划金额',
  'sources.remark': '备注',
  'sources.flows': '到位与支付',
  'sources.flows.flowedOn': '日期',
  'sources.flows.amount': '金额',
  'sources.flows.payee': '收款单位',
  'sources.flows.purpose': '用途',
  'sources.flows.voucherNo': '凭证号'
}

/** How a value looks where two versions are compared. */
export function showMoneyValue(_field: string, value: unknown): string {
  return Array.isArray(value) ? `${String(value.length)} 行` : String(value ?? '')
}
