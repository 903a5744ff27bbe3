import { spokenDate } from '@domain/calendar/spoken-date'
import type { TableDocument } from '@documents/tables/table-sheet'

/** The common head and foot. Source: domain §3.3. */
export function facts(
  { unitName, cutoff }: Pick<TableDocument, 'unitName' | 'cutoff'>,
  unit: string
): string[] {
  return [
    `填报单位(盖章)：${unitName}`,
    `截止日期：${spokenDate(cutoff)}`,
    ...(unit === '' ? [] : [`单位：${unit}`])
  ]
}

export function signatures(filledOn: string): string[] {
  return ['单位负责人：', '审核人：', '填报人：', '联系电话：', `填报日期：${filledOn}`]
}

const gap = '　　　　　　'

export function factsLine(document: Pick<TableDocument, 'unitName' | 'cutoff'>, unit: string): string {
  return facts(document, unit).join(gap)
}

export function footLine(filledOn: string): string {
  return signatures(filledOn).join(gap)
}
