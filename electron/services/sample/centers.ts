import { proposeCode, type CenterPlace } from '@domain/center/center-code'
import type { CenterForm } from '@domain/center/vocabulary'
import type { Center } from '@database/entities/center'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import { centerAreas } from '@services/sample/center-areas'
import { centerLife, type CenterLife } from '@services/sample/center-life'
import { centerOperation } from '@services/sample/center-operation'
import type { CenterPlan } from '@services/sample/center-plan'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import type { Organizations } from '@services/sample/organizations'
import { partOf, sumOf, type Population } from '@services/sample/populations'
import { microDegrees } from '@services/sample/positions'
import { searchTextOf } from '@services/search-text'

/** A centre with what its parts, projects and staff are made from. */
export interface SampleCenter {
  row: NewRow<Center>
  plan: CenterPlan
  life: CenterLife
  random: Random
}

export type SampleStatus = Parameters<typeof centerLife>[0]

/** Rows in the order of the plans, parents first. */
export function centerRows(
  plans: readonly CenterPlan[],
  statusOf: (plan: CenterPlan) => SampleStatus,
  ground: Ground,
  organizations: Organizations
): SampleCenter[] {
  const lastCodes = new Map<string, string>()
  const idOf = new Map<CenterPlan, string>()
  return plans.map((plan) => {
    const code = nextCode(plan, lastCodes)
    const random = ground.random.fork(`center/${code}`)
    const life = centerLife(statusOf(plan), ground.today, random)
    const id = ground.newId()
    idOf.set(plan, id)
    const parentCenterId = plan.parent ? (idOf.get(plan.parent) ?? null) : null
    const row: NewRow<Center> = {
      id,
      isSample: true,
      code,
      parentCenterId,
      ...identity(plan, code),
      ...building(plan, random),
      ...centerAreas(plan.kind, plan.tier, plan.named, random),
      status: life.status,
      buildFinishDate: life.buildFinishDate,
      openDate: life.openDate,
      signDate: life.signDate,
      firstServiceDate: life.firstServiceDate,
      ...location(plan, ground, random),
      ...served(plan, ground, random),
      ...standing(life, ground, random),
      ...centerOperation(plan, organizations, random),
      managerName: '',
      managerPhone: '',
      photoCover: null
    }
    return { row: forgetful(row, plan, random), plan, life, random }
  })
}

function nextCode({ place, kind, tier }: CenterPlan, lastCodes: Map<string, string>): string {
  const where: CenterPlace = { countyCode: place.county.codeStat ?? '', kind, tier }
  const key = `${where.countyCode}/${kind}/${tier}`
  const code = proposeCode(where, lastCodes.get(key) ?? null)
  lastCodes.set(key, code)
  return code
}

function identity({ kind, tier, name, place, named }: CenterPlan, code: string) {
  const { division, town, county, unitId } = place
  /** 官庄塬 has no row of its own and stands at its town. */
  const ownName = division.id === town.id ? [] : [division.shortName]
  const signName = `${county.shortName}${name}`
  const facts = named && named.facts.length > 0 ? `；文中数字的来源：${named.facts.join('、')}` : ''
  return {
    kind,
    tier,
    name,
    signName,
    aliases: [],
    divisionId: division.id,
    unitId,
    intro:
      named?.intro ??
      `面向${division.shortName}居民提供便民服务、文明实践、技能培训、卫生健康和文化娱乐等服务。`,
    remark: `${sampleMark}${facts}`,
    searchText: searchTextOf([name, code, signName, county.shortName, town.shortName, ...ownName])
  }
}

function building({ kind, tier, named }: CenterPlan, random: Random) {
  const floorsAbove =
    tier === 'district' ? random.int(3, 9) : tier === 'community' ? random.int(1, 5) : random.int(1, 2)
  const basements = tier === 'district' && random.chance(0.4) ? 1 : 0
  const usual =
    kind === 'urban'
      ? ['new_build', 'rebuild', 'integration', 'handed_over', 'vacated', 'reclaimed_lease', 'swap']
      : ['new_build', 'rebuild', 'extension', 'idle_school', 'courtyard_merge', 'integration']
  return {
    form: formOf({ kind, tier }, random),
    buildMode: kind === 'rural' && tier === 'district' ? 'joint_villages' : 'single',
    scenes: [
      random.pick(
        kind === 'urban'
          ? ['urban_community', 'gated_estate', 'old_open_estate', 'commercial', 'school_district']
          : [
              'traditional_village',
              'traditional_village',
              'traditional_village',
              'resettled',
              'industrial_park'
            ]
      )
    ],
    floorsAbove,
    basements,
    floorsUsed: random.int(1, floorsAbove),
    siteSources: [...(named?.siteSources ?? [random.pick(usual)])],
    propertyRight: random.pick(
      kind === 'urban' ? ['state', 'state', 'enterprise', 'leased'] : ['collective']
    ),
    certificateNo: ''
  }
}

function formOf({ kind, tier }: Pick<CenterPlan, 'kind' | 'tier'>, random: Random): CenterForm {
  if (tier === 'district') return random.chance(0.6) ? 'flagship' : 'starmoon'
  if (tier === 'block') return 'single'
  const turn = random.fraction()
  if (kind === 'rural') return turn < 0.93 ? 'single' : 'scatter'
  return turn < 0.76 ? 'single' : turn < 0.86 ? 'chain' : turn < 0.93 ? 'starmoon' : 'scatter'
}

function location({ kind, place, tier, name }: CenterPlan, ground: Ground, random: Random) {
  const point = tier === 'community' ? ground.positionOf(place) : ground.pointBeside(place, random)
  const { county, town, division } = place
  const own = division.id === town.id ? name.replace(/(?:邻里|乡里)中心$/u, '') : division.shortName
  const street = random.pick(['幸福路', '新华路', '和平路', '文化路', '兴业街', '中心街'])
  return {
    address: `${county.shortName}${town.shortName}${own}${kind === 'urban' ? street : '中心街'}${random.int(1, 188)}号`,
    lngE6: microDegrees(point.lng),
    latE6: microDegrees(point.lat),
    coordSys: 'GCJ02' as const,
    serviceRadiusMin: kind === 'urban' ? 15 : 30,
    serviceRadiusM: kind === 'urban' ? 1000 : 2000
  }
}

function served({ tier, serves }: CenterPlan, ground: Ground, random: Random) {
  const whole = sumOf(serves.map(ground.populationOf))
  const people: Population = tier === 'block' ? partOf(whole, random.int(30, 50) / 100) : whole
  return {
    servedHouseholds: people.households,
    servedPop: people.residents,
    served60Plus: people.sixtyPlus,
    served03: people.zeroToThree
  }
}

function standing(life: CenterLife, { today }: Ground, random: Random) {
  const starred = life.status === 'open' && random.chance(0.3)
  const year = Number(today.slice(0, 4)) + random.int(0, 2)
  return { starLevel: starred ? random.int(3, 5) : null, starValidTo: starred ? `${year}-12-31` : null }
}

/** Few registers are complete: some running centres lack their location or their split of areas. */
function forgetful(row: NewRow<Center>, { named }: CenterPlan, random: Random): NewRow<Center> {
  if (named) return row
  const turn = random.fraction()
  if (turn < 0.006) return { ...row, lngE6: null, latE6: null, coordSys: null }
  if (turn < 0.012) return { ...row, areaOffice: null, areaService: null, areaShared: null }
  return row
}
