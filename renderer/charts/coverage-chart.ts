import type { CoverageLine } from '@contract/analysis'
import type { ChartOption } from '@renderer/charts/register'
import { chartColours } from '@renderer/charts/theme'

/** The functions that the chart draws: the five public services, then whatever at least one centre offers. */
export function drawnFunctions(lines: readonly CoverageLine[]): CoverageLine[] {
  return [
    ...lines.filter(({ publicService }) => publicService),
    ...lines
      .filter(({ publicService, covered }) => !publicService && (covered.value ?? 0) > 0)
      .sort((one, other) => (other.rate.value ?? 0) - (one.rate.value ?? 0))
  ]
}

/** 功能覆盖率 in percent, the five public services darker and on top. Source: domain §2.5. */
export function coverageChart(lines: readonly CoverageLine[]): ChartOption | null {
  const drawn = drawnFunctions(lines)
  if (drawn.every(({ rate }) => rate.value === null)) return null
  return {
    grid: { left: 8, right: 64, top: 28, bottom: 4 },
    tooltip: { renderMode: 'richText', trigger: 'item' },
    xAxis: { type: 'value', max: 100, interval: 25, axisLabel: { formatter: '{value}%' } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map(({ name }) => name),
      axisLabel: { interval: 0 }
    },
    series: [
      {
        name: '覆盖率',
        type: 'bar',
        barMaxWidth: 14,
        data: drawn.map(({ name, covered, rate, publicService }) => ({
          name,
          value: rate.value === null ? '-' : rate.value * 100,
          itemStyle: { color: publicService ? chartColours.done : chartColours.planned },
          label: {
            show: true,
            position: 'right' as const,
            formatter: rate.text,
            color: chartColours.text
          },
          tooltip: { formatter: `${name}：${covered.text} 个中心，${rate.text}` }
        }))
      }
    ]
  }
}
