import type { ListCell, ListColumn } from '@contract/list'
import type { ChartOption } from '@renderer/charts/register'

/** The numbers that a chart draws, as a table: its categories downwards, a column for each series. */
export interface ChartRows {
  columns: ListColumn[]
  rows: ListCell[][]
}

/** Null for a chart without categories. What is not drawn, such as a month that is not over, stays blank. */
export function chartRows({ xAxis, yAxis, series }: ChartOption): ChartRows | null {
  const names = [xAxis, yAxis]
    .flat()
    .map(categoriesOf)
    .find((found) => found !== null)
  if (names === undefined || names === null) return null
  const lines = [series ?? []].flat()
  return {
    columns: [
      { title: '项目', kind: 'text', width: 20 },
      ...lines.map(({ name }, at) => ({
        title: typeof name === 'string' ? name : `数值 ${String(at + 1)}`,
        kind: 'number' as const,
        width: 16
      }))
    ],
    rows: names.map((name, at) => [
      name,
      ...lines.map(({ data }) => numberOf(Array.isArray(data) ? data[at] : null))
    ])
  }
}

function categoriesOf(axis: unknown): string[] | null {
  if (typeof axis !== 'object' || axis === null || !('data' in axis) || !Array.isArray(axis.data)) return null
  return axis.data.map((name) => String(name))
}

/** ECharts takes a number, an object with one, or '-' for nothing. */
function numberOf(point: unknown): number | '' {
  if (typeof point === 'number') return point
  return typeof point === 'object' && point !== null && 'value' in point ? numberOf(point.value) : ''
}
