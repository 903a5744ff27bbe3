import { centerForms, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import { CenterListRequest, type CenterSort } from '@contract/center-list'
import { listCenters } from '@services/center/list-centers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CenterOffice } from './center-office'
import { everything, openKnownOffice, type Known } from './known-centers'

let office: CenterOffice
let known: Known[]
beforeAll(async () => {
  ;({ office, known } = await openKnownOffice())
})
afterAll(() => office.remove())

const page = (sort: CenterSort | undefined, offset: number, limit: number) =>
  listCenters(office.database.reader, CenterListRequest.parse({ ...everything, sort, offset, limit }))

const orders: [CenterSort['key'], (row: Known) => number | string | null][] = [
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['tier', (row) => codesOf(centerTiers).indexOf(row.tier)],
  ['status', (row) => codesOf(centerStatuses).indexOf(row.status)],
  ['form', (row) => (row.form === null ? null : codesOf(centerForms).indexOf(row.form))],
  ['place', (row) => ['dingding', 'shiyou', 'changling'].indexOf(row.place)],
  ['unit', (row) => (row.place === 'changling' ? 1 : 2)],
  ['areaIndoor', (row) => row.areaIndoor],
  ['servedPop', (row) => row.servedPop],
  ['openDate', (row) => row.openDate],
  ['managerName', (row) => (row.managerName === '' ? null : row.managerName)],
  [
    'serviceShare',
    ({ areaOffice, areaService }) =>
      areaOffice === null || areaService === null || areaOffice + areaService === 0
        ? null
        : areaService / (areaOffice + areaService)
  ]
]
it.each(orders)('sorts by %s, the unknown last, page by page from either end', async (key, valueOf) => {
  for (const descending of [false, true]) {
    const expected = [...known].sort((one, other) => {
      const [a, b] = [valueOf(one), valueOf(other)]
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1
      } else if (a !== b) return (byCodePoint(a, b) ? -1 : 1) * (descending ? -1 : 1)
      return byCodePoint(one.code, other.code) === (key === 'code' && descending) ? 1 : -1
    })
    const pages = []
    for (let offset = 0; offset < 240; offset += 50) {
      pages.push(...(await page({ key, descending }, offset, 50)).rows)
    }
    expect(pages.map((row) => row.id)).toEqual(expected.map((row) => row.id))
  }
})

it('answers a page beyond the end with nothing', async () => {
  expect(await page(undefined, 100_000, 100)).toEqual({ total: 240, rows: [] })
})

/** SQLite compares UTF-8 bytes, that is code points; JavaScript's `<` agrees within the basic plane. */
function byCodePoint(one: number | string, other: number | string): boolean {
  return one < other
}
