import type { Division } from '@database/entities/division'
import { divisionRows } from '@services/regions/division-rows'
import type { NewRow } from '@services/regions/new-row'
import { createRandom } from '@services/regions/random'
import type { DivisionLine } from '@services/regions/region-files'
import { seededIds } from '@services/regions/seeded-id'
import { unitRows, type UnitRows } from '@services/regions/unit-rows'

/** 2023-06-30T00:00:00Z, the day of the division list. */
const listInstant = 1_688_083_200_000
/** Fixed, so that every installation knows the same division and unit by the same id. */
const idSeed = 410300

export interface RegionRows extends UnitRows {
  divisions: NewRow<Division>[]
}

/** The reference data of the city: real, the same in every installation. */
export function regionRows(lines: readonly DivisionLine[]): RegionRows {
  const newId = seededIds(createRandom(idSeed, 'regions'), listInstant)
  const divisions = divisionRows(lines, newId)
  return { divisions, ...unitRows(divisions, newId) }
}
