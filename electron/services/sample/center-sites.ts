import type { FunctionCode } from '@domain/center/function-catalog'
import type { CenterSite } from '@database/entities/center-site'
import type { NewRow } from '@services/regions/new-row'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import { pointAt, type Point } from '@services/sample/outline'
import { microDegrees } from '@services/sample/positions'

const satelliteNames = ['北广场点', '健身驿站', '老年食堂', '少儿书屋', '文化小院', '便民服务点']
const satelliteFunctions: readonly (readonly FunctionCode[])[] = [
  ['F11'],
  ['F11', 'F12'],
  ['F09'],
  ['F13', 'F05'],
  ['F05', 'F02'],
  ['F01', 'F10']
]

/**
 * Places of a centre that has several: satellites round a main site (星月), a string whose neighbours stand at
 * most 150 m apart (珠链), or scattered ones. The sites share the centre's indoor area. Source: domain §1.2.
 */
export function siteRows(center: SampleCenter, { newId }: Ground): NewRow<CenterSite>[] {
  const { row, random } = center
  if (row.form !== 'chain' && row.form !== 'starmoon' && row.form !== 'scatter') return []
  const satellites = random.int(1, row.form === 'scatter' ? 2 : 3)
  const start =
    row.lngE6 === null || row.latE6 === null ? null : { lng: row.lngE6 / 1e6, lat: row.latE6 / 1e6 }
  const direction = random.fraction() * 2 * Math.PI
  const indoor = row.areaIndoor ?? 0
  const satelliteArea = Math.floor((indoor * 0.4) / satellites)
  const step = random.int(80, 130)
  const first = random.int(0, satelliteNames.length - 1)
  return Array.from({ length: satellites + 1 }, (_, index): NewRow<CenterSite> => {
    const which = (first + index) % satelliteNames.length
    const point = start && place(start, row.form, index, direction, step)
    return {
      id: newId(),
      isSample: true,
      centerId: row.id,
      seq: index + 1,
      name: index === 0 ? '主体' : (satelliteNames[which] ?? ''),
      role: index === 0 ? 'main' : 'satellite',
      address: row.address,
      lngE6: point && microDegrees(point.lng),
      latE6: point && microDegrees(point.lat),
      areaIndoor: index === 0 ? indoor - satelliteArea * satellites : satelliteArea,
      openDate: row.openDate,
      functions: index === 0 ? ['F01', 'F02', 'F03', 'F04', 'F16'] : [...(satelliteFunctions[which] ?? [])]
    }
  })
}

/** A string keeps its direction and its short steps; satellites stand round the main site. */
function place(start: Point, form: string | null, index: number, direction: number, step: number): Point {
  if (index === 0) return start
  return form === 'chain'
    ? pointAt(start, step * index, direction)
    : pointAt(start, step * 3, direction + index * 2)
}
