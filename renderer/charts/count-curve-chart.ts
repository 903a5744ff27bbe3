import type { CurveMonth } from '@contract/analysis'
import {
  dashes,
  lastKnown,
  monthAxis,
  roundUp,
  targetLine,
  underUnlessLow
} from '@renderer/charts/month-lines'
import type { ChartOption } from '@renderer/charts/register'
import { chartColours } from '@renderer/charts/theme'

/**
 * Projects by each month's end: frozen plan grey and dashed, plan in force blue, accepted green, or red where it is
 * behind the plan; the actual line ends at the cut-off, and the target is a line with a label. Source: domain §2.3.
 */
export function countCurveChart(curve: readonly CurveMonth[], target: number | null): ChartOption {
  const highest = Math.max(
    target ?? 0,
    ...curve.map(({ planned, baseline, actual }) => Math.max(planned, baseline, actual ?? 0))
  )
  const top = roundUp(highest * 1.1)
  const last = lastKnown(curve.map(({ actual }) => actual))
  const end = curve[last]
  const colour =
    end !== undefined && (end.actual ?? 0) < end.planned ? chartColours.target : chartColours.good
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 4 },
    legend: { data: [{ name: '基线', icon: dashes }, '计划', '实际'] },
    tooltip: { trigger: 'axis' },
    xAxis: monthAxis(curve),
    yAxis: { type: 'value', minInterval: 1, max: top, name: '个' },
    series: [
      {
        name: '基线',
        type: 'line',
        symbol: 'none',
        lineStyle: { type: 'dashed', color: chartColours.baseline, width: 2 },
        itemStyle: { color: chartColours.baseline },
        data: curve.map(({ baseline }) => baseline)
      },
      {
        name: '计划',
        type: 'line',
        symbol: 'emptyTriangle',
        lineStyle: { color: chartColours.done, width: 1.5 },
        itemStyle: { color: chartColours.done },
        data: curve.map(({ planned }) => planned),
        markLine: targetLine(target)
      },
      {
        name: '实际',
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: colour, width: 3 },
        itemStyle: { color: colour },
        data: curve.map(({ actual }) => actual ?? '-'),
        label: {
          show: true,
          position: underUnlessLow(end?.actual ?? 0, top),
          color: colour,
          formatter: ({ dataIndex, value }: { dataIndex: number; value?: unknown }): string =>
            dataIndex === last ? String(value) : ''
        }
      }
    ]
  }
}
