import type { Violation } from '@domain/violation'
import { undoBatch } from '@database/change-log/undo-batch'
import { Center } from '@database/entities/center'
import { newId } from '@database/new-id'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import { deletePersons } from '@services/staffing/save-person'
import { getPerson } from '@services/staffing/person-draft'
import { findDuplicates } from '@services/staffing/person-duplicates'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

let office: StaffOffice
let center: string
let other: string
beforeAll(async () => {
  office = await openStaffOffice()
  center = (await office.added({ name: '甲中心' })).id ?? ''
  other = (await office.added({ name: '乙中心' })).id ?? ''
})
afterAll(() => office.remove())

async function refusal(saving: Promise<unknown>): Promise<Violation[]> {
  const error: unknown = await saving.then(
    () => null,
    (reason: unknown) => reason
  )
  if (!(error instanceof ValidationError)) throw new Error('the save was not refused', { cause: error })
  return error.violations
}

const fields = (violations: readonly Violation[]): string[] => violations.map(({ field }) => field).sort()

describe('refused persons', () => {
  it('names the second share above a full post at its field, and stores nothing', async () => {
    const draft = office.person({
      name: '张超编',
      assignments: [
        office.assignment(center, { fteTenths: 7 }),
        office.assignment(other, { fteTenths: 4, mainPost: false, validFrom: '2026-06-01' })
      ]
    })
    const violations = await refusal(office.savePerson(draft))
    const [first] = violations.filter(({ field }) => field === 'assignments.1.fteTenths')
    // 0.7 + 0.4 = 1.1 from June on; 0.3 of a post is free.
    expect(first?.message).toContain('2026-06-01 起此人折算合计 1.1')
    expect(first?.message).toContain('“甲中心”')
    expect(first?.message).toContain('不超过 0.3')
    expect(await office.database.reader.query("SELECT * FROM person WHERE name = '张超编'")).toEqual([])
  })

  it('counts shares that follow each other apart, down to the day', async () => {
    const following = [
      office.assignment(center, { validTo: '2026-05-31' }),
      office.assignment(other, { validFrom: '2026-06-01' })
    ]
    expect((await office.hired({ assignments: following })).assignments).toHaveLength(2)
    const sharing = [
      following[0],
      office.assignment(other, { validFrom: '2026-05-31', mainPost: false })
    ].flatMap((one) => one ?? [])
    expect(fields(await refusal(office.savePerson(office.person({ assignments: sharing }))))).toEqual([
      'assignments.0.fteTenths',
      'assignments.1.fteTenths'
    ])
  })

  it.each([0, -1, 11, 100])('a share of %i tenths', async (fteTenths) => {
    const draft = office.person({ assignments: [office.assignment(center, { fteTenths })] })
    expect(fields(await refusal(office.savePerson(draft)))).toEqual(['assignments.0.fteTenths'])
  })

  it('an end before the beginning', async () => {
    const draft = office.person({ assignments: [office.assignment(center, { validTo: '2025-12-31' })] })
    expect(fields(await refusal(office.savePerson(draft)))).toEqual(['assignments.0.validTo'])
  })

  it('an unknown and a deleted centre, an unknown post', async () => {
    const gone = await office.added({ name: '已删中心' })
    await office.write((work) => work.softDelete(Center, gone.id ?? '', gone.revision ?? 0))
    const draft = office.person({
      assignments: [
        office.assignment(newId(), { fteTenths: 1 }),
        office.assignment(gone.id ?? '', { fteTenths: 1, mainPost: false }),
        office.assignment(center, { fteTenths: 1, mainPost: false, postId: newId() })
      ]
    })
    expect(fields(await refusal(office.savePerson(draft)))).toEqual([
      'assignments.0.centerId',
      'assignments.1.centerId',
      'assignments.2.postId'
    ])
  })

  it('a wrong phone, a year of birth out of range, words and an employer that do not exist', async () => {
    const draft = office.person({
      phone: '138',
      birthYear: 2015,
      identity: "'; DROP TABLE person; --",
      education: 'unknown',
      employerOrgId: newId()
    })
    expect(fields(await refusal(office.savePerson(draft)))).toEqual(
      ['birthYear', 'education', 'employerOrgId', 'identity', 'phone'].sort()
    )
  })

  it('a validity without a certificate', async () => {
    const draft = office.person({ certificateValidTo: '2027-01-01' })
    expect(fields(await refusal(office.savePerson(draft)))).toEqual(['certificate'])
  })

  it('a stale revision, with the record as it stands, and a person who is gone', async () => {
    const stored = await office.hired({ name: '王先到' })
    await office.savePerson({ ...stored, remark: '先保存的' })
    const late = office.savePerson({ ...stored, remark: '后保存的' })
    await expect(late).rejects.toBeInstanceOf(ConflictError)
    await expect(late).rejects.toMatchObject({ current: { remark: '先保存的' } })
    await expect(office.savePerson({ ...stored, id: newId() })).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('a person with assignments as one record', () => {
  it('gives back what was entered; the phone is kept as one number', async () => {
    const assignments = [
      office.assignment(center, { fteTenths: 6 }),
      office.assignment(other, {
        fteTenths: 4,
        mainPost: false,
        validFrom: '2026-02-01',
        validTo: '2026-12-31'
      })
    ]
    const stored = await office.hired({ phone: '１３８ ０００１ ８０００', assignments })
    const [row] = await office.database.reader.query('SELECT phone FROM person WHERE id = ?', [stored.id])
    expect(row.phone).toBe('13800018000')
    expect(stored.assignments.map((one) => ({ ...one, id: null, revision: null }))).toEqual(assignments)
  })

  it('a change of an assignment alone raises the revision, an unchanged save does not', async () => {
    const stored = await office.hired({ assignments: [office.assignment(center)] })
    const same = await office.savePerson(stored)
    expect(same.revision).toBe(stored.revision)
    const moved = stored.assignments.map((one) => ({ ...one, validTo: '2026-10-31' }))
    const saved = await office.savePerson({ ...stored, assignments: moved })
    expect(saved.revision).toBe(stored.revision + 1)
    const again = (await getPerson(office.database.reader, stored, office.context)).draft
    expect(again.assignments[0]?.validTo).toBe('2026-10-31')
    const none = await office.savePerson({ ...again, assignments: [] })
    expect((await getPerson(office.database.reader, none, office.context)).draft.assignments).toEqual([])
  })

  it('asks to tell somebody with the same phone, or name and year of birth, apart, and then saves', async () => {
    const phone = '13912345678'
    const first = await office.hired({ name: '赵重名', phone, birthYear: 1985 })
    const samePhone = office.person({ name: '钱同号', phone: ` ${phone} `, birthYear: 1990 })
    const [violation] = await refusal(office.savePerson(samePhone))
    expect(violation).toMatchObject({ field: 'name' })
    expect(violation?.message).toContain('赵重名（139****5678）')
    expect(violation?.message).not.toContain(phone)
    const sameBirth = office.person({ name: '赵重名', phone: '13811112222', birthYear: 1985 })
    expect(fields(await refusal(office.savePerson(sameBirth)))).toEqual(['name'])
    expect(await office.savePerson({ ...sameBirth, birthYear: 1986 })).toMatchObject({ revision: 1 })

    const { reader } = office.database
    const asked = await findDuplicates(reader, samePhone, office.context)
    expect(asked).toMatchObject([{ id: first.id, reasons: ['phone'], phone: '139****5678' }])
    expect(JSON.stringify(asked)).not.toContain(phone)
    const saved = await office.savePerson(samePhone, [first.id])
    // Told apart once, another field of his may change without being asked again; the phone may not.
    const stored = (await getPerson(reader, saved, office.context)).draft
    await expect(office.savePerson({ ...stored, remark: '无关' })).resolves.toMatchObject({ id: saved.id })
    expect(await findDuplicates(reader, stored, office.context)).toEqual([])
    expect(await findDuplicates(reader, { ...stored, name: '钱改名' }, office.context)).toHaveLength(1)
  })

  it('an old record with a centre that is gone can still be corrected', async () => {
    const closing = await office.added({ name: '将撤中心' })
    const stored = await office.hired({ assignments: [office.assignment(closing.id ?? '')] })
    await office.write((work) => work.softDelete(Center, closing.id ?? '', closing.revision ?? 0))
    await expect(office.savePerson({ ...stored, remark: '补记' })).resolves.toMatchObject({ id: stored.id })
  })

  it('is deleted with its assignments and comes back whole', async () => {
    const stored = await office.hired({ assignments: [office.assignment(center)] })
    const { batchId } = await office.write(
      (work) => deletePersons(work, { persons: [stored] }),
      'person:delete'
    )
    await expect(getPerson(office.database.reader, stored, office.context)).rejects.toBeInstanceOf(
      NotFoundError
    )
    await office.write((work) => undoBatch(work, batchId), 'batch:undo')
    expect((await getPerson(office.database.reader, stored, office.context)).draft.assignments).toEqual(
      stored.assignments
    )
  })
})
