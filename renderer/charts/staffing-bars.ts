import { formatCount } from '@domain/figure/format-figure'
import type { ChartOption } from '@renderer/charts/register'
import { chartColours } from '@renderer/charts/theme'

interface Bar {
  name: string
  required: number | null
  /** People, in full posts. */
  present: number | null
}

/** 应配 and 在岗（折算） beside each other, in people. Source: domain §2.6. */
export function staffingBars(bars: readonly Bar[]): ChartOption {
  const series = (name: string, color: string, data: (number | null)[]) => ({
    name,
    type: 'bar' as const,
    barMaxWidth: 18,
    itemStyle: { color },
    data,
    label: {
      show: true,
      position: 'top' as const,
      fontSize: 11,
      color: chartColours.text,
      formatter: ({ value }: { value?: unknown }) => formatCount(Math.round(Number(value)))
    },
    labelLayout: { hideOverlap: true }
  })
  return {
    grid: { left: 8, right: 16, top: 48, bottom: 4 },
    legend: { data: ['应配', '在岗（折算）'] },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => name),
      axisLabel: { interval: 0, hideOverlap: true }
    },
    yAxis: { type: 'value', minInterval: 1, name: '人' },
    series: [
      series(
        '应配',
        chartColours.planned,
        bars.map(({ required }) => required)
      ),
      series(
        '在岗（折算）',
        chartColours.done,
        bars.map(({ present }) => present)
      )
    ]
  }
}
