import { LookReasonDraft } from '@contract/look'
import { Responsibility } from '@database/entities/responsibility'
import { NotFoundError } from '@database/storage-errors'
import { listLooks, showNumber } from '@services/privacy/looks'
import { deletePersons } from '@services/staffing/save-person'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staffing/staff-office'

/** Of one day, as the test plan has it. */
const lookCount = 500

let office: StaffOffice
beforeAll(async () => {
  office = await openStaffOffice()
})
afterAll(() => office.remove())

const reason = { ...LookReasonDraft.parse({ reason: 'verify', note: '' }), field: 'phone' as const }
const show = (input: Parameters<typeof showNumber>[1], actor = '测试员') =>
  office.write((work) => showNumber(work, input, { ...office.context, actor }), 'look:show')
const looks = () => listLooks(office.database.reader, { text: '', offset: 0, limit: 500 })

describe('K6: a number in full', () => {
  it('leaves a line in 查看记录 for each look, with who, when, whose and why', async () => {
    const people = []
    for (let one = 0; one < 40; one += 1) {
      const phone = `1380000${String(1000 + one)}`
      people.push({ ...(await office.hired({ name: `某人${String(one)}`, phone })), phone })
    }
    for (let look = 0; look < lookCount; look += 1) {
      const { id, phone } = people[look % people.length] ?? { id: '', phone: '' }
      const seen = await show({ ...reason, subject: 'person', id }, `查看人${String(look % 3)}`)
      expect(seen.number).toBe(phone)
    }
    const { total, rows } = await looks()
    expect(total).toBe(lookCount)
    // The last first: line n is look 499 − n.
    for (const [line, row] of rows.entries()) {
      const look = lookCount - 1 - line
      const recordName = people[look % people.length]?.name
      expect(row).toMatchObject({
        actor: `查看人${String(look % 3)}`,
        recordName,
        field: 'phone',
        reason: 'verify'
      })
    }
    // The list comes by pages that fit together, and finds by name.
    const page = (offset: number, text = '') =>
      listLooks(office.database.reader, { text, offset, limit: 100 })
    const pages = [await page(0), await page(100), await page(200), await page(300), await page(400)]
    expect(pages.flatMap((one) => one.rows)).toEqual(rows)
    expect((await page(500)).rows).toEqual([])
    // Looks at 某人7 are those with a remainder of 7 by 40: 7, 47, … 487, thirteen of 500.
    expect((await page(0, '某人7')).total).toBe(13)
    // The log itself holds no number.
    expect(JSON.stringify(await office.database.reader.query('SELECT * FROM personal_look'))).not.toContain(
      '1380000'
    )
  })

  it('is refused without a reason in words for 其他, for a deleted person, and leaves no line then', async () => {
    const person = await office.hired({ name: '要删的', phone: '13811112222' })
    const { total } = await looks()
    const other = { reason: 'other', note: '看看', field: 'phone' } as const
    await expect(show({ ...other, subject: 'person', id: person.id })).rejects.toBeInstanceOf(ValidationError)
    const gone = { persons: [{ id: person.id, revision: person.revision }] }
    await office.write((work) => deletePersons(work, gone), 'person:delete')
    await expect(show({ ...reason, subject: 'person', id: person.id })).rejects.toBeInstanceOf(NotFoundError)
    expect((await looks()).total).toBe(total)
  })

  it('is shown of a centre’s manager and of a project’s duty too', async () => {
    const center = await office.added({ managerName: '马主任', managerPhone: '0379-63210000' })
    expect(await show({ ...reason, subject: 'center', id: center.id ?? '' })).toEqual({
      number: '0379-63210000'
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
    expect(await show({ ...reason, subject: 'responsibility', id })).toEqual({ number: '13922223333' })
    const [last] = (await looks()).rows
    expect(last).toMatchObject({ subject: 'responsibility', recordName: '牛责任' })
  })
})
