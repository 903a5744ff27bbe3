import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { labelsOf, labelSize } from '@renderer/features/meeting/map/map-labels'
import { sheet, shapesOf, type Point } from '@renderer/features/meeting/map/map-shape'
import { rateClassOf } from '@renderer/features/meeting/map/rate-class'

interface Feature {
  properties: { code: string }
  geometry: { coordinates: [number, number][][][] }
}

type Line = readonly [Point, Point]

/** Whether two stretches meet: the ends of each lie on two sides of the other. */
function cross([a, b]: Line, [c, d]: Line): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

async function luoyang() {
  const { features }: { features: Feature[] } = JSON.parse(
    await readFile('resources/regions/luoyang-counties.geojson', 'utf8')
  )
  return features.map(({ properties: { code }, geometry }) => ({ code, rings: geometry.coordinates.flat() }))
}

describe('the classes of the map', () => {
  it('begin at their lower bound; without a rate there is none', () => {
    expect([null, 0, 0.2499, 0.25, 0.5, 0.75, 0.9999, 1, 1.5].map(rateClassOf)).toEqual([
      'none',
      'low',
      'low',
      'quarter',
      'half',
      'most',
      'most',
      'full',
      'full'
    ])
  })
})

describe('the map of a real city', () => {
  it('draws every county on the sheet, north above south', async () => {
    const shapes = shapesOf(await luoyang())
    expect(shapes).toHaveLength(14)
    const numbers = shapes.flatMap(({ path }) => path.match(/-?[\d.]+/gu)?.map(Number) ?? [])
    const [xs, ys] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)]
    expect(Math.min(...xs.slice(0, 5000))).toBeGreaterThanOrEqual(0)
    expect(ys.every((y) => y >= 0 && y <= sheet.height)).toBe(true)
    expect(xs.every((x) => x >= 0 && x <= sheet.width)).toBe(true)
    const y = (code: string) => shapes.find((shape) => shape.code === code)?.middle.y ?? 0
    // 孟津 lies at the Yellow River, 栾川 in the mountains of the south.
    expect(y('410308')).toBeLessThan(y('410324'))
  })

  it('sets fourteen labels of which no two overlap, and whose lines do not cross', async () => {
    const labels = labelsOf(shapesOf(await luoyang()))
    expect(labels).toHaveLength(14)
    const pairs = labels.flatMap((one, index) =>
      labels.slice(index + 1).map((other) => [one, other] as const)
    )
    const overlapping = pairs.filter(
      ([one, other]) =>
        Math.abs(one.at.x - other.at.x) < labelSize.width &&
        Math.abs(one.at.y - other.at.y) < labelSize.height
    )
    expect(overlapping.map(([one, other]) => [one.code, other.code])).toEqual([])
    const lines = labels.flatMap(({ at, leader }) => (leader === null ? [] : [[at, leader] as const]))
    expect(lines.length).toBeGreaterThan(2)
    const crossing = lines.flatMap((one, index) =>
      lines.slice(index + 1).filter((other) => cross(one, other))
    )
    expect(crossing).toEqual([])
    for (const { at } of labels) {
      expect(at.x).toBeGreaterThanOrEqual(labelSize.width / 2)
      expect(at.x).toBeLessThanOrEqual(sheet.width - labelSize.width / 2)
    }
  })

  it('of nothing is nothing', () => {
    expect(shapesOf([])).toEqual([])
    expect(labelsOf([])).toEqual([])
  })
})
