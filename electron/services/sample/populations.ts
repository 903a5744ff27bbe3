import type { Random } from '@services/regions/random'
import type { Place } from '@services/sample/places'

/** People of a place; the smaller groups are part of `residents`. */
export interface Population {
  households: number
  residents: number
  sixtyPlus: number
  zeroToThree: number
  threeToSix: number
}

/** Invented: urban communities are bigger and younger than villages. */
export function populationOf({ division }: Place, random: Random): Population {
  const stream = random.fork(`population/${division.codeStat ?? division.id}`)
  const urban = division.villageType === 'resident_committee'
  const residents = urban ? stream.int(2400, 7600) : stream.int(320, 1480)
  const share = (low: number, high: number): number =>
    Math.round(residents * (low + stream.fraction() * (high - low)))
  return {
    households: Math.round(residents / (urban ? 2.7 : 3.3)),
    residents,
    sixtyPlus: urban ? share(0.17, 0.26) : share(0.22, 0.4),
    zeroToThree: share(0.018, 0.034),
    threeToSix: share(0.022, 0.04)
  }
}

export function sumOf(populations: readonly Population[]): Population {
  const total = { households: 0, residents: 0, sixtyPlus: 0, zeroToThree: 0, threeToSix: 0 }
  for (const one of populations) {
    total.households += one.households
    total.residents += one.residents
    total.sixtyPlus += one.sixtyPlus
    total.zeroToThree += one.zeroToThree
    total.threeToSix += one.threeToSix
  }
  return total
}

/** A block holds a part of its community. */
export function partOf(population: Population, share: number): Population {
  const part = (count: number): number => Math.round(count * share)
  return {
    households: part(population.households),
    residents: part(population.residents),
    sixtyPlus: part(population.sixtyPlus),
    zeroToThree: part(population.zeroToThree),
    threeToSix: part(population.threeToSix)
  }
}
