import { CenterListRequest, type CenterFilter } from '@contract/center-list'
import { newId } from '@database/new-id'
import { centerOptions } from '@services/center/center-options'
import { listCenters, sumListedCenters } from '@services/center/list-centers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CenterOffice } from './center-office'
import { everything, hostile, openKnownOffice, scope, type Known } from './known-centers'

let office: CenterOffice
let known: Known[]
beforeAll(async () => {
  ;({ office, known } = await openKnownOffice())
})
afterAll(() => office.remove())

const list = (filter: Partial<CenterFilter>) =>
  listCenters(office.database.reader, CenterListRequest.parse({ ...everything, filter }))
const idsFound = async (filter: Partial<CenterFilter>): Promise<Set<string>> => {
  const { rows, total } = await list(filter)
  expect(rows).toHaveLength(total)
  return new Set(rows.map((row) => row.id))
}
const idsKnown = (keep: (row: Known) => boolean): Set<string> =>
  new Set(known.filter(keep).map((row) => row.id))

it.each([...hostile, '定鼎门', 'ddm', 'DDM', 'ＤＤＭ', '常岭 中心1', 'clc', '白沙', '没有这样的'])(
  'search for %s finds what a plain reading of the text finds',
  async (text) => {
    const words = text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
    expect(await idsFound({ text })).toEqual(
      idsKnown((row) => words.every((word) => row.searchText.includes(word)))
    )
  }
)

it('answers any text that a clerk can type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 20 }), async (text) => {
      const request = CenterListRequest.parse({ ...everything, filter: { text } })
      const words = request.filter.text
        .split(/\s+/u)
        .map((word) => word.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''))
      const expected = known.filter((row) => words.every((word) => row.searchText.includes(word)))
      expect((await listCenters(office.database.reader, request)).total).toBe(expected.length)
    }),
    { numRuns: 100 }
  )
})

it('narrows by each filter as the rows say', async () => {
  expect(await idsFound({ kind: 'rural' })).toEqual(idsKnown((row) => row.kind === 'rural'))
  expect(await idsFound({ tiers: ['block', 'station'] })).toEqual(
    idsKnown((row) => row.tier === 'block' || row.tier === 'station')
  )
  expect(await idsFound({ statuses: ['open'] })).toEqual(idsKnown((row) => row.status === 'open'))
  expect(await idsFound({ forms: ['chain'] })).toEqual(idsKnown((row) => row.form === 'chain'))
  expect(await idsFound({ functionCode: 'F01' })).toEqual(idsKnown((row) => row.running))
  expect(await idsFound({ functionCode: 'F02' })).toEqual(new Set())
  expect(await idsFound({ isSample: true })).toEqual(new Set())
  expect(await idsFound({ unitId: office.unit.city })).toEqual(idsKnown(() => true))
  expect(await idsFound({ unitId: office.unit.yichuan })).toEqual(
    idsKnown((row) => row.place === 'changling')
  )
  expect(await idsFound({ unitId: newId() })).toEqual(new Set())
  expect(await idsFound({ divisionId: newId() })).toEqual(new Set())
})

it('takes a division with everything under it', async () => {
  expect(await idsFound({ divisionId: office.division.city })).toEqual(idsKnown(() => true))
  expect(await idsFound({ divisionId: office.division.luolong })).toEqual(
    idsKnown((row) => row.place !== 'changling')
  )
  expect(await idsFound({ divisionId: office.division.baisha })).toEqual(
    idsKnown((row) => row.place === 'changling')
  )
  expect(await idsFound({ divisionId: office.division.shiyou })).toEqual(
    idsKnown((row) => row.place === 'shiyou')
  )
})

it('finds running centres that lack something', async () => {
  const open = (row: Known): boolean => row.status === 'open'
  expect(await idsFound({ missing: 'area' })).toEqual(idsKnown((row) => open(row) && row.areaIndoor === null))
  expect(await idsFound({ missing: 'manager' })).toEqual(
    idsKnown((row) => open(row) && row.managerName === '')
  )
  expect(await idsFound({ missing: 'openDate' })).toEqual(
    idsKnown((row) => open(row) && row.openDate === null)
  )
  expect(await idsFound({ missing: 'functions' })).toEqual(idsKnown((row) => open(row) && !row.running))
  expect(await idsFound({ missing: 'parent' })).toEqual(
    idsKnown((row) => open(row) && row.tier !== 'district')
  )
  expect(await idsFound({ missing: 'location' })).toEqual(idsKnown(open))
  expect(await idsFound({ missing: 'phone' })).toEqual(new Set())
  expect(await idsFound({ missing: 'areaSplit' })).toEqual(
    idsKnown((row) => open(row) && (row.areaOffice === null || row.areaService === null))
  )
})

it('obeys the scope bar together with the filter', async () => {
  const inScope = (part: object, filter: object) =>
    listCenters(
      office.database.reader,
      CenterListRequest.parse({ ...everything, scope: { ...scope, ...part }, filter })
    )
  expect((await inScope({ kind: 'rural' }, {})).total).toBe(80)
  expect((await inScope({ kind: 'rural' }, { kind: 'urban' })).total).toBe(0)
  expect((await inScope({ unitId: office.unit.yichuan }, { unitId: office.unit.luolong })).total).toBe(0)
  expect((await inScope({ unitId: office.unit.yichuan }, { unitId: office.unit.city })).total).toBe(80)
})

it('shows names beside each row and no full phone number', async () => {
  const { rows } = await list({ divisionId: office.division.changling })
  expect(rows[0]).toMatchObject({
    countyName: '伊川县',
    townName: '白沙镇',
    villageName: '常岭村',
    unitName: '伊川县',
    managerPhone: '138****5678'
  })
  expect(JSON.stringify(rows).includes('13812345678')).toBe(false)
})

it.each([{}, { text: 'ddm' }, { kind: 'rural' as const }, { text: '没有' }])('adds up %j', async (filter) => {
  const ids = await idsFound(filter)
  const rows = known.filter((row) => ids.has(row.id))
  const sums = await sumListedCenters(
    office.database.reader,
    CenterListRequest.parse({ ...everything, filter })
  )
  const add = (part: (row: Known) => number | null): number =>
    rows.reduce((sum, row) => sum + (part(row) ?? 0), 0)
  const both = rows.filter((row) => row.areaOffice !== null && row.areaService !== null)
  const service = both.reduce((sum, row) => sum + (row.areaService ?? 0), 0)
  const all = service + both.reduce((sum, row) => sum + (row.areaOffice ?? 0), 0)
  expect(sums).toEqual({
    urban: rows.filter((row) => row.kind === 'urban').length,
    rural: rows.filter((row) => row.kind === 'rural').length,
    areaGross: 0,
    areaIndoor: add((row) => row.areaIndoor),
    areaOffice: add((row) => row.areaOffice),
    areaService: add((row) => row.areaService),
    serviceShare: all === 0 ? null : service / all,
    servedPop: add((row) => row.servedPop)
  })
})

it('offers centres to choose from by text, tier and id', async () => {
  const found = await centerOptions(office.database.reader, {
    text: 'ddm',
    kind: 'urban',
    tiers: ['district'],
    ids: []
  })
  expect(found.length).toBeGreaterThan(0)
  expect(
    found.every(({ tier, place }) => tier === 'district' && place === '洛龙区 · 开元路街道 · 定鼎门社区')
  ).toBe(true)
  const [one] = known
  const byId = await centerOptions(office.database.reader, {
    text: '没有',
    kind: null,
    tiers: [],
    ids: [one?.id ?? '']
  })
  expect(byId.map(({ id }) => id)).toEqual([one?.id])
})
