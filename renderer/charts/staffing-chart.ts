import type { StaffingLine } from '@contract/analysis'
import type { ChartOption } from '@renderer/charts/register'
import { shortLabel } from '@renderer/charts/short-label'
import { chartColours } from '@renderer/charts/theme'

/** 应配 and 在岗（折算） by unit, in people. Source: domain §2.6. */
export function staffingChart(lines: readonly StaffingLine[]): ChartOption | null {
  const units = lines.filter(({ row }) => row === 'unit')
  if (units.every(({ required }) => (required.value ?? 0) === 0)) return null
  const bar = (name: string, color: string, part: 'required' | 'present') => ({
    name,
    type: 'bar' as const,
    barMaxWidth: 18,
    itemStyle: { color },
    data: units.map((line) => line[part].value),
    label: {
      show: true,
      position: 'top' as const,
      fontSize: 11,
      color: chartColours.text,
      formatter: ({ value }: { value?: unknown }) => String(Math.round(Number(value)))
    },
    labelLayout: { hideOverlap: true }
  })
  return {
    grid: { left: 8, right: 16, top: 48, bottom: 4, containLabel: true },
    legend: { data: ['应配', '在岗（折算）'] },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: units.map(({ label }) => shortLabel(label)),
      axisLabel: { interval: 0, hideOverlap: true }
    },
    yAxis: { type: 'value', minInterval: 1, name: '人' },
    series: [bar('应配', chartColours.planned, 'required'), bar('在岗（折算）', chartColours.done, 'present')]
  }
}
