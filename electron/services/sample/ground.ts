import type { CalendarDate } from '@domain/calendar/calendar-date'
import { createRandom, type Random } from '@services/regions/random'
import type { Outline } from '@services/regions/region-files'
import { seededIds } from '@services/regions/seeded-id'
import { pointNear, type Point } from '@services/sample/outline'
import { inventedPhones } from '@services/sample/person-names'
import type { Place } from '@services/sample/places'
import { populationOf, type Population } from '@services/sample/populations'
import { outlineAround, positionsOf } from '@services/sample/positions'

/** What every generator stands on. */
export interface Ground {
  today: CalendarDate
  random: Random
  newId: () => string
  newPhone: () => string
  positionOf: (place: Place) => Point
  /** Some hundred metres from the position, so that two centres of one community do not lie on each other. */
  pointBeside: (place: Place, random: Random) => Point
  populationOf: (place: Place) => Population
}

/** 2025-01-01T00:00:00Z; fixed, so that the ids depend on the seed alone. */
const idInstant = 1_735_689_600_000
/** About 250 m, in degrees. */
const besideReach = 0.0025

export function groundOf(
  seed: number,
  today: CalendarDate,
  places: ReadonlyMap<string, Place>,
  outlines: ReadonlyMap<string, Outline>
): Ground {
  const random = createRandom(seed, 'sample')
  const positions = positionsOf([...places.values()], outlines, random)
  const positionOf = (place: Place): Point => {
    const point = positions.get(place.division.id)
    if (!point) throw new RangeError(`no position of ${place.division.name}`)
    return point
  }
  return {
    today,
    random,
    newId: seededIds(random.fork('ids'), idInstant),
    newPhone: inventedPhones(),
    positionOf,
    pointBeside: (place, stream) =>
      pointNear(outlineAround(place, outlines), positionOf(place), besideReach, stream),
    populationOf: (place) => populationOf(place, random)
  }
}
