import { readFile } from 'node:fs/promises'
import { dataFolder } from '@database/data-folder'
import { Grid } from '@database/entities/grid'
import { GridMember } from '@database/entities/grid-member'
import { isLiving } from '@database/repositories/living-records'
import { NotFoundError } from '@database/storage-errors'
import { undo } from '@services/change/undo'
import { saveDraft } from '@services/draft'
import { showNumber } from '@services/privacy/looks'
import { erasePerson } from '@services/staffing/erase-person'
import { findDuplicates } from '@services/staffing/person-duplicates'
import { getPerson } from '@services/staffing/person-draft'
import { staffingOn } from '@services/staffing/staffing-on'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

const name = '司徒消失'
const phone = '13812345678'
/** 255 mod 11 = 2 → X, see the unit test of ID numbers for the way. */
const idNumber = '41031119790615123X'
const remark = '住在桃花巷七号'

let office: StaffOffice
beforeAll(async () => {
  office = await openStaffOffice()
})
afterAll(() => office.remove())

const erase = (input: { id: string; revision: number; name: string }) =>
  erasePerson(input, {
    ...office.context,
    reader: office.database.reader,
    unitOfWork: office.database.unitOfWork,
    database: office.database,
    progress: () => undefined,
    signal: new AbortController().signal,
    printPaper: () => Promise.reject(new Error('nothing is printed here'))
  })
const bytes = () => readFile(dataFolder(office.context.dataFolder).database)
const presentOn = async (date: string): Promise<number> =>
  (await staffingOn(office.database.reader, { unitIds: null, kind: null }, date)).reduce(
    (sum, { staffing }) => sum + staffing.presentTenths,
    0
  )

describe('K9: a person who asked to be deleted', () => {
  it('is in no byte of the file any more, while the posts of past days still count', async () => {
    const center = await office.added({ name: '甲中心', managerName: name, managerPhone: phone })
    const hired = await office.hired({
      name,
      phone,
      remark,
      birthYear: 1979,
      idNumber,
      sex: 'male',
      assignments: [office.assignment(center.id ?? '', { validFrom: '2026-01-01' })],
      absences: []
    })
    await office.savePerson({ ...hired, remark: `${remark}（改）` })
    const { id, revision } = (await getPerson(office.database.reader, { id: hired.id }, office.context)).draft
    await office.write((work) =>
      showNumber(
        work,
        { subject: 'person', id, field: 'idNumber', reason: 'verify', note: '' },
        office.context
      )
    )
    await office.write((work) =>
      saveDraft(work, { formKey: `person:${id}`, payload: JSON.stringify({ name, phone }) }, office.context)
    )
    await office.write(async (work) => {
      const grid = await work.insert(Grid, { code: 'W1', name: '一', divisionId: office.division.dingding })
      await work.insert(GridMember, { gridId: grid.id, role: 'head', personId: id })
    })
    await office.database.createBackup('manual')
    // Never in the file as it is; what stands for it goes too.
    const [{ sealed, mark }] = await office.database.reader.query(
      'SELECT id_number_sealed AS sealed, id_number_mark AS mark FROM person WHERE id = ?',
      [id]
    )
    const before = await presentOn('2026-09-29')
    const kept = await bytes()
    for (const word of [name, phone, remark, sealed, mark]) expect(kept.includes(word), word).toBe(true)
    expect(kept.includes(idNumber)).toBe(false)

    await expect(erase({ id, revision, name: '别人' })).rejects.toBeInstanceOf(ValidationError)
    const { backups } = await erase({ id, revision, name })
    const left = await bytes()
    for (const word of [name, phone, remark, idNumber, sealed, mark, 'situxiaoshi', 'stxs'])
      expect(left.includes(word), word).toBe(false)
    // Made on 2026-09-30: the newest of its month for twelve months, September 2026 to August 2027.
    expect(backups).toMatchObject([{ keptUntil: '2027-08-31' }])

    expect(await presentOn('2026-09-29')).toBe(before)
    // The last day of the post is the day of the request.
    expect(await presentOn('2026-10-01')).toBe(before - 10)
    await expect(getPerson(office.database.reader, { id }, office.context)).rejects.toBeInstanceOf(
      NotFoundError
    )
    expect(await isLiving(office.database.reader, 'person', id)).toBe(false)
    const again = { id: null, name, birthYear: 1979, phone, idNumber }
    expect(await findDuplicates(office.database.reader, again, office.context)).toEqual([])
    expect(await office.database.check()).toEqual([])
  })

  it('leaves a namesake alone and cannot be brought back by 撤销', async () => {
    await office.hired({ name: '慕容同名', phone: '13700001111' })
    const going = await office.hired({ name: '慕容同名', phone: '13700002222', birthYear: 1980 })
    await erase({ id: going.id, revision: going.revision, name: '慕容同名' })
    const [{ n }] = await office.database.reader.query(
      "SELECT count(*) AS n FROM person WHERE name = '慕容同名' AND phone = '13700001111'"
    )
    expect(n).toBe(1)
    expect((await bytes()).includes('13700002222')).toBe(false)
    const [batch] = await office.database.reader.query(
      "SELECT id FROM change_batch WHERE action = 'person:erase' ORDER BY at DESC LIMIT 1"
    )
    const undoing = office.write((work) => undo(work, { batchId: batch.id }, office.context), 'batch:undo')
    await expect(undoing).rejects.toMatchObject({
      violations: [{ message: expect.stringContaining('不能撤销') }]
    })
  })
})
