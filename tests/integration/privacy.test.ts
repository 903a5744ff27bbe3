import { LookReasonDraft } from '@contract/look'
import { Responsibility } from '@database/entities/responsibility'
import { NotFoundError } from '@database/storage-errors'
import { listLooks, showPhone } from '@services/privacy/looks'
import { deletePersons } from '@services/staffing/save-person'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staffing/staff-office'

let office: StaffOffice
beforeAll(async () => {
  office = await openStaffOffice()
})
afterAll(() => office.remove())

const reason = LookReasonDraft.parse({ reason: 'verify', note: '' })
const show = (input: Parameters<typeof showPhone>[1], actor = '测试员') =>
  office.write((work) => showPhone(work, input, { ...office.context, actor }), 'look:show')
const looks = () => listLooks(office.database.reader, { text: '', offset: 0, limit: 500 })

describe('K6: a number in full', () => {
  it('leaves a line in 查看记录 for each look, with who, when, whose and why', async () => {
    const people = []
    for (let one = 0; one < 40; one += 1) {
      people.push(await office.hired({ name: `某人${String(one)}`, phone: `1380000${String(1000 + one)}` }))
    }
    for (const [place, { id, phone }] of people.entries()) {
      const seen = await show({ ...reason, subject: 'person', id }, `查看人${String(place % 3)}`)
      expect(seen.phone).toBe(phone)
    }
    const { total, rows } = await looks()
    expect(total).toBe(40)
    expect(rows.map(({ recordName }) => recordName).sort()).toEqual(people.map(({ name }) => name).sort())
    for (const row of rows) {
      const place = Number(row.recordName.slice(2))
      expect(row).toMatchObject({ actor: `查看人${String(place % 3)}`, reason: 'verify' })
    }
    // The log itself holds no number.
    expect(JSON.stringify(await office.database.reader.query('SELECT * FROM personal_look'))).not.toContain(
      '1380000'
    )
  })

  it('is refused without a reason in words for 其他, for a deleted person, and leaves no line then', async () => {
    const person = await office.hired({ name: '要删的', phone: '13811112222' })
    const { total } = await looks()
    const other = { reason: 'other', note: '看看' } as const
    await expect(show({ ...other, subject: 'person', id: person.id })).rejects.toBeInstanceOf(ValidationError)
    const gone = { persons: [{ id: person.id, revision: person.revision }] }
    await office.write((work) => deletePersons(work, gone), 'person:delete')
    await expect(show({ ...reason, subject: 'person', id: person.id })).rejects.toBeInstanceOf(NotFoundError)
    expect((await looks()).total).toBe(total)
  })

  it('is shown of a centre’s manager and of a project’s duty too', async () => {
    const center = await office.added({ managerName: '马主任', managerPhone: '0379-63210000' })
    expect(await show({ ...reason, subject: 'center', id: center.id ?? '' })).toEqual({
      phone: '0379-63210000'
    })
    const id = '01890000-0000-7000-8000-000000000001'
    await office.write((work) =>
      work.insert(Responsibility, {
        id,
        objectType: 'center',
        objectId: center.id ?? '',
        role: 'town_person',
        personName: '牛责任',
        organizationName: '',
        phone: '13922223333'
      })
    )
    expect(await show({ ...reason, subject: 'responsibility', id })).toEqual({ phone: '13922223333' })
    const [last] = (await looks()).rows
    expect(last).toMatchObject({ subject: 'responsibility', recordName: '牛责任' })
  })
})
