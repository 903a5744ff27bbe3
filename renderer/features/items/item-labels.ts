/** Chinese names by field path, without indexes. */
export const itemLabels: Readonly<Record<string, string>> = {
  items: '建设内容',
  'items.item': '内容',
  'items.functionCode': '对应功能',
  'items.quantityHundredths': '数量',
  'items.quantityUnit': '单位',
  'items.beforeValue': '升级前',
  'items.afterValue': '升级后',
  'items.cost': '费用',
  'items.donePercent': '完成',
  'items.evidence': '佐证'
}

/** How a value looks where two versions are compared. */
export function showItemValue(_field: string, value: unknown): string {
  return Array.isArray(value) ? `${String(value.length)} 项` : String(value ?? '')
}
