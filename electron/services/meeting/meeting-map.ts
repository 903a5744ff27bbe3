import type { EntityManager } from 'typeorm'
import type { CountyOutline, MeetingUnit } from '@contract/meeting'
import { targetUnits } from '@database/repositories/progress-facts'
import { countyCodeByUnit } from '@database/repositories/unit-counties'
import { readRegionFiles, type Outline } from '@services/regions/region-files'

/** Degrees; about 300 m, less than a line's width on a projector. */
const cornerEvery = 0.003

/** The units that owe a target, each with the county whose outline it fills, and these outlines. */
export async function mapOfMeeting(
  reader: EntityManager,
  resourcesFolder: string,
  cutoff: string
): Promise<{ units: MeetingUnit[]; outlines: CountyOutline[] }> {
  const { outlines } = await readRegionFiles(resourcesFolder)
  const codes = await countyCodeByUnit(reader, cutoff)
  const units = (await targetUnits(reader))
    .filter(({ kind }) => kind !== 'city_office')
    .map(({ id, shortName }) => {
      const code = codes.get(id)
      return { id, name: shortName, outline: code !== undefined && outlines.has(code) ? code : null }
    })
  return {
    units,
    outlines: units.flatMap(({ outline }) => {
      const found = outline === null ? undefined : outlines.get(outline)
      return found === undefined || outline === null ? [] : [{ code: outline, rings: thinned(found) }]
    })
  }
}

/** Fewer corners, the same shape at the size of a screen; a ring keeps at least a triangle. */
function thinned(outline: Outline): CountyOutline['rings'] {
  return outline.flat().map((ring) => {
    const kept: CountyOutline['rings'][number] = []
    for (const corner of ring) {
      const last = kept.at(-1)
      const far =
        last === undefined ||
        Math.max(Math.abs(corner[0] - last[0]), Math.abs(corner[1] - last[1])) >= cornerEvery
      if (far) kept.push(corner)
    }
    return kept.length >= 3 ? kept : ring
  })
}
