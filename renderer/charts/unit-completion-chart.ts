import type { UnitLine } from '@contract/analysis'
import type { ChartOption } from '@renderer/charts/register'
import { shortLabel } from '@renderer/charts/short-label'
import { chartColours, hatching, plain } from '@renderer/charts/theme'

/** The units that the chart draws, from top to bottom in the official order: those with a target or with projects. */
export function drawnUnits(lines: readonly UnitLine[]): UnitLine[] {
  return lines.filter(
    (line) => line.row === 'unit' && ((line.target.value ?? 0) > 0 || (line.listed.value ?? 0) > 0)
  )
}

/**
 * 各责任单位完成率 against 序时进度, in percent. A rate above 100 % is drawn to 100 % and marked 超额; a unit without
 * a rate has no bar and says why. Source: domain §2.1.
 * @param timeProgress fraction 0 … 1.
 */
export function unitCompletionChart(lines: readonly UnitLine[], timeProgress: number): ChartOption | null {
  const units = drawnUnits(lines)
  if (units.length === 0) return null
  const due = timeProgress * 100
  return {
    grid: { left: 8, right: 16, top: 28, bottom: 4 },
    // Drawn on the canvas: names that a clerk typed never become HTML.
    tooltip: {
      renderMode: 'richText',
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: tooltipOf(units)
    },
    xAxis: { type: 'value', max: 100, interval: 25, axisLabel: { formatter: '{value}%' } },
    yAxis: [
      { type: 'category', inverse: true, data: units.map(({ label }) => shortLabel(label)) },
      // The counts stand in a column of their own, where neither a bar nor the line of 序时 runs through them.
      {
        type: 'category',
        inverse: true,
        position: 'right',
        data: units.map(barLabel),
        axisLine: { show: false },
        axisLabel: { color: chartColours.text }
      }
    ],
    series: [
      {
        name: '完成率',
        type: 'bar',
        barMaxWidth: 16,
        data: units.map((line) => ({
          value: line.rate.value === null ? '-' : line.rate.value * 100,
          itemStyle: isBehind(line)
            ? { color: chartColours.target, decal: hatching }
            : { color: chartColours.done, decal: plain }
        })),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: chartColours.time, type: 'dashed', width: 1.5 },
          label: { formatter: `序时 ${due.toFixed(1)}%`, position: 'start', color: chartColours.text },
          data: [{ xAxis: due }]
        }
      }
    ]
  }
}

function isBehind({ deviation }: UnitLine): boolean {
  return (deviation.value ?? 0) < 0
}

/** 31/50 with its rate; the note of a unit that has none, or that exceeds its target. */
function barLabel({ accepted, target, rate, note }: UnitLine): string {
  if (rate.value === null) return note === '' ? '—' : note
  const count = `${accepted.text}/${target.text}`
  return rate.value > 1 ? `${count} 超额` : count
}

function tooltipOf(units: readonly UnitLine[]) {
  return (points: unknown): string => {
    const index = firstIndex(points)
    const line = index === null ? undefined : units[index]
    if (line === undefined) return ''
    return `${line.label}${placeOf(line)}\n任务 ${line.target.text}　入库 ${line.listed.text}　销号 ${line.accepted.text}\n完成率 ${line.rate.text}　偏差 ${line.deviation.text} 个百分点`
  }
}

/** 　第 3 名; a unit without a rate has no place. */
function placeOf({ rank }: UnitLine): string {
  return rank === null || rank.value === null ? '' : `　第 ${rank.text} 名`
}

function firstIndex(points: unknown): number | null {
  const first: unknown = Array.isArray(points) ? points[0] : points
  if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return null
  return typeof first.dataIndex === 'number' ? first.dataIndex : null
}
