import type { CountyOutline } from '@contract/meeting'

/** The sheet on which a map is drawn, in its own units. */
export const sheet = { width: 1000, height: 860, margin: 12 }

export interface Point {
  x: number
  y: number
}

export interface Shape {
  code: string
  /** For an SVG path, filled by the even-odd rule. */
  path: string
  /** A point well inside the largest ring, where the name stands. */
  middle: Point
  /** How wide the shape is at that point. */
  room: number
}

type Ring = CountyOutline['rings'][number]

/** Outlines on the sheet, as large as it takes them: a degree of longitude is shorter by the cosine of the latitude. */
export function shapesOf(outlines: readonly CountyOutline[]): Shape[] {
  const corners = outlines.flatMap(({ rings }) => rings.flat())
  if (corners.length === 0) return []
  const west = least(corners, ([lng]) => lng)
  const north = -least(corners, ([, lat]) => -lat)
  const east = -least(corners, ([lng]) => -lng)
  const south = least(corners, ([, lat]) => lat)
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (sheet.width - 2 * sheet.margin) / ((east - west) * shrink),
    (sheet.height - 2 * sheet.margin) / (north - south)
  )
  const left = (sheet.width - (east - west) * shrink * scale) / 2
  const place = ([lng, lat]: Ring[number]): Point => ({
    x: left + (lng - west) * shrink * scale,
    y: sheet.margin + (north - lat) * scale
  })
  return outlines.map(({ code, rings }) => {
    const drawn = rings.map((ring) => ring.map(place))
    return { code, path: drawn.map(pathOf).join(''), ...innerPlace(drawn) }
  })
}

function pathOf(ring: readonly Point[]): string {
  return `M${ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}

/** Of some heights of the largest ring the one where the widest stretch inside lies. */
function innerPlace(rings: readonly (readonly Point[])[]): Pick<Shape, 'middle' | 'room'> {
  const ring = rings.reduce((largest, one) => (areaOf(one) > areaOf(largest) ? one : largest), [])
  const top = least(ring, ({ y }) => y)
  const bottom = -least(ring, ({ y }) => -y)
  let best: Pick<Shape, 'middle' | 'room'> = { middle: { x: 0, y: 0 }, room: 0 }
  for (let part = 0.3; part <= 0.7; part += 0.05) {
    const y = top + (bottom - top) * part
    const crossings = crossingsAt(ring, y)
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = crossings.slice(index)
      if (to - from > best.room) best = { middle: { x: (from + to) / 2, y }, room: to - from }
    }
  }
  return best
}

function crossingsAt(ring: readonly Point[], y: number): number[] {
  return ring
    .flatMap((corner, index) => {
      const before = ring.at(index - 1)
      if (before === undefined || before.y > y === corner.y > y) return []
      return before.x + ((y - before.y) / (corner.y - before.y)) * (corner.x - before.x)
    })
    .sort((one, other) => one - other)
}

function areaOf(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, corner, index) => {
      const before = ring.at(index - 1) ?? corner
      return sum + before.x * corner.y - corner.x * before.y
    }, 0) / 2
  )
}

/** Outlines have more corners than a call can take arguments. */
function least<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((found, item) => Math.min(found, of(item)), Infinity)
}
