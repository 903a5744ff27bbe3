import type { Outline } from '@services/regions/region-files'
import type { Random } from '@services/regions/random'

/** A place in degrees. */
export interface Point {
  lng: number
  lat: number
}

/** Even-odd rule: an odd number of edges to the east means inside; holes count themselves out. */
export function isInside(outline: Outline, { lng, lat }: Point): boolean {
  let inside = false
  for (const ring of outline.flat()) {
    let [previousLng, previousLat] = ring.at(-1) ?? [0, 0]
    for (const [cornerLng, cornerLat] of ring) {
      const crosses = cornerLat > lat !== previousLat > lat
      if (crosses) {
        const share = (lat - cornerLat) / (previousLat - cornerLat)
        if (lng < cornerLng + share * (previousLng - cornerLng)) inside = !inside
      }
      previousLng = cornerLng
      previousLat = cornerLat
    }
  }
  return inside
}

/** The outline's box, degrees. */
export interface Box {
  west: number
  east: number
  south: number
  north: number
}

export function boxOf(outline: Outline): Box {
  const corners = outline.flat(2)
  const lngs = corners.map(([lng]) => lng)
  const lats = corners.map(([, lat]) => lat)
  return {
    west: Math.min(...lngs),
    east: Math.max(...lngs),
    south: Math.min(...lats),
    north: Math.max(...lats)
  }
}

/** A point anywhere within the outline. */
export function pointWithin(outline: Outline, { west, east, south, north }: Box, random: Random): Point {
  for (let attempt = 0; attempt < 10_000; attempt++) {
    const point = {
      lng: west + random.fraction() * (east - west),
      lat: south + random.fraction() * (north - south)
    }
    if (isInside(outline, point)) return point
  }
  throw new RangeError('the outline encloses no area')
}

/** A point within `reach` degrees of another and within the outline, or that other point itself. */
export function pointNear(outline: Outline, around: Point, reach: number, random: Random): Point {
  for (let attempt = 0; attempt < 40; attempt++) {
    const angle = random.fraction() * 2 * Math.PI
    const distance = Math.sqrt(random.fraction()) * reach
    const point = {
      lng: around.lng + Math.cos(angle) * distance,
      lat: around.lat + Math.sin(angle) * distance
    }
    if (isInside(outline, point)) return point
  }
  return around
}

/** A point in a given direction, so many metres away; exact enough for a few kilometres. */
export function pointAt(from: Point, metres: number, angle: number): Point {
  const perDegree = 111_320
  return {
    lng: from.lng + (Math.cos(angle) * metres) / (perDegree * Math.cos((from.lat * Math.PI) / 180)),
    lat: from.lat + (Math.sin(angle) * metres) / perDegree
  }
}
