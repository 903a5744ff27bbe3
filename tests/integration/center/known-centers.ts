import { centerForms, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import { Center } from '@database/entities/center'
import { ServiceFunction } from '@database/entities/service-function'
import { newId } from '@database/new-id'
import { searchTextOf } from '@services/search-text'
import { openCenterOffice, type CenterOffice } from './center-office'

/** What clerks and attackers type that means something to SQL or LIKE. */
export const hostile = [
  "'",
  '"',
  '%',
  '_',
  '\\',
  '--',
  ';',
  '%%',
  "' OR 1=1",
  '\\%',
  '_\\_',
  '*',
  '?',
  'x%y_z'
]
/** A scope bar that narrows nothing. */
export const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }
export const everything = { scope, filter: {}, offset: 0, limit: 500 }

/** A row as the test knows it, beside the database. */
export interface Known {
  id: string
  code: string
  name: string
  kind: 'urban' | 'rural'
  tier: Center['tier']
  status: Center['status']
  form: Center['form']
  place: 'dingding' | 'shiyou' | 'changling'
  areaOffice: number | null
  areaService: number | null
  areaIndoor: number | null
  servedPop: number | null
  openDate: string | null
  managerName: string
  running: boolean
  parentCenterId: string | null
  searchText: string
}

const countyOf = { dingding: '洛龙区', shiyou: '洛龙区', changling: '伊川县' }
const townOf = { dingding: '开元路街道', shiyou: '开元路街道', changling: '白沙镇' }
const villageOf = { dingding: '定鼎门社区', shiyou: '石油社区', changling: '常岭村' }

/** 240 centres, all combinations of what filters look at, in a fixed but mixed order. */
function makeKnown(): Known[] {
  const pick = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index % values.length]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  return Array.from({ length: 240 }, (_, index) => {
    const place = pick(['dingding', 'shiyou', 'changling'] as const, index)
    const code = `41${place === 'changling' ? '0329' : '0311'}-U-T2-${String((index * 7919) % 1000).padStart(4, '0')}`
    const name = `${villageOf[place]}${pick(hostile, index)}中心${index % 17}`
    return {
      id: newId(),
      code,
      name,
      kind: place === 'changling' ? ('rural' as const) : ('urban' as const),
      tier: pick(codesOf(centerTiers), Math.floor(index / 3)),
      status: pick(codesOf(centerStatuses), Math.floor(index / 2)),
      form: pick([...codesOf(centerForms), null], Math.floor(index / 5)),
      place,
      areaOffice: index % 11 === 0 ? null : (index % 13) * 100,
      areaService: index % 7 === 0 ? null : (index % 5) * 1000,
      areaIndoor: index % 9 === 0 ? null : (index % 23) * 10_000,
      servedPop: index % 6 === 0 ? null : index * 10,
      openDate: index % 4 === 0 ? null : `2024-01-${String((index % 28) + 1).padStart(2, '0')}`,
      managerName: index % 8 === 0 ? '' : pick(['张三', '李四', '王五'], index),
      running: index % 3 === 0,
      parentCenterId: null,
      searchText: searchTextOf([name, code, countyOf[place], townOf[place], villageOf[place]])
    }
  })
}

/** An office whose register holds exactly the `known` centres. */
export async function openKnownOffice(): Promise<{ office: CenterOffice; known: Known[] }> {
  const office = await openCenterOffice()
  const known = makeKnown()
  await office.write(async (work) => {
    await work.insertMany(
      Center,
      known.map(({ place, running, ...row }) => ({
        ...row,
        divisionId: office.division[place],
        unitId: place === 'changling' ? office.unit.yichuan : office.unit.luolong,
        managerPhone: '13812345678'
      }))
    )
    await work.insertMany(
      ServiceFunction,
      known.map(({ id, running }) => ({
        centerId: id,
        functionCode: 'F01',
        status: running ? ('running' as const) : ('planned' as const)
      }))
    )
  })
  return { office, known }
}
