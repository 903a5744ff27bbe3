import { forecastMethods, type ForecastMethod } from '@domain/forecast/methods'
import { codesOf } from '@domain/vocabulary-lookup'
import type { CurveMonth, Forecast } from '@contract/analysis'
import { lastKnown, monthAxis, roundUp, targetLine } from '@renderer/charts/month-lines'
import type { ChartOption } from '@renderer/charts/register'
import { chartColours } from '@renderer/charts/theme'

/** Told apart by dots, dashes and marks as well as by colour. */
const looks = {
  plan: { type: [2, 3] as number[], symbol: 'emptyTriangle', color: chartColours.done },
  pace: { type: [6, 3] as number[], symbol: 'emptyRect', color: chartColours.caution },
  linear: { type: [1, 6] as number[], symbol: 'emptyDiamond', color: chartColours.time }
} as const

/**
 * Accepted projects up to the cut-off and from there the fan of the forecast, one dotted line for each method that
 * applies, against the target. Source: domain §2.4.
 */
export function burnUpChart(
  curve: readonly CurveMonth[],
  { fan }: Pick<Forecast, 'fan'>,
  target: number | null
): ChartOption {
  const last = lastKnown(curve.map(({ actual }) => actual))
  const methods = codesOf(forecastMethods).filter((method) => isDrawn(method, fan))
  const values = methods.flatMap((method) => fan.map((point) => point[method] ?? 0))
  const highest = Math.max(target ?? 0, ...values, ...curve.map(({ actual }) => actual ?? 0))
  const top = roundUp(highest * 1.1)
  return {
    grid: { left: 8, right: 40, top: 40, bottom: 4 },
    legend: {
      data: ['已销号', ...methods.map((method) => forecastMethods[method])],
      // In one line at 1024 px; the full names stand under the chart.
      formatter: (name: string) => name.replace(/^按|速度$/gu, '')
    },
    tooltip: { trigger: 'axis' },
    xAxis: monthAxis(curve),
    yAxis: { type: 'value', minInterval: 1, max: top, name: '个' },
    series: [
      {
        name: '已销号',
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: chartColours.good, width: 3 },
        itemStyle: { color: chartColours.good },
        areaStyle: { color: chartColours.good, opacity: 0.12 },
        data: curve.map(({ actual }) => actual ?? '-'),
        label: {
          show: true,
          position: besidePoint(curve[last], target, top),
          color: chartColours.good,
          formatter: ({ dataIndex, value }: { dataIndex: number; value?: unknown }): string =>
            dataIndex === last ? String(value) : ''
        },
        markLine: targetLine(target)
      },
      ...methods.map((method) => ({
        name: forecastMethods[method],
        type: 'line' as const,
        symbol: looks[method].symbol,
        symbolSize: 7,
        lineStyle: { type: looks[method].type, color: looks[method].color, width: 2 },
        itemStyle: { color: looks[method].color },
        data: curve.map(({ month }) => atMonth(fan, month)?.[method] ?? '-'),
        endLabel: { show: true, color: looks[method].color, formatter: '{c}' },
        labelLayout: { moveOverlap: 'shiftY' as const }
      }))
    ]
  }
}

/** A line needs a later month to run to; in the last one the numbers under the chart stand alone. */
function isDrawn(method: ForecastMethod, fan: Forecast['fan']): boolean {
  const months = new Set(fan.map(({ date }) => date.slice(0, 7)))
  return months.size > 1 && fan.some((point) => point[method] !== null)
}

/** Where the last count stands: over its point, but beside it at year end, and under it where it would lie on the target. */
function besidePoint(
  last: CurveMonth | undefined,
  target: number | null,
  top: number
): 'top' | 'right' | 'bottom' {
  if (last?.month === 12) return 'right'
  const below = (target ?? 0) - (last?.actual ?? 0)
  return below > 0 && below < top * 0.15 ? 'bottom' : 'top'
}

/** The first point of a month: at the cut-off itself in its month, at the end of each later one. */
function atMonth(fan: Forecast['fan'], month: number): Forecast['fan'][number] | undefined {
  return fan.find(({ date }) => Number(date.slice(5, 7)) === month)
}
