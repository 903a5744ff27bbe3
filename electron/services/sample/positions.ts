import type { Random } from '@services/regions/random'
import type { Outline } from '@services/regions/region-files'
import { boxOf, pointNear, pointWithin, type Box, type Point } from '@services/sample/outline'
import type { Place } from '@services/sample/places'

/** 高新区 has no outline of its own; its streets lie within that of 涧西区. */
const outlineOf: Readonly<Record<string, string>> = { '410371': '410305' }
const candidates = 6

/** Invented points by division id: towns spread over their county's outline, villages gather round their town. */
export function positionsOf(
  places: readonly Place[],
  outlines: ReadonlyMap<string, Outline>,
  random: Random
): Map<string, Point> {
  const positions = new Map<string, Point>()
  const townsOf = new Map<string, Point[]>()
  const boxes = new Map<string, Box>()
  for (const { division, town, county } of places) {
    const countyCode = county.codeStat ?? ''
    const outline = outlineAround({ county }, outlines)
    const stream = random.fork(`position/${division.codeStat ?? division.id}`)
    if (division.id !== town.id) {
      const centre = positions.get(town.id)
      if (!centre) throw new RangeError(`the list has ${division.name} before its town`)
      const reach = division.villageType === 'resident_committee' ? 0.012 : 0.045
      positions.set(division.id, pointNear(outline, centre, reach, stream))
      continue
    }
    const box = boxes.get(countyCode) ?? boxOf(outline)
    boxes.set(countyCode, box)
    const others = townsOf.get(countyCode) ?? []
    const tries = Array.from({ length: candidates }, () => pointWithin(outline, box, stream))
    const point = farthest(tries, others)
    townsOf.set(countyCode, [...others, point])
    positions.set(division.id, point)
  }
  return positions
}

/** The outline of the county that a place lies in. */
export function outlineAround(
  { county }: Pick<Place, 'county'>,
  outlines: ReadonlyMap<string, Outline>
): Outline {
  const code = county.codeStat ?? ''
  const outline = outlines.get(outlineOf[code] ?? code)
  if (!outline) throw new RangeError(`no outline of ${county.name}`)
  return outline
}

/** Of some candidates the one that keeps the most distance, so that towns do not heap up. */
function farthest(points: readonly Point[], others: readonly Point[]): Point {
  const gap = (point: Point): number =>
    Math.min(...others.map((other) => Math.hypot(point.lng - other.lng, point.lat - other.lat)))
  return points.reduce((best, point) => (gap(point) > gap(best) ? point : best))
}

export function microDegrees(degrees: number): number {
  return Math.round(degrees * 1_000_000)
}
