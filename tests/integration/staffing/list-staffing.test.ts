import type { ParsedInputOf } from '@contract/index'
import { PersonFilter } from '@contract/person'
import { StaffingFilter } from '@contract/staffing'
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { listPersons } from '@services/staffing/list-persons'
import { listStaffing } from '@services/staffing/list-staffing'
import { listNorms, saveNorm } from '@services/staffing/norms'
import { getCenterStaff } from '@services/staffing/staff-of-center'
import { ValidationError } from '@services/validation-error'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

const date = '2026-09-30'
const scope = { year: 2026, cutoff: date, unitId: null, kind: null }
const page = { offset: 0, limit: 100 }
type Sort = ParsedInputOf<'staffing:by-center'>['sort']

const noGroups = { served60Plus: null, served03: null }

let office: StaffOffice
let full: string
let lacking: string
let unrated: string

/**
 * Norm of the migration: 18 for 10 000 urban residents. 甲: 1 000 residents → 1.8 → 2; 乙: 12 400 → 22.32 → 23
 * (domain §2.6); 丙: population unknown; 丁: rural, no norm for all posts there but one for grids of 300 households.
 */
beforeEach(async () => {
  office = await openStaffOffice()
  full = (await office.added({ name: '甲中心', servedPop: 1000, ...noGroups })).id ?? ''
  lacking = (await office.added({ name: '乙中心', servedPop: 12_400 })).id ?? ''
  unrated = (await office.added({ name: '丙中心', servedPop: null, ...noGroups })).id ?? ''
  await office.added({ name: '在建中心', status: 'building', servedPop: 5000 })
  await office.addedRural()
  const nurse = { certificate: 'nurse', certificateValidTo: date }
  await office.hired({ name: '钱一', ...nurse, assignments: [office.assignment(full)] })
  await office.hired({
    name: '孙二',
    birthYear: 1985,
    certificate: 'nurse',
    certificateValidTo: '2026-09-29',
    phone: '13800018000',
    assignments: [
      office.assignment(full, { fteTenths: 5 }),
      office.assignment(lacking, { fteTenths: 5, mainPost: false })
    ]
  })
  await office.hired({ name: '李走', assignments: [office.assignment(full, { validTo: '2026-09-29' })] })
  await office.hired({ name: '周来', assignments: [office.assignment(full, { validFrom: '2026-10-01' })] })
})
afterEach(() => office.remove())

const list = (filter: Partial<StaffingFilter> = {}, sort: Sort = null) =>
  listStaffing(office.database.reader, { scope, filter: StaffingFilter.parse(filter), sort, ...page })
const names = async (filter: Partial<StaffingFilter>): Promise<string[]> =>
  (await list(filter)).rows.map(({ name }) => name)

describe('required against present by centre', () => {
  it('rounds up each centre and counts whoever is there on the day', async () => {
    const { rows, total } = await list()
    expect(total).toBe(4)
    const [first, second, third, rural] = rows
    expect(first).toMatchObject({ name: '甲中心', required: 2, presentTenths: 15, gapTenths: 5, people: 2 })
    expect(second).toMatchObject({ required: 23, presentTenths: 5, gapTenths: 225, people: 1 })
    expect(third).toMatchObject({ name: '丙中心', required: null, gapTenths: null, rate: null })
    // 301 households ÷ 300 = 1.003… → 2 grid workers.
    expect(rural).toMatchObject({ required: 2, presentTenths: 0, gapTenths: 20, certifiedShare: null })
    // The nurse whose last day is the cut-off holds the certificate, the other's ended the day before.
    expect(first?.certifiedShare).toBe(0.5)
  })

  it('adds up sums, not rates, and every person once', async () => {
    const { sums } = await list({ kind: 'urban' })
    expect(sums).toMatchObject({
      urban: 3,
      rural: 0,
      unrated: 1,
      required: 25,
      presentTenths: 20,
      gapTenths: 230
    })
    // 2.0 of 25.
    expect(sums.rate).toBe(0.08)
    expect(sums.people).toBe(2)
    expect(sums.certifiedShare).toBe(0.5)
  })

  it('filters by gap, words, unit, place; wildcards mean themselves; a contradiction finds nothing', async () => {
    expect(await names({ gap: true })).toEqual(['甲中心', '乙中心', '丁乡里中心'])
    expect(await names({ text: 'yizhongxin' })).toEqual(['乙中心'])
    expect(await names({ text: '%' })).toEqual([])
    expect(await names({ text: "' OR 1=1" })).toEqual([])
    expect(await names({ unitId: office.unit.yichuan })).toEqual(['丁乡里中心'])
    expect(await names({ unitId: office.unit.city })).toHaveLength(4)
    expect(await names({ divisionId: office.division.luolong })).toHaveLength(3)
    expect(await names({ unitId: office.unit.yichuan, kind: 'urban' })).toEqual([])
  })

  it('sorts with unknown values last both ways and pages over the same order', async () => {
    const sorted = async (descending: boolean): Promise<(number | null)[]> =>
      (await list({ kind: 'urban' }, { key: 'required', descending })).rows.map(({ required }) => required)
    expect(await sorted(false)).toEqual([2, 23, null])
    expect(await sorted(true)).toEqual([23, 2, null])
    const second = await listStaffing(office.database.reader, {
      scope,
      filter: StaffingFilter.parse({}),
      sort: { key: 'gapTenths', descending: true },
      offset: 1,
      limit: 1
    })
    expect(second.rows.map(({ name }) => name)).toEqual(['丁乡里中心'])
    expect(second.total).toBe(4)
  })

  it('explains one centre: the calculation, the people, no full phone', async () => {
    const staff = await getCenterStaff(office.database.reader, { centerId: lacking, date })
    expect(staff.norms[0]?.steps).toBe('12,400 ÷ 10,000 × 18 = 22.32，进一取整 23')
    expect(staff.people).toMatchObject([
      { name: '孙二', fteTenths: 5, certificateState: 'expired', phone: '138****8000' }
    ])
    expect(JSON.stringify(staff)).not.toContain('13800018000')
    const { norms } = await getCenterStaff(office.database.reader, { centerId: unrated, date })
    expect(norms[0]?.steps).toContain('缺服务人口')
  })
})

describe('人员名册', () => {
  const persons = async (filter: Partial<PersonFilter>, key: 'name' | 'fteTenths' = 'name') =>
    listPersons(office.database.reader, {
      scope,
      filter: PersonFilter.parse(filter),
      sort: { key, descending: true },
      ...page
    })

  it('shows posts and Σ of the day and never a full phone', async () => {
    const { rows, total } = await persons({}, 'fteTenths')
    expect(total).toBe(4)
    expect(rows.map(({ fteTenths }) => fteTenths)).toEqual([10, 10, 0, 0])
    const two = rows.find(({ name }) => name === '孙二')
    expect(two?.posts.map(({ centerName }) => centerName)).toEqual(['甲中心', '乙中心'])
    expect(two).toMatchObject({ phone: '138****8000', ageBand: 'middle', certificateState: 'expired' })
    expect(JSON.stringify(rows)).not.toContain('13800018000')
  })

  it('filters by centre on the day, certificate and text as the domain does', async () => {
    const found = async (filter: Partial<PersonFilter>): Promise<string[]> =>
      (await persons(filter)).rows.map(({ name }) => name).sort()
    expect(await found({ centerId: lacking })).toEqual(['孙二'])
    expect(await found({ unitId: office.unit.luolong })).toEqual(['孙二', '钱一'].sort())
    expect(await found({ kind: 'rural' })).toEqual([])
    expect(await found({ certificate: 'expired' })).toEqual(['孙二'])
    expect(await found({ certificate: 'expiring' })).toEqual(['钱一'])
    expect(await found({ certificate: 'none' })).toEqual(['周来', '李走'].sort())
    expect(await found({ text: 'se' })).toEqual(['孙二'])
    expect(await found({ text: '_' })).toEqual([])
  })
})

describe('配备标准', () => {
  it('a norm changed by the clerk changes the requirement from its first day on', async () => {
    const before = await listNorms(office.database.reader, { date })
    expect(before.map(({ appliedTo }) => appliedTo)).toEqual([3, 0, 1])
    const [eighteen] = before
    if (eighteen === undefined) throw new Error('the migration brings no norms')
    expect(eighteen.inWords).toBe('每 10,000 人服务人口配 18 人')
    const saved = await office.write((work) => saveNorm(work, { ...eighteen.draft, validTo: '2026-06-30' }))
    expect(saved.revision).toBe(eighteen.draft.revision + 1)
    // Only 25 for 10 000 is left: 12 400 → 31 (domain §2.6).
    expect((await list({ text: '乙中心' })).rows[0]?.required).toBe(31)
    await office.write((work) => saveNorm(work, { ...eighteen.draft, revision: saved.revision }))
  })

  it('a norm without a source stays 示例; wrong ones are refused at their field', async () => {
    const [norm] = await listNorms(office.database.reader, { date })
    if (norm === undefined) throw new Error('the migration brings no norms')
    const draft = { ...norm.draft, id: null, revision: null, seq: 9 }
    const refused = office.write((work) => saveNorm(work, { ...draft, perCount: 300, validTo: '2000-01-01' }))
    await expect(refused).rejects.toBeInstanceOf(ValidationError)
    await expect(refused).rejects.toMatchObject({ violations: [{ field: 'validTo' }, { field: 'perCount' }] })
    const { id } = await office.write((work) => saveNorm(work, { ...draft, sourceDoc: '' }))
    const stored = await office.database.reader.findOneByOrFail(HeadcountNorm, { id })
    expect(stored.sourceDoc).toBeNull()
  })
})
