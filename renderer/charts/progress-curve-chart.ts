import type { ProgressMonth } from '@contract/analysis'
import { dashes, lastKnown, monthAxis, underUnlessLow } from '@renderer/charts/month-lines'
import type { ChartOption } from '@renderer/charts/register'
import { chartColours } from '@renderer/charts/theme'

/**
 * Weighted progress in percent. A month that nobody reported is a hollow point with the last number carried forward,
 * never 0; the actual line ends at the cut-off. Source: domain §2.3.
 */
export function progressCurveChart(points: readonly ProgressMonth[]): ChartOption {
  const last = lastKnown(points.map(({ actual }) => actual))
  const end = points[last]
  const isBehind = end !== undefined && (end.actual ?? 0) < (end.planned ?? 0)
  const colour = isBehind ? chartColours.target : chartColours.good
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 4 },
    legend: { data: [{ name: '基线', icon: dashes }, '计划', '实际'] },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value.toFixed(1)}%` : '—')
    },
    xAxis: monthAxis(points),
    yAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
    series: [
      {
        name: '基线',
        type: 'line',
        symbol: 'none',
        lineStyle: { type: 'dashed', color: chartColours.baseline, width: 2 },
        itemStyle: { color: chartColours.baseline },
        data: points.map(({ baseline }) => percent(baseline))
      },
      {
        name: '计划',
        type: 'line',
        symbol: 'emptyTriangle',
        lineStyle: { color: chartColours.done, width: 1.5 },
        itemStyle: { color: chartColours.done },
        data: points.map(({ planned }) => percent(planned))
      },
      {
        name: '实际',
        type: 'line',
        lineStyle: { color: colour, width: 3 },
        itemStyle: { color: colour },
        data: points.map(({ actual, reported }, index) => ({
          value: percent(actual),
          symbol: reported === false ? 'emptyCircle' : 'circle',
          symbolSize: reported === false ? 10 : 7,
          label: {
            show: actual !== null && (reported === false || index === last),
            position: underUnlessLow(actual ?? 0, 1),
            color: colour,
            formatter: pointLabel(actual, reported, index === last)
          }
        })),
        labelLayout: { hideOverlap: true }
      }
    ]
  }
}

function percent(fraction: number | null): number | '-' {
  return fraction === null ? '-' : fraction * 100
}

function pointLabel(actual: number | null, reported: boolean | null, isLast: boolean): string {
  const parts = [
    ...(isLast && actual !== null ? [`${(actual * 100).toFixed(1)}%`] : []),
    ...(reported === false ? ['未报'] : [])
  ]
  return parts.join(' ')
}
