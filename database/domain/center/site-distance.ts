import type { Location } from '@domain/center/location'

/** Mean earth radius, metres. */
const earthRadius = 6_371_008.8

/** Neighbours of a 珠链式 centre stand at most this far apart, metres. Source: domain §1.2. */
export const chainGapLimit = 150

/** Great-circle distance in metres; null when the coordinate systems differ, which shifts points by hundreds of metres. */
export function distanceMetres(a: Location, b: Location): number | null {
  if (a.coordSys !== b.coordSys) return null
  const [latA, latB] = [radians(a.latE6), radians(b.latE6)]
  const dLat = latB - latA
  const dLng = radians(b.lngE6 - a.lngE6)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(dLng / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

function radians(degreesE6: number): number {
  return (degreesE6 / 1_000_000 / 180) * Math.PI
}
