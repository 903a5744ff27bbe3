import { PersonFilter } from '@contract/person'
import { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { listPersons } from '@services/staffing/list-persons'
import { listStaffingGroups } from '@services/staffing/staffing-groups'
import { pictureStaffing } from '@services/staffing/staffing-picture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

const cutoff = '2026-09-30'
const scope = { year: 2026, cutoff, unitId: null, kind: null }
const noGroups = { served60Plus: null, served03: null }

let office: StaffOffice
let first: string

/**
 * Norms of the migration: 18 for 10 000 urban residents, one grid worker for 300 households elsewhere. 甲 and 乙 in one
 * community: 100 residents each → 0.18 → 1 each, 2 apart, 0.36 → 1 together. 丁, rural: 301 households → 1.003… → 2.
 */
beforeAll(async () => {
  office = await openStaffOffice()
  first = (await office.added({ name: '甲中心', servedPop: 100, ...noGroups })).id ?? ''
  const second = (await office.added({ name: '乙中心', servedPop: 100, ...noGroups })).id ?? ''
  await office.added({ name: '缺人口中心', servedPop: null, ...noGroups })
  const site = { name: '在建中心', status: 'building', openDate: null, servedPop: 5000 } as const
  const building = (await office.added(site)).id ?? ''
  await office.addedRural()
  // Day 90 still counts as soon, day 91 does not (December 29th and 30th).
  const holder = (certificateValidTo: string | null) => ({ certificate: 'nurse', certificateValidTo })
  await office.hired({
    name: '两处',
    ...holder('2026-12-29'),
    birthYear: 1991,
    assignments: [
      office.assignment(first, { fteTenths: 5 }),
      office.assignment(second, { fteTenths: 5, mainPost: false })
    ]
  })
  await office.hired({ name: '过期', ...holder('2026-09-29'), assignments: [office.assignment(first)] })
  await office.hired({
    name: '长期',
    ...holder(null),
    assignments: [office.assignment(first, { validFrom: '2026-07-01' })]
  })
  await office.hired({
    name: '休假',
    ...holder('2026-12-30'),
    assignments: [office.assignment(first)],
    absences: [
      {
        id: null,
        revision: null,
        assignmentId: null,
        kind: 'leave',
        validFrom: '2026-08-01',
        validTo: null,
        note: ''
      }
    ]
  })
  await office.hired({ name: '在建', assignments: [office.assignment(building)] })
})
afterAll(() => office.remove())

const groups = (level: 'unit' | 'town' | 'community') =>
  listStaffingGroups(office.database.reader, { scope, level })
const peopleFound = async (filter: Partial<PersonFilter>, date = cutoff): Promise<number> => {
  const { total } = await listPersons(office.database.reader, {
    scope: { ...scope, cutoff: date },
    filter: PersonFilter.parse({ standing: 'present', running: true, ...filter }),
    sort: { key: 'name', descending: false },
    offset: 0,
    limit: 1
  })
  return total
}

describe('required against present by group', () => {
  it('gives both readings, counts a person once in a group, and leaves out who is away', async () => {
    const { groups: rows, total, sampleNorms } = await groups('community')
    const [urban, rural] = rows
    // 在岗: 甲 0.5 + 1 + 1, 乙 0.5: 30 tenths; 甲 is full, 乙 lacks 5 tenths.
    expect(urban).toMatchObject({
      urban: 3,
      rural: 0,
      unrated: 1,
      required: 2,
      requiredTogether: 1,
      presentTenths: 30,
      gapTenths: 5,
      rate: 1.5,
      people: 3,
      expiring: 1,
      expired: 1
    })
    expect(urban?.certifiedShare).toBeCloseTo(2 / 3, 10)
    expect(rural).toMatchObject({
      required: 2,
      requiredTogether: 2,
      gapTenths: 20,
      people: 0,
      certifiedShare: null
    })
    expect(total).toMatchObject({ urban: 3, rural: 1, required: 4, gapTenths: 25, people: 3 })
    // 0.36 + 1.003… = 1.363… → 2.
    expect(total.requiredTogether).toBe(2)
    expect(sampleNorms).toEqual(['专职网格员：每 300 户 1 人（示例）'])
  })

  it('groups alike by unit and by street, and each figure opens exactly its people', async () => {
    for (const level of ['unit', 'town', 'community'] as const) {
      const { groups: rows } = await groups(level)
      expect(rows).toHaveLength(2)
      for (const row of rows) {
        const place = level === 'unit' ? { unitId: row.id } : { divisionId: row.id }
        expect(await peopleFound(place)).toBe(row.people)
        expect(await peopleFound({ ...place, certificate: 'expiring' })).toBe(row.expiring)
        expect(await peopleFound({ ...place, certificate: 'expired' })).toBe(row.expired)
      }
    }
  })

  it('answers for a past day as it was', async () => {
    const before = await listStaffingGroups(office.database.reader, {
      scope: { ...scope, cutoff: '2026-06-30' },
      level: 'unit'
    })
    // 休假 is still there, 长期 is not yet: 0.5 + 1 + 1 + 0.5.
    expect(before.total).toMatchObject({ presentTenths: 30, people: 3 })
  })
})

describe('the picture of the staff', () => {
  it('shows structure, months and gaps by post', async () => {
    const { structure, months, heat } = await pictureStaffing(office.database.reader, { scope })
    expect(structure.people).toBe(3)
    expect(structure.ageBand).toEqual([
      { code: 'young', people: 1 },
      { code: null, people: 2 }
    ])
    expect(structure.certificate).toEqual([
      { code: 'valid', people: 1 },
      { code: 'expiring', people: 1 },
      { code: 'expired', people: 1 }
    ])
    // June: 两处, 过期, 休假; July: 长期 too; from August on without 休假. The rural centre has nobody.
    expect(months.map(({ date, presentTenths }) => [date.slice(5, 7), presentTenths]).slice(5)).toEqual([
      ['06', 30],
      ['07', 40],
      ['08', 30],
      ['09', 30]
    ])
    expect(months.at(-1)).toEqual({ date: cutoff, required: 4, presentTenths: 30 })
    expect(heat.posts.map(({ name }) => name)).toEqual(['全部岗位', '专职网格员'])
    // In the official order of the units 伊川 stands before 洛龙.
    expect(heat.rows.map(({ cells }) => cells)).toEqual([
      [null, { required: 2, gapTenths: 20 }],
      [{ required: 2, gapTenths: 5 }, null]
    ])
  })
})

describe('a centre that closes after the cut-off', () => {
  it('keeps its place in the figures of the days before', async () => {
    await office.write(async (work) => {
      const center = await work.manager.findOneByOrFail(Center, { id: first })
      await work.update(Center, first, center.revision, { status: 'suspended' })
      await work.insert(CenterStatusHistory, {
        centerId: first,
        changedOn: '2026-10-15',
        fromStatus: 'open',
        toStatus: 'suspended'
      })
    })
    const { reader } = office.database
    const requiredOn = async (date: string): Promise<number | null> =>
      (await listStaffingGroups(reader, { scope: { ...scope, cutoff: date }, level: 'unit' })).total.required
    // 甲 1, 乙 1, 丁 2; from the 15th on without 甲.
    expect([
      await requiredOn(cutoff),
      await requiredOn('2026-10-14'),
      await requiredOn('2026-10-15')
    ]).toEqual([4, 4, 3])
    const { months } = await pictureStaffing(reader, { scope: { ...scope, cutoff: '2026-10-31' } })
    // Present: 两处 0.5 + 0.5, 过期 1, 长期 1 until then; then 两处 at 乙 alone.
    expect(months.slice(-2)).toEqual([
      { date: cutoff, required: 4, presentTenths: 30 },
      { date: '2026-10-31', required: 3, presentTenths: 5 }
    ])
    // 过期 and 长期 were at 甲 alone.
    expect([await peopleFound({}, '2026-10-14'), await peopleFound({}, '2026-10-15')]).toEqual([3, 1])
  })
})
