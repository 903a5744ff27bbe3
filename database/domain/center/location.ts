import type { CoordinateSystem } from '@domain/division/vocabulary'
import type { CenterDraft, CenterFacts } from '@domain/center/center-draft'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** Micro-degrees. */
export interface Location {
  lngE6: number
  latE6: number
  coordSys: CoordinateSystem
}

/** China with its islands, so that swapped or mistyped degrees are caught. */
const country = { minLngE6: 73_000_000, maxLngE6: 136_000_000, minLatE6: 3_000_000, maxLatE6: 54_000_000 }

/** Longitude and latitude come together, inside the country, with their coordinate system named. Source: domain §1.1. */
export function checkLocation(
  draft: Pick<CenterDraft, 'lngE6' | 'latE6' | 'coordSys'>,
  divisionBox: CenterFacts['divisionBox']
): Violation[] {
  const { lngE6, latE6, coordSys } = draft
  if (lngE6 === null && latE6 === null) return []
  if (lngE6 === null) return [errorAt('lngE6', '已填纬度，请同时填写经度')]
  if (latE6 === null) return [errorAt('latE6', '已填经度，请同时填写纬度')]
  if (!inside({ lngE6, latE6 }, country)) {
    return [errorAt('lngE6', '经纬度不在国内范围（经度 73–136，纬度 3–54），请检查是否填反或多填小数')]
  }
  const violations: Violation[] = []
  if (coordSys === null) violations.push(errorAt('coordSys', '请选择坐标系，坐标系不同位置会偏移数百米'))
  if (divisionBox !== null && !inside({ lngE6, latE6 }, divisionBox)) {
    violations.push(warningAt('lngE6', '位置不在所属行政区划范围内，请核对经纬度或区划'))
  }
  return violations
}

function inside(
  point: { lngE6: number; latE6: number },
  box: NonNullable<CenterFacts['divisionBox']>
): boolean {
  return (
    point.lngE6 >= box.minLngE6 &&
    point.lngE6 <= box.maxLngE6 &&
    point.latE6 >= box.minLatE6 &&
    point.latE6 <= box.maxLatE6
  )
}
