import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import { splitByLargestRemainder } from '@domain/target/target-split'
import type { Random } from '@services/regions/random'
import { namedCenters, type NamedCenter } from '@services/sample/named-centers'
import { townStem, type Place } from '@services/sample/places'

/** The centres of the city documents: 363 urban (S0.1), 2136 rural (S0.2). */
const centerTotals: Readonly<Record<CenterKind, number>> = { urban: 363, rural: 2136 }

/** A centre to be: what it is and where, before any figure. */
export interface CenterPlan {
  kind: CenterKind
  tier: CenterTier
  name: string
  place: Place
  /** What it stands under. */
  parent: CenterPlan | null
  /** The places it serves; the first is its own. */
  serves: readonly Place[]
  named: NamedCenter | null
}

/** A reporting unit with the places of it that can have a centre. */
interface UnitPlaces {
  unitId: string
  urbanGroup: boolean
  places: readonly Place[]
}

const blockNames = ['东区', '西区', '南区', '北区', '南苑', '北苑', '一号院', '二号院']
/** One 片区级 centre for so many communities of a district, at least one. */
const communitiesPerDistrictCenter = 60
const blockShare = 0.17
/** Rural 片区 stand only where there are many villages. */
const villagesPerRuralDistrict = 150
/** A rural 片区 serves four villages, as in S3.8. */
const servedByDistrict: Readonly<Record<CenterKind, number>> = { urban: 2, rural: 4 }

/** Centres of one kind, parents before children, split over the units by their communities or villages. */
export function planCenters(
  kind: CenterKind,
  units: readonly UnitPlaces[],
  places: ReadonlyMap<string, Place>,
  random: Random
): CenterPlan[] {
  const type = kind === 'urban' ? 'resident_committee' : 'village_committee'
  const own = units.map((unit) => ({
    ...unit,
    places: unit.places.filter(({ division }) => division.villageType === type)
  }))
  const quotas = splitByLargestRemainder(
    centerTotals[kind],
    own.map((unit) => unit.places.length)
  )
  return own.flatMap((unit, index) =>
    planUnit(
      kind,
      unit,
      quotas[index] ?? 0,
      namedIn(kind, unit.unitId, places),
      random.fork(`plan/${kind}/${index}`)
    )
  )
}

function namedIn(
  kind: CenterKind,
  unitId: string,
  places: ReadonlyMap<string, Place>
): [NamedCenter, Place][] {
  return namedCenters.flatMap((named): [NamedCenter, Place][] => {
    const place = places.get(named.code)
    return place && named.kind === kind && place.unitId === unitId ? [[named, place]] : []
  })
}

function planUnit(
  kind: CenterKind,
  unit: UnitPlaces,
  quota: number,
  named: readonly [NamedCenter, Place][],
  random: Random
): CenterPlan[] {
  if (quota === 0) return []
  const districts = planDistricts(kind, unit, random)
  const blocks = kind === 'urban' && unit.urbanGroup ? Math.floor(quota * blockShare) : 0
  const communities = planCommunities(kind, unit, quota - districts.length - blocks, named, districts, random)
  return [...districts, ...communities, ...planBlocks(blocks, named, communities, random)]
}

/** In the towns with the most communities or villages, the widest first. */
function planDistricts(kind: CenterKind, unit: UnitPlaces, random: Random): CenterPlan[] {
  const towns = groupBy(unit.places, ({ town }) => town.id)
  const widest = [...towns.values()].sort((a, b) => b.length - a.length)
  const count =
    kind === 'rural'
      ? Math.min(1, Math.floor(unit.places.length / villagesPerRuralDistrict))
      : unit.urbanGroup
        ? Math.max(1, Math.round(unit.places.length / communitiesPerDistrictCenter))
        : 0
  return widest.slice(0, count).flatMap((inTown) => {
    const serves = random.sample(inTown, servedByDistrict[kind])
    const [place] = serves
    if (!place) return []
    const name = `${townStem(place.town)}片区${kind === 'urban' ? '邻里中心' : '乡里中心'}`
    return [{ kind, tier: 'district' as const, name, place, parent: null, serves, named: null }]
  })
}

function planCommunities(
  kind: CenterKind,
  unit: UnitPlaces,
  count: number,
  named: readonly [NamedCenter, Place][],
  districts: readonly CenterPlan[],
  random: Random
): CenterPlan[] {
  const first = named.filter(([center]) => center.tier === 'community')
  const forBlocks = named.filter(([center]) => center.tier === 'block').map(([, place]) => place)
  const taken = new Set([
    ...first.map(([, place]) => place.division.id),
    ...forBlocks.map((one) => one.division.id)
  ])
  const rest = unit.places.filter(({ division }) => !taken.has(division.id))
  const chosen: [NamedCenter | null, Place][] = [
    ...first,
    ...forBlocks.map((place): [null, Place] => [null, place]),
    ...random
      .sample(rest, count - first.length - forBlocks.length)
      .map((place): [null, Place] => [null, place])
  ]
  return chosen.map(([center, place]) => ({
    kind,
    tier: 'community' as const,
    name: center?.name ?? `${place.division.shortName}${kind === 'urban' ? '邻里中心' : '乡里中心'}`,
    place,
    parent: parentOf(place, kind, districts, random),
    serves: [place],
    named: center
  }))
}

/** The 片区级 centre of the same town; in the city else mostly another of the district, some have none yet. */
function parentOf(
  place: Place,
  kind: CenterKind,
  districts: readonly CenterPlan[],
  random: Random
): CenterPlan | null {
  const inTown = districts.find((district) => district.place.town.id === place.town.id)
  if (inTown) return inTown
  return kind === 'urban' && districts.length > 0 && random.chance(0.85) ? random.pick(districts) : null
}

function planBlocks(
  count: number,
  named: readonly [NamedCenter, Place][],
  communities: readonly CenterPlan[],
  random: Random
): CenterPlan[] {
  const blocks: CenterPlan[] = []
  const block = (parent: CenterPlan, name: string, center: NamedCenter | null): void => {
    blocks.push({
      kind: parent.kind,
      tier: 'block',
      name,
      place: parent.place,
      parent,
      serves: [parent.place],
      named: center
    })
  }
  for (const [center, place] of named.filter(([one]) => one.tier === 'block')) {
    const parent = communities.find((community) => community.place.division.id === place.division.id)
    if (parent) block(parent, center.name, center)
  }
  const others = communities.filter((community) => !blocks.some((one) => one.parent === community))
  const hosts = random.shuffle(others)
  for (let index = 0; blocks.length < count; index++) {
    const parent = hosts[index % hosts.length]
    const blockName =
      blockNames[(Math.floor(index / hosts.length) + random.int(0, 1) * 4) % blockNames.length]
    if (!parent || !blockName) break
    block(parent, `${parent.place.division.shortName.replace(/社区$/u, '')}${blockName}邻里中心`, null)
  }
  return blocks
}
