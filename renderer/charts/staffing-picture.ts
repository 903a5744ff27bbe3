import { formatCount } from '@domain/figure/format-figure'
import type { StaffingGroup, StaffingPicture } from '@contract/staffing-groups'
import type { ChartOption } from '@renderer/charts/register'
import { shortLabel } from '@renderer/charts/short-label'
import { staffingBars } from '@renderer/charts/staffing-bars'
import { chartColours } from '@renderer/charts/theme'

/** People of one kind in a structure, named in Chinese. */
export interface NamedPart {
  name: string
  people: number
}

/** 应配 and 在岗 of the groups that lack most, as bars. @param most so many fit beside each other */
export function groupChart(groups: readonly StaffingGroup[], most: number): ChartOption | null {
  const drawn = groups
    .filter(({ required }) => (required ?? 0) > 0)
    .map((group, place) => ({ ...group, place }))
    .sort((a, b) => (b.gapTenths ?? 0) - (a.gapTenths ?? 0))
    .slice(0, most)
    .sort((a, b) => a.place - b.place)
  if (drawn.length === 0) return null
  return staffingBars(
    drawn.map(({ name, required, presentTenths }) => ({
      name: shortLabel(name.slice(name.lastIndexOf(' ') + 1)),
      required: required ?? 0,
      present: Math.round(presentTenths / 10)
    }))
  )
}

/** How many people of each kind, the first at the top. */
export function structureChart(parts: readonly NamedPart[]): ChartOption | null {
  if (parts.length === 0) return null
  const upwards = [...parts].reverse()
  return {
    grid: { left: 4, right: 48, top: 28, bottom: 4 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, show: false },
    yAxis: { type: 'category', data: upwards.map(({ name }) => name) },
    series: [
      {
        name: '人数',
        type: 'bar',
        barMaxWidth: 16,
        itemStyle: { color: chartColours.done },
        data: upwards.map(({ people }) => people),
        label: {
          show: true,
          position: 'right',
          fontSize: 11,
          color: chartColours.text,
          formatter: ({ value }: { value?: unknown }) => formatCount(Number(value))
        }
      }
    ]
  }
}

/** 应配 and 在岗 at the end of each month up to the cut-off date. */
export function staffingYearChart(months: StaffingPicture['months']): ChartOption | null {
  if (months.every(({ required, presentTenths }) => required === 0 && presentTenths === 0)) return null
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 4 },
    legend: { data: ['应配', '在岗（折算）'] },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: months.map(({ date }) => date.slice(5)) },
    yAxis: { type: 'value', min: 0, minInterval: 1, name: '人' },
    series: [
      {
        name: '应配',
        type: 'line',
        step: 'end',
        symbol: 'rect',
        symbolSize: 6,
        lineStyle: { color: chartColours.target, type: 'dashed' },
        itemStyle: { color: chartColours.target },
        data: months.map(({ required }) => required)
      },
      {
        name: '在岗（折算）',
        type: 'line',
        symbolSize: 6,
        lineStyle: { color: chartColours.done },
        itemStyle: { color: chartColours.done },
        data: months.map(({ presentTenths }) => presentTenths / 10)
      }
    ]
  }
}
