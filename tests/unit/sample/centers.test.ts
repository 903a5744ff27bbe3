import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { checkCenter } from '@domain/center/center-checks'
import { isRunningOn } from '@domain/center/function-checks'
import { publicServiceCodes } from '@domain/center/function-catalog'
import { errorsOf } from '@domain/violation'
import type { Center } from '@database/entities/center'
import type { NewRow } from '@services/regions/new-row'
import { parseCsv } from '@services/regions/parse-csv'
import { namedCenters } from '@services/sample/named-centers'
import { isInside } from '@services/sample/outline'
import { outlineAround } from '@services/sample/positions'
import { placesOf } from '@services/sample/places'
import { sampleInput, sampleOn } from './sample-input'

const today = '2025-09-30'
const input = await sampleInput(today)
const city = await sampleOn(today)
const byId = new Map(city.centers.map((center) => [center.id, center]))

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
const functionsOf = grouped(city.functions, (row) => row.centerId)
const sitesOf = grouped(city.sites, (row) => row.centerId)
const roomsOf = grouped(city.rooms, (row) => row.centerId)

function ancestors(center: NewRow<Center>): string[] {
  const parent = byId.get(center.parentCenterId ?? '')
  return parent ? [parent.id, ...ancestors(parent)] : []
}

describe('the centres', () => {
  it('are 363 urban ones in three tiers and 2136 rural ones, with codes of their own', () => {
    const counts = [...grouped(city.centers, (row) => `${row.kind} ${row.tier}`)].map(([key, rows]) => [
      key,
      rows.length
    ])
    const count = Object.fromEntries(counts)
    expect(count['urban district'] + count['urban community'] + count['urban block']).toBe(363)
    expect(count['rural district'] + count['rural community']).toBe(2136)
    expect(Object.keys(count)).toHaveLength(5)
    expect(count['urban block']).toBeGreaterThan(30)
    expect(new Set(city.centers.map(({ code }) => code)).size).toBe(2499)
  })

  it('include a 片区级 one in each of the seven districts', () => {
    const districts = ['410302', '410303', '410304', '410305', '410307', '410308', '410311']
    for (const county of districts) {
      const found = city.centers.filter(({ code }) => code.startsWith(`${county}-U-T1-`))
      expect(found.length, county).toBeGreaterThanOrEqual(1)
    }
  })

  it('keep every 小区级 one under the 社区级 one of its community', () => {
    for (const block of city.centers.filter(({ tier }) => tier === 'block')) {
      const parent = byId.get(block.parentCenterId ?? '')
      expect(parent?.tier).toBe('community')
      expect(parent?.divisionId).toBe(block.divisionId)
    }
  })

  it('stand on communities and villages of the list', () => {
    const types = new Map(input.region.divisions.map((division) => [division.id, division.villageType]))
    const wrong = city.centers.filter(
      ({ kind, divisionId }) =>
        types.get(divisionId) !== (kind === 'urban' ? 'resident_committee' : 'village_committee')
    )
    expect(wrong.map(({ name }) => name)).toEqual(['官庄塬乡里中心'])
  })

  it('break no rule of the register', () => {
    const errors = city.centers.flatMap((center) => {
      const parent = byId.get(center.parentCenterId ?? '')
      const sites = (sitesOf.get(center.id) ?? []).map((site) => ({
        ...site,
        rooms: (roomsOf.get(center.id) ?? []).filter((room) => room.siteId === site.id)
      }))
      const draft = {
        ...center,
        statusNote: null,
        sites,
        rooms: (roomsOf.get(center.id) ?? []).filter((room) => room.siteId === null),
        functions: functionsOf.get(center.id) ?? []
      }
      const violations = checkCenter(draft, {
        today,
        parent: parent ? { name: parent.name, tier: parent.tier, ancestorIds: ancestors(parent) } : null,
        children: city.centers.filter(({ parentCenterId }) => parentCenterId === center.id),
        codeHolder: null,
        previousStatus: center.status,
        divisionBox: null
      })
      const surprising = violations.filter(({ message }) => !message.startsWith('尚未指定上级片区级中心'))
      return [...errorsOf(violations), ...surprising].map(({ message }) => `${center.name}: ${message}`)
    })
    expect(errors).toEqual([])
  })

  it('lie within the outline of their county', () => {
    const places = placesOf(input.region, today)
    const placeOf = new Map([...places.values()].map((place) => [place.division.id, place]))
    const outside = city.centers.filter(({ divisionId, lngE6, latE6 }) => {
      const place = placeOf.get(divisionId)
      if (!place || lngE6 === null || latE6 === null) return place === undefined
      return !isInside(outlineAround(place, input.outlines), { lng: lngE6 / 1e6, lat: latE6 / 1e6 })
    })
    expect(outside).toEqual([])
  })

  it('say 演示数据, and no text is longer than its field', () => {
    expect(city.centers.filter(({ remark }) => !remark.startsWith('演示数据'))).toEqual([])
    expect(Math.max(...city.centers.map(({ intro }) => intro.length))).toBeLessThanOrEqual(300)
    expect(Math.max(...city.centers.map(({ name }) => name.length))).toBeLessThanOrEqual(60)
    expect(Math.max(...city.functions.map(({ capacityUnit }) => capacityUnit.length))).toBeLessThanOrEqual(10)
  })
})

describe('the functions', () => {
  const open = city.centers.filter(({ status }) => status === 'open')
  const share = (code: string, date: string): number => {
    const on = open.filter(({ openDate }) => openDate !== null && openDate <= date)
    const served = on.filter(({ id }) =>
      (functionsOf.get(id) ?? []).some((row) => row.functionCode === code && isRunningOn(row, date))
    )
    return served.length / on.length
  }

  it('cover the five public services fully, as the documents say (S0.9)', () => {
    for (const code of publicServiceCodes) expect(share(code, today), code).toBe(1)
  })

  it.each([
    ['F06', 30.1],
    ['F07', 23.5]
  ])('%s has grown by about %s percentage points since 2021 (S0.10)', (code, growth) => {
    const points = (share(code, today) - share(code, '2021-12-31')) * 100
    expect(Math.abs(points - growth)).toBeLessThan(0.5)
  })
})

describe('the places that the city documents name', () => {
  const divisionIds = new Map(input.region.divisions.map(({ codeStat, id }) => [codeStat, id]))
  /** By place as well as by name: the city has 常岭村 twice. */
  const rowsOf = ({ name, code }: { name: string; code: string }): NewRow<Center>[] =>
    city.centers.filter((row) => row.name === name && row.divisionId === divisionIds.get(code))

  it('are all of named-places.csv that lie in the city', async () => {
    const rows = parseCsv(await readFile('resources/regions/named-places.csv', 'utf8')).slice(1)
    const inCity = rows.map(([, code = '']) => code).filter((code) => code.startsWith('4103'))
    expect(inCity).toHaveLength(15)
    expect(namedCenters.map(({ code }) => code).sort()).toEqual(inCity.sort())
    for (const center of namedCenters) expect(rowsOf(center), center.name).toHaveLength(1)
  })

  it('retell facts of seed-facts.csv of the very place, each figure in the words', async () => {
    const facts = new Map(
      parseCsv(await readFile('resources/regions/seed-facts.csv', 'utf8')).map((row) => [row[0], row])
    )
    for (const center of namedCenters) {
      const { name, intro, facts: ids } = center
      for (const id of ids) {
        const [, place = '', , value = ''] = facts.get(id) ?? []
        expect(name.startsWith(place.replace(/^.*(?:街道|镇)/u, '')), `${name} ${id}`).toBe(true)
        if (value !== '' && id !== 'S0.3') expect(intro, id).toContain(value)
      }
      for (const id of ids) expect(rowsOf(center)[0]?.remark).toContain(id)
    }
  })

  const named = (name: string): NewRow<Center> => {
    const center = city.centers.find((row) => row.name === name)
    if (!center) throw new Error(`${name} is missing`)
    return center
  }

  it('香泉村: 1700 m², under 30 m² of office, 19 of 20 rooms (95 %) run by the market', () => {
    const center = named('香泉村乡里中心')
    expect(center.areaIndoor).toBe(170_000)
    expect(center.areaOffice).toBeLessThan(3_000)
    const rooms = roomsOf.get(center.id) ?? []
    expect(rooms).toHaveLength(20)
    expect(rooms.filter(({ marketRun }) => marketRun)).toHaveLength(19)
  })

  it('健康西路: five functions free, three low priced, two commercial', () => {
    const charges = (functionsOf.get(named('健康西路社区邻里中心').id) ?? []).map(({ charge }) => charge)
    expect(
      ['free', 'low', 'commercial'].map((one) => charges.filter((charge) => charge === one).length)
    ).toEqual([5, 3, 2])
  })

  it('黄石砭: a former school with 30 beds of mutual care', () => {
    const center = named('黄石砭村乡里中心')
    expect(center.siteSources).toEqual(['idle_school'])
    const care = (functionsOf.get(center.id) ?? []).find(({ functionCode }) => functionCode === 'F06')
    expect(care).toMatchObject({ status: 'running', capacity: 30, capacityUnit: '床位' })
  })

  it('东棘针 has its seven rooms, 石化 runs, 行署路西区 stands under its community', () => {
    expect(roomsOf.get(named('东棘针社区邻里中心').id)).toHaveLength(7)
    expect(named('石化社区邻里中心').status).toBe('open')
    expect(byId.get(named('行署路西区邻里中心').parentCenterId ?? '')?.name).toBe('行署路社区邻里中心')
  })
})
