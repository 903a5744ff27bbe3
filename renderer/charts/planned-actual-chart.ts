import type { CurveMonth } from '@contract/analysis'
import type { ChartOption } from '@renderer/charts/register'
import { chartColours } from '@renderer/charts/theme'

/**
 * Projects planned and actually accepted by the end of each month; the actual line ends at the cut-off, and the target
 * is a line with a label. Source: domain §2.3.
 */
export function plannedActualChart(curve: readonly CurveMonth[], target: number | null): ChartOption {
  const highest = Math.max(target ?? 0, ...curve.map(({ planned, actual }) => Math.max(planned, actual ?? 0)))
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 4, containLabel: true },
    legend: { data: ['计划', '实际'] },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: curve.map(({ month }) => `${month}月`),
      axisLabel: { interval: 0, hideOverlap: true }
    },
    yAxis: { type: 'value', minInterval: 1, max: roundUp(highest * 1.1), name: '个' },
    series: [
      {
        name: '计划',
        type: 'line',
        symbol: 'emptyTriangle',
        lineStyle: { type: 'dashed', color: chartColours.forecast },
        itemStyle: { color: chartColours.forecast },
        data: curve.map(({ planned }) => planned),
        markLine:
          target === null
            ? undefined
            : {
                symbol: 'none',
                silent: true,
                lineStyle: { color: chartColours.target, type: 'solid', width: 1.5 },
                label: {
                  formatter: `年度目标 ${target}`,
                  position: 'insideStartTop',
                  color: chartColours.target
                },
                data: [{ yAxis: target }]
              }
      },
      {
        name: '实际',
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: chartColours.done, width: 2.5 },
        itemStyle: { color: chartColours.done },
        data: curve.map(({ actual }) => actual ?? '-'),
        label: {
          show: true,
          position: 'bottom',
          color: chartColours.done,
          formatter: lastOnly(curve)
        }
      }
    ]
  }
}

/** The number at the end of the actual line, where the year stands now. */
function lastOnly(curve: readonly CurveMonth[]) {
  const last = curve.reduce((found, { actual }, index) => (actual === null ? found : index), -1)
  return ({ dataIndex, value }: { dataIndex: number; value?: unknown }): string =>
    dataIndex === last ? String(value) : ''
}

/** The next number that an axis can end at: 56 → 60, 165 → 200. */
function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(10, value)))
  return Math.ceil(value / step) * step
}
