import type { PersonDraft } from '@contract/person'
import { PersonFilter } from '@contract/person'
import { StaffingFilter } from '@contract/staffing'
import { undoBatch } from '@database/change-log/undo-batch'
import { newId } from '@database/new-id'
import { fteOnPost } from '@database/repositories/upgrade-items'
import { ConflictError } from '@database/storage-errors'
import { addDays } from '@domain/calendar/day-count'
import { getCenter } from '@services/center/get-center'
import { listPersons } from '@services/staffing/list-persons'
import { listStaffing } from '@services/staffing/list-staffing'
import { getPerson } from '@services/staffing/person-draft'
import { getCenterStaff } from '@services/staffing/staff-of-center'
import { transferPerson } from '@services/staffing/transfer-person'
import { ValidationError } from '@services/validation-error'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

type Stored = Awaited<ReturnType<StaffOffice['hired']>>

let office: StaffOffice
const thousand = { servedPop: 1000, served60Plus: null, served03: null }
/** 18 for 10 000: 1 000 residents → 1.8 → 2 people each. */
let from: string
let to: string
beforeEach(async () => {
  office = await openStaffOffice()
  from = (await office.added({ name: '甲中心', ...thousand })).id ?? ''
  to = (await office.added({ name: '乙中心', ...thousand })).id ?? ''
})
afterEach(() => office.remove())

/** 在岗 and 缺口 of a centre on a day, in tenths, as the list has them. */
async function onDay(center: string, cutoff: string): Promise<[number, number | null]> {
  const { rows } = await listStaffing(office.database.reader, {
    scope: { year: 2026, cutoff, unitId: null, kind: null },
    filter: StaffingFilter.parse({}),
    sort: null,
    offset: 0,
    limit: 100
  })
  const row = rows.find(({ centerId }) => centerId === center)
  return [row?.presentTenths ?? -1, row?.gapTenths ?? null]
}
const namesFound = async (cutoff: string, filter: Partial<PersonFilter>): Promise<string[]> => {
  const { rows } = await listPersons(office.database.reader, {
    scope: { year: 2026, cutoff, unitId: null, kind: null },
    filter: PersonFilter.parse(filter),
    sort: { key: 'name', descending: false },
    offset: 0,
    limit: 100
  })
  return rows.map(({ name }) => name)
}
const moved = (person: Stored, changes: { on?: string; fteTenths?: number; centerId?: string } = {}) =>
  office.write(
    (work) =>
      transferPerson(
        work,
        {
          personId: person.id,
          revision: person.revision,
          assignmentId: person.assignments[0]?.id ?? newId(),
          on: '2026-04-01',
          centerId: to,
          postId: office.post.get('social_worker') ?? '',
          fteTenths: 10,
          ...changes
        },
        office.context
      ),
    'person:transfer'
  )
const absence = (
  validFrom: string,
  validTo: string | null,
  assignmentId: string | null = null
): PersonDraft['absences'][number] => ({
  id: null,
  revision: null,
  assignmentId,
  kind: assignmentId === null ? 'leave' : 'secondment',
  validFrom,
  validTo,
  note: '产假'
})

describe('a transfer', () => {
  it('moves the gap on its day and not before; 撤销 takes it back in one step', async () => {
    const person = await office.hired({ name: '赵调动', assignments: [office.assignment(from)] })
    const figures = () =>
      Promise.all(
        ['2026-03-31', '2026-04-01', '2026-04-30'].map(async (day) => [
          await onDay(from, day),
          await onDay(to, day)
        ])
      )
    // One of two is there: 10 tenths, 10 lack; the other centre has nobody: 20 lack.
    const before = [
      [
        [10, 10],
        [0, 20]
      ],
      [
        [10, 10],
        [0, 20]
      ],
      [
        [10, 10],
        [0, 20]
      ]
    ]
    expect(await figures()).toEqual(before)
    const { batchId } = await moved(person)
    expect(await figures()).toEqual([
      [
        [10, 10],
        [0, 20]
      ],
      [
        [0, 20],
        [10, 10]
      ],
      [
        [0, 20],
        [10, 10]
      ]
    ])
    const { draft } = await getPerson(office.database.reader, { id: person.id }, office.context)
    expect(draft.assignments).toMatchObject([
      { centerId: from, validFrom: '2026-01-01', validTo: '2026-03-31', endReason: 'transfer' },
      { centerId: to, validFrom: '2026-04-01', validTo: null, endReason: null, mainPost: true }
    ])
    await office.write((work) => undoBatch(work, batchId), 'batch:undo')
    expect(await figures()).toEqual(before)
    const undone = await getPerson(office.database.reader, { id: person.id }, office.context)
    expect(undone.draft.assignments).toMatchObject([{ centerId: from, validTo: null, endReason: null }])
  })

  it('is refused at its own fields, and nothing is half-saved', async () => {
    const person = await office.hired({
      name: '钱两处',
      assignments: [
        office.assignment(from, { fteTenths: 5 }),
        office.assignment(to, { fteTenths: 5, mainPost: false })
      ]
    })
    const fields = async (transfer: Promise<unknown>): Promise<string[]> => {
      const error: unknown = await transfer.then(
        () => null,
        (reason: unknown) => reason
      )
      if (!(error instanceof ValidationError)) throw new Error('not refused', { cause: error })
      return error.violations.map(({ field }) => field)
    }
    // 0.5 at the other post is left: 0.6 makes 1.1.
    expect(await fields(moved(person, { fteTenths: 6 }))).toContain('fteTenths')
    expect(await fields(moved(person, { on: '2026-01-01' }))).toEqual(['on'])
    expect(await fields(moved(person, { centerId: newId(), fteTenths: 5 }))).toEqual(['centerId'])
    const { draft } = await getPerson(office.database.reader, { id: person.id }, office.context)
    expect(draft).toEqual(person)
    await office.savePerson({ ...person, remark: '先保存的' })
    await expect(moved(person, { fteTenths: 5 })).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('长假 and 借调', () => {
  it('lower what is present between their dates, everywhere, and keep the post', async () => {
    const center = (await office.added({ name: '丙中心', ...thousand })).id ?? ''
    await office.hired({
      name: '孙长假',
      assignments: [office.assignment(center)],
      absences: [absence('2026-03-01', '2026-05-31')]
    })
    await office.hired({ name: '李在岗', assignments: [office.assignment(center, { fteTenths: 5 })] })
    const days = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01']
    // 1.0 + 0.5 on post; 0.5 while one is away; 2 are asked for.
    expect(await Promise.all(days.map((day) => onDay(center, day)))).toEqual([
      [15, 5],
      [5, 15],
      [5, 15],
      [15, 5]
    ])
    expect(await Promise.all(days.map((day) => fteOnPost(office.database.reader, center, day)))).toEqual([
      15, 5, 5, 15
    ])
    const day = '2026-04-01'
    const { people, row } = await getCenterStaff(office.database.reader, { centerId: center, date: day })
    expect(people.map(({ name, absence: away }) => [name, away])).toEqual([
      ['孙长假', 'leave'],
      ['李在岗', null]
    ])
    expect(row?.people).toBe(1)
    expect(await namesFound(day, { centerId: center })).toHaveLength(2)
    expect(await namesFound(day, { centerId: center, standing: 'present' })).toEqual(['李在岗'])
    expect(await namesFound(day, { centerId: center, standing: 'away' })).toEqual(['孙长假'])
    expect(await namesFound('2026-06-01', { standing: 'away' })).toEqual([])
    expect(await namesFound('2025-12-31', { standing: 'off' })).toContain('孙长假')
    expect(await namesFound(day, { standing: 'off' })).toEqual([])
    const detail = await getCenter(
      office.database.reader,
      { id: center },
      { ...office.context, today: () => day }
    )
    expect(detail.staff.map(({ absence: away }) => away)).toEqual(['leave', null])
  })

  it('agree with a count by the rule on every day around their ends, one post or all', async () => {
    const [one, other] = [
      (await office.added({ name: '丁中心', ...thousand })).id ?? '',
      (await office.added({ name: '戊中心', ...thousand })).id ?? ''
    ]
    const stored = await office.hired({
      name: '周借调',
      assignments: [
        office.assignment(one, { fteTenths: 6 }),
        office.assignment(other, { fteTenths: 4, mainPost: false })
      ]
    })
    const lent = stored.assignments.find(({ centerId }) => centerId === one)?.id ?? null
    await office.savePerson({
      ...stored,
      absences: [absence('2026-05-01', '2026-05-10', lent), absence('2026-06-01', null)]
    })
    const seen = []
    for (let day = '2026-04-29'; day <= '2026-06-03'; day = addDays(day, 1)) {
      seen.push([(await onDay(one, day))[0], (await onDay(other, day))[0]].join('/'))
    }
    // 2 days both, 10 days lent from the first, 21 days both, 3 days away from both.
    expect(seen).toEqual([
      ...Array<string>(2).fill('6/4'),
      ...Array<string>(10).fill('0/4'),
      ...Array<string>(21).fill('6/4'),
      ...Array<string>(3).fill('0/0')
    ])
  })
})
