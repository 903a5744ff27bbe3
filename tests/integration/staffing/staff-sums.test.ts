import { StaffingFilter } from '@contract/staffing'
import { analysisOverview } from '@services/analysis/overview'
import { listStaffing } from '@services/staffing/list-staffing'
import { deletePersons } from '@services/staffing/save-person'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

const date = '2026-09-30'
const scope = { year: 2026, cutoff: date, unitId: null, kind: 'rural' as const }

let office: StaffOffice
let center: string

/** Rural, so that only the norm of one post holds: a grid worker for 300 households, 301 → 2. */
beforeEach(async () => {
  office = await openStaffOffice()
  const saved = await office.addedRural()
  center = saved.id ?? ''
})
afterEach(() => office.remove())

const grid = (fteTenths: number) => ({ postId: office.post.get('grid_worker') ?? '', fteTenths })
const list = (filter: Partial<StaffingFilter> = {}) =>
  listStaffing(office.database.reader, {
    scope,
    filter: StaffingFilter.parse(filter),
    sort: null,
    offset: 0,
    limit: 10
  })
const listed = async () => (await list()).rows[0]
const presentInAnalysis = async () =>
  (await analysisOverview(office.database.reader, { scope })).staffing.lines.map(
    ({ label, present, gap }) => [label, present.text, gap.text]
  )

it('compares the norm of one post with that post alone and counts who holds two posts once', async () => {
  const certified = { certificate: 'nurse', certificateValidTo: date }
  const both = [
    office.assignment(center, grid(6)),
    office.assignment(center, { fteTenths: 4, mainPost: false })
  ]
  await office.hired({ name: '钱一', ...certified, assignments: both })
  await office.hired({ name: '孙二', assignments: [office.assignment(center, grid(3))] })
  await office.hired({ name: '李三', assignments: [office.assignment(center)] })
  // Grid workers 0.6 + 0.3 of 2; one certificate among three people.
  expect(await listed()).toMatchObject({ required: 2, presentTenths: 9, gapTenths: 11, people: 3 })
  expect((await listed())?.certifiedShare).toBe(1 / 3)
  const line = ['0.9', '1.1']
  expect(await presentInAnalysis()).toEqual([
    ['伊川县', ...line],
    ['合计', ...line]
  ])
})

it('leaves out persons in 回收站, whose assignments stay with them', async () => {
  await office.hired({ name: '钱一', assignments: [office.assignment(center, grid(10))] })
  const { id, revision } = await office.hired({
    name: '孙二',
    assignments: [office.assignment(center, grid(10))]
  })
  expect(await listed()).toMatchObject({ presentTenths: 20, gapTenths: 0, people: 2 })
  if (id === null || revision === null) throw new Error('a saved person has an id')
  await office.write((work) => deletePersons(work, { persons: [{ id, revision }] }))
  expect(await listed()).toMatchObject({ presentTenths: 10, gapTenths: 10, people: 1 })
  expect((await presentInAnalysis()).at(-1)).toEqual(['合计', '1.0', '1.0'])
})

it('counts a person of three centres at each of them, and once in the sum of those that are found', async () => {
  const others = ['戊', '己'].map((name, index) =>
    office.added({
      name: `${name}乡里中心`,
      code: `410329-R-T2-000${index + 2}`,
      kind: 'rural',
      divisionId: office.division.changling,
      unitId: office.unit.yichuan,
      servedHouseholds: null,
      lngE6: null,
      latE6: null
    })
  )
  const [second, third] = (await Promise.all(others)).map(({ id }) => id ?? '')
  const at = (id: string) => office.assignment(id, { fteTenths: 3, mainPost: id === center })
  const certified = { certificate: 'nurse', certificateValidTo: date }
  await office.hired({
    name: '钱一',
    ...certified,
    assignments: [center, second ?? '', third ?? ''].map(at)
  })
  await office.hired({ name: '孙二', assignments: [at(center)] })
  const { rows, sums } = await list()
  expect(rows.map(({ people }) => people)).toEqual([2, 1, 1])
  // Two people, one of them certified; at 戊 and 己 alone it is the certified one.
  expect(sums).toMatchObject({ people: 2, certifiedShare: 1 / 2 })
  expect((await list({ text: '己' })).sums).toMatchObject({ people: 1, certifiedShare: 1 })
  // Only 丁 has a requirement, hence a gap.
  expect((await list({ gap: true })).sums).toMatchObject({ people: 2, certifiedShare: 1 / 2 })
})
