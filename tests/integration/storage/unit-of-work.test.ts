import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import { Organization } from '@database/entities/organization'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'

let temp: TempDatabase
beforeEach(async () => {
  temp = await openTempDatabase()
})
afterEach(() => temp.remove())

const title = { action: 'organization:save', title: '修改 机构' }
const add = (name: string) =>
  temp.database.unitOfWork.run(title, (work) => work.insert(Organization, { name, type: 'school' }))

describe('unit of work', () => {
  it('fills id, stamps and defaults of a new row and logs it whole', async () => {
    const school = await add('第一小学')
    expect(school).toMatchObject({
      name: '第一小学',
      phone: '',
      uscc: null,
      revision: 1,
      deletedAt: null,
      isSample: false,
      createdBy: '测试员'
    })
    expect(school.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const log = await temp.database.reader.find(ChangeLog)
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({
      entity: 'organization',
      entityId: school.id,
      kind: 'insert',
      field: null,
      revisionAfter: 1
    })
    expect(JSON.parse(log[0]?.newValue ?? '')).toMatchObject({ name: '第一小学', isSample: false })
  })

  it('logs one row per really changed field, and nothing at all for a save without a change', async () => {
    const school = await add('第一小学')
    const changed = await temp.database.unitOfWork.run(title, (work) =>
      work.update(Organization, school.id, 1, { name: '第二小学', phone: '0379-1', rating: '' })
    )
    expect(changed).toMatchObject({ name: '第二小学', phone: '0379-1', revision: 2 })
    await temp.database.unitOfWork.run(title, (work) =>
      work.update(Organization, school.id, 2, { name: '第二小学' })
    )
    const updates = await temp.database.reader.find(ChangeLog, {
      where: { kind: 'update' },
      order: { seq: 'ASC' }
    })
    expect(
      updates.map((row) => [row.field, row.oldValue, row.newValue, row.revisionBefore, row.revisionAfter])
    ).toEqual([
      ['name', '"第一小学"', '"第二小学"', 1, 2],
      ['phone', '""', '"0379-1"', 1, 2]
    ])
    expect(await temp.database.reader.count(ChangeBatch)).toBe(2)
  })

  it('refuses a stale revision with the record as it stands, and a missing or deleted one', async () => {
    const { unitOfWork, reader } = temp.database
    const school = await add('第一小学')
    await unitOfWork.run(title, (work) => work.update(Organization, school.id, 1, { name: '甲' }))
    const stale = unitOfWork.run(title, (work) => work.update(Organization, school.id, 1, { name: '乙' }))
    await expect(stale).rejects.toBeInstanceOf(ConflictError)
    await expect(stale).rejects.toMatchObject({ current: { name: '甲', revision: 2 } })
    await unitOfWork.run(title, (work) => work.softDelete(Organization, school.id, 2))
    await expect(
      unitOfWork.run(title, (work) => work.update(Organization, school.id, 3, { name: '乙' }))
    ).rejects.toBeInstanceOf(NotFoundError)
    await unitOfWork.run(title, (work) => work.restore(Organization, school.id, 3))
    expect(await reader.findOneByOrFail(Organization, { id: school.id })).toMatchObject({
      name: '甲',
      revision: 4,
      deletedAt: null
    })
  })

  it('undoes everything when its function throws, the history included', async () => {
    const failing = temp.database.unitOfWork.run(title, async (work) => {
      await work.insert(Organization, { name: '甲', type: 'school' })
      work.touch('organization', 'x')
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await temp.database.reader.count(Organization)).toBe(0)
    expect(await temp.database.reader.count(ChangeBatch)).toBe(0)
    expect(temp.touched).toEqual([])
  })

  it('throws at once when a unit of work or a transaction is started inside a unit of work', async () => {
    const { unitOfWork } = temp.database
    await expect(unitOfWork.run(title, () => unitOfWork.run(title, async () => 1))).rejects.toThrow(
      'inside a unit of work'
    )
    await expect(unitOfWork.run(title, (work) => work.manager.transaction(async () => 1))).rejects.toThrow(
      'inside a unit of work'
    )
    await add('第一小学')
    expect(await temp.database.reader.count(Organization)).toBe(1)
  })

  it('refuses statements of work that outlived its unit instead of writing outside a transaction', async () => {
    const late = await temp.database.unitOfWork.run(title, async (work) => work)
    await expect(late.insert(Organization, { name: '迟到', type: 'school' })).rejects.toThrow()
    await expect(late.manager.delete(Organization, { name: 'x' })).rejects.toThrow()
    expect(await temp.database.reader.count(Organization)).toBe(0)
  })

  it('tells what was touched after the commit, each record once', async () => {
    await temp.database.unitOfWork.run(title, async (work) => {
      work.touch('center', 'a')
      work.touch('center', 'b')
      work.touch('center', 'a')
    })
    expect(temp.touched).toEqual([{ topic: 'center', ids: ['a', 'b'] }])
  })

  it('inserts many rows in few statements, logged one by one or as a batch alone', async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => ({
      name: `机构${index}`,
      type: 'school',
      isSample: true
    }))
    await temp.database.unitOfWork.run(title, (work) => work.insertMany(Organization, rows))
    expect(await temp.database.reader.countBy(ChangeLog, { kind: 'insert' })).toBe(1201)
    await temp.database.unitOfWork.run(title, (work) => work.insertMany(Organization, rows, { log: 'batch' }))
    expect(await temp.database.reader.countBy(Organization, { isSample: true })).toBe(2402)
    expect(await temp.database.reader.count(ChangeLog)).toBe(1201)
    expect(await temp.database.reader.count(ChangeBatch)).toBe(2)
  })

  it('keeps the reader from writing and from seeing what is not committed', async () => {
    const { reader, unitOfWork } = temp.database
    await expect(reader.query('DELETE FROM post')).rejects.toThrow('readonly')
    await unitOfWork.run(title, async (work) => {
      await work.insert(Organization, { name: '甲', type: 'school' })
      expect(await reader.count(Organization)).toBe(0)
      expect(await work.manager.count(Organization)).toBe(1)
    })
    expect(await reader.count(Organization)).toBe(1)
  })
})
