import { undoBatch } from '@database/change-log/undo-batch'
import { staffLineFields, type StaffLine, type StaffLineField } from '@contract/staff-batch'
import { checkBatch, saveBatch } from '@services/staffing/batch/save-batch'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from './staff-office'

let office: StaffOffice
beforeAll(async () => {
  office = await openStaffOffice()
  await office.added({ name: '甲社区邻里中心' })
  await office.added({ name: '乙社区邻里中心' })
  await office.hired({ name: '王老电', phone: '13800000001', birthYear: 1980 })
})
afterAll(() => office.remove())

const line = (
  cells: Partial<Record<StaffLineField, string>>,
  sameAs: StaffLine['sameAs'] = null
): StaffLine => ({
  cells: {
    ...(Object.fromEntries(staffLineFields.map((field) => [field, ''])) as Record<StaffLineField, string>),
    name: '张新人',
    center: '甲社区邻里中心',
    post: '社工',
    validFrom: '2026-01-05',
    ...cells
  },
  sameAs
})
const check = (...lines: StaffLine[]) => checkBatch(office.database.reader, { lines }, office.context)
const save = (...lines: StaffLine[]) =>
  office.write((work) => saveBatch(work, { lines }, office.context), 'staff-batch:save')
const errorsOf = async (...lines: StaffLine[]): Promise<string[]> =>
  (await check(...lines)).lines.flatMap(({ violations }, place) =>
    violations.filter(({ severity }) => severity === 'error').map(({ field }) => `${String(place)} ${field}`)
  )
const people = async (): Promise<number> =>
  (await office.database.reader.query('SELECT count(*) AS n FROM person WHERE deleted_at IS NULL'))[0].n

describe('a pasted line', () => {
  it.each<[string, Partial<Record<StaffLineField, string>>, string[]]>([
    ['without a name', { name: ' ' }, ['0 name']],
    ['with an unknown post', { post: '总裁' }, ['0 post']],
    ['with an unknown centre', { center: '丙丁' }, ['0 center']],
    ['that ends before it starts', { validTo: '2026-01-04' }, ['0 validTo']],
    ['above a full post', { fte: '1.1' }, ['0 fte']],
    ['with a wrong phone', { phone: '1380000' + '00' }, ['0 phone']],
    ['with a day that does not exist', { validFrom: '2026-02-30' }, ['0 validFrom']],
    ['with a child', { birthYear: '2015' }, ['0 birthYear']],
    ['with an identity of no dictionary', { identity: '神仙' }, ['0 identity']]
  ])('%s is told in its cell', async (_, cells, expected) => {
    expect(await errorsOf(line(cells))).toEqual(expected)
  })

  it('is read as people write: full width, 年月日, pinyin of centre and post', async () => {
    const typed = line({
      center: 'jsqllzx',
      post: 'sg',
      validFrom: '2026年1月5日',
      fte: '０．５',
      birthYear: '1985年3月'
    })
    const [judged] = (await check(typed)).lines
    expect(judged?.violations).toEqual([])
    expect(judged).toMatchObject({ center: '甲社区邻里中心', post: '社工' })
  })

  it('that fits several centres offers them', async () => {
    const [judged] = (await check(line({ center: '社区' }))).lines
    expect(judged?.choices).toEqual([
      { field: 'center', words: expect.arrayContaining(['甲社区邻里中心', '乙社区邻里中心']) }
    ])
  })
})

describe('a batch', () => {
  it('joins lines of one person and refuses a sum above 1.0 and a second main post', async () => {
    const one = line({ phone: '13900000001', fte: '0.6' })
    const other = line({ phone: '13900000001', fte: '0.5', center: '乙社区邻里中心', main: '主' })
    expect(await errorsOf(one, other)).toEqual(['0 fte', '0 main', '1 fte', '1 main'])
    const { lines } = await check(one, { ...other, cells: { ...other.cells, fte: '0.4', main: '' } })
    expect(lines.map(({ joins }) => joins)).toEqual([null, 0])
    expect(lines.flatMap(({ violations }) => violations)).toEqual([])
  })

  it('refuses one phone under two names', async () => {
    expect(
      await errorsOf(line({ phone: '13900000002' }), line({ name: '李另人', phone: '13900000002' }))
    ).toEqual(['1 phone'])
  })

  it('saves all or nothing, and is taken back in one step', async () => {
    const before = await people()
    const good = line({ name: '赵一', phone: '13900000011' })
    const bad = line({ name: '钱二', phone: '13900000012', post: '总裁' })
    await expect(save(good, bad)).rejects.toBeInstanceOf(ValidationError)
    expect(await people()).toBe(before)
    const mended = line({ name: '钱二', phone: '13900000012', post: '厨师/食堂' })
    const saved = await save(
      good,
      mended,
      line({ name: '赵一', phone: '13900000011', fte: '0.1', main: '兼' }, null)
    ).catch((error: unknown) => error)
    // 1.0 + 0.1 for 赵一 is too much.
    expect(saved).toBeInstanceOf(ValidationError)
    const { batchId, people: count } = await save(good, mended)
    expect(count).toBe(2)
    expect(await people()).toBe(before + 2)
    await office.write((work) => undoBatch(work, batchId), 'batch:undo')
    expect(await people()).toBe(before)
  })

  it('asks whether somebody of the register is the same person, and takes either answer', async () => {
    const typed = { name: '王老电', phone: '13800000001', birthYear: '1980' }
    const [judged] = (await check(line(typed))).lines
    expect(judged?.duplicates).toMatchObject([
      { name: '王老电', phone: '138****0001', reasons: ['phone', 'birth'] }
    ])
    expect(judged?.violations).toMatchObject([{ field: 'name', severity: 'error' }])
    const known = judged?.duplicates[0]?.id ?? ''
    const before = await people()
    await save(line(typed, known))
    expect(await people()).toBe(before)
    // The second full post of the same person on the same days is too much.
    expect(await errorsOf(line({ ...typed, center: '乙社区邻里中心' }, known))).toContain('0 fte')
    await save(line(typed, 'other'))
    expect(await people()).toBe(before + 1)
  })
})
