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
  const saved = await office.added({
    name: '丁乡里中心',
    code: '410329-R-T2-0001',
    kind: 'rural',
    divisionId: office.division.changling,
    unitId: office.unit.yichuan,
    servedHouseholds: 301,
    lngE6: null,
    latE6: null
  })
  center = saved.id ?? ''
})
afterEach(() => office.remove())

const grid = (fteTenths: number) => ({ postId: office.post.get('grid_worker') ?? '', fteTenths })
const listed = async () =>
  (
    await listStaffing(office.database.reader, {
      scope,
      filter: StaffingFilter.parse({}),
      sort: null,
      offset: 0,
      limit: 10
    })
  ).rows[0]
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
