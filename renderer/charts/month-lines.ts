import { chartColours } from '@renderer/charts/theme'

/** The twelve months under a curve: `1月 2 3 … 12月`, short enough for all to stand beside one another at 1024 px. */
export function monthAxis(points: readonly { month: number }[]) {
  return {
    type: 'category' as const,
    boundaryGap: false,
    data: points.map(({ month }) => `${month}月`),
    axisLabel: {
      interval: 0,
      formatter: (month: string, index: number): string =>
        index === 0 || index === points.length - 1 ? month : month.replace('月', '')
    }
  }
}

/** Of the legend, for a line without marks. */
export const dashes = 'path://M0 4h6v3h-6zM10 4h6v3h-6z'

/** The year's target as a line with a label; nothing without one. */
export function targetLine(target: number | null) {
  if (target === null) return undefined
  return {
    symbol: 'none',
    silent: true,
    lineStyle: { color: chartColours.target, type: 'solid' as const, width: 1.5 },
    label: {
      formatter: `年度目标 ${target}`,
      position: 'insideStartTop' as const,
      color: chartColours.target
    },
    data: [{ yAxis: target }]
  }
}

/** Where a line ends that is null from the cut-off on; −1 when it never begins. */
export function lastKnown(values: readonly (number | null)[]): number {
  return values.reduce<number>((found, value, index) => (value === null ? found : index), -1)
}

/** The next number that an axis can end at: 56 → 60, 165 → 200. */
export function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(10, value)))
  return Math.ceil(value / step) * step
}

/** Where a number stands beside its point: under it, but over it where it would lie on the axis. @param top of the axis */
export function underUnlessLow(value: number, top: number): 'top' | 'bottom' {
  return value < top * 0.1 ? 'top' : 'bottom'
}
