import { sheet, type Point, type Shape } from '@renderer/features/meeting/map/map-shape'

interface MapLabel {
  code: string
  /** Middle of the text. */
  at: Point
  /** Where a line to the shape ends; null for a label inside its shape. */
  leader: Point | null
}

/** The size of a label of two lines on the sheet. */
export const labelSize = { width: 100, height: 66 }

/**
 * Names stand inside what is wide enough for them; the others stand in a row above the map, in the order of their
 * places from west to east, each with a line to its shape, so that no two labels and no two lines cross.
 */
export function labelsOf(shapes: readonly Shape[]): MapLabel[] {
  const inside = shapes.filter(({ room }) => room >= labelSize.width)
  const outside = shapes
    .filter(({ room }) => room < labelSize.width)
    .sort((one, other) => one.middle.x - other.middle.x)
  const step = Math.min(labelSize.width * 1.05, sheet.width / Math.max(1, outside.length))
  const middle = mean(outside.map(({ middle: { x } }) => x))
  const half = (step * (outside.length - 1)) / 2
  const first = clamp(middle - half, labelSize.width / 2, sheet.width - labelSize.width / 2 - 2 * half)
  return [
    ...inside.map(({ code, middle: at }) => ({ code, at, leader: null })),
    ...outside.map(({ code, middle: leader }, index) => ({
      code,
      at: { x: first + index * step, y: -labelSize.height / 2 - 6 },
      leader
    }))
  ]
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
