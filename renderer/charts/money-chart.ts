import type { MoneyLine } from '@contract/money'
import type { ChartOption } from '@renderer/charts/register'
import { shortLabel } from '@renderer/charts/short-label'
import { chartColours, crossed, hatching, plain } from '@renderer/charts/theme'

const fenOfWan = 1_000_000

/** 计划, 到位 and 支付 by unit in 万元; nothing to draw where no source was entered. Source: domain §2.6. */
export function moneyChart(lines: readonly MoneyLine[]): ChartOption | null {
  const units = lines.filter(({ row }) => row === 'unit')
  if (units.every(({ figures }) => (figures.planned.value ?? 0) === 0)) return null
  const bar = (name: string, part: 'planned' | 'arrived' | 'paid', color: string, decal: object) => ({
    name,
    type: 'bar' as const,
    barMaxWidth: 14,
    itemStyle: { color, decal },
    data: units.map(({ figures }) => (figures[part].value ?? 0) / fenOfWan)
  })
  return {
    grid: { left: 8, right: 16, top: 48, bottom: 4 },
    legend: { data: ['计划', '到位', '支付'] },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => `${Number(value).toFixed(2)} 万元`
    },
    xAxis: {
      type: 'category',
      data: units.map(({ label }) => shortLabel(label)),
      axisLabel: { interval: 0, hideOverlap: true }
    },
    yAxis: { type: 'value', name: '万元' },
    series: [
      bar('计划', 'planned', chartColours.planned, plain),
      bar('到位', 'arrived', chartColours.done, hatching),
      bar('支付', 'paid', chartColours.good, crossed)
    ]
  }
}
