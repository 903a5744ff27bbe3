import type { UnitLine } from '@contract/analysis'

/** A column of figures in the table by unit. */
export interface UnitColumn {
  key: keyof Pick<
    UnitLine,
    | 'target'
    | 'listed'
    | 'started'
    | 'startRate'
    | 'finished'
    | 'finishRate'
    | 'accepted'
    | 'rate'
    | 'cappedRate'
    | 'timeProgress'
    | 'deviation'
    | 'budget'
    | 'invested'
    | 'investRate'
    | 'gained'
  >
  title: string
  /** Under the title in small print. */
  unit?: string
}

/** What stands left of the lights. Source: domain §3.3 T4. */
export function progressColumns(lines: readonly UnitLine[]): UnitColumn[] {
  const capped = lines.some(({ rate, cappedRate }) => rate.value !== cappedRate.value)
  return [
    { key: 'target', title: '任务' },
    { key: 'listed', title: '入库' },
    { key: 'started', title: '开工' },
    { key: 'startRate', title: '开工率' },
    { key: 'finished', title: '完工' },
    { key: 'finishRate', title: '完工率' },
    { key: 'accepted', title: '销号' },
    { key: 'rate', title: '完成率' },
    ...(capped ? [{ key: 'cappedRate', title: '剔除超额', unit: '完成率' } as const] : []),
    { key: 'timeProgress', title: '序时' },
    { key: 'deviation', title: '偏差', unit: '百分点' },
    { key: 'budget', title: '计划投资', unit: '万元' },
    { key: 'invested', title: '完成投资', unit: '万元' },
    { key: 'investRate', title: '投资', unit: '完成率' }
  ]
}

/** The lights that the table counts, each with its mark. */
export const lightColumns = ['green', 'yellow', 'red', 'unreported'] as const
