import type { EntityManager } from 'typeorm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulkRaw, bulkRows } from '@database/bulk-read'
import { ChangeLog } from '@database/entities/change-log'
import { Organization } from '@database/entities/organization'
import { ConflictError } from '@database/storage-errors'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'

let temp: TempDatabase
beforeEach(async () => {
  temp = await openTempDatabase()
})
afterEach(() => temp.remove())

const title = { action: 'organization:save', title: '修改 机构' }
/** More than one statement takes. */
const many = 1_203
const awkward = ['引号\'"与换行\n', '𠮷😀', '\u0001\u0000 control', '\\u0041', '']

async function addSchools(): Promise<void> {
  const rows = Array.from({ length: many }, (_, index) => ({
    name: `${awkward[index % awkward.length] ?? ''}第 ${index} 小学`,
    type: 'school' as const,
    isSample: index % 2 === 0
  }))
  await temp.database.unitOfWork.run(title, (work) => work.insertMany(Organization, rows))
}

const schools = (): Promise<Organization[]> =>
  temp.database.reader.find(Organization, { order: { id: 'ASC' } })

describe('many rows at once', () => {
  it('are read as TypeORM reads them, those deleted left out', async () => {
    await addSchools()
    const [first, ...others] = await schools()
    if (!first) throw new Error('No school was written.')
    await temp.database.unitOfWork.run(title, (work) => work.softDelete(Organization, first.id, 1))
    const ids = [first, ...others].map(({ id }) => id)
    const rows = await bulkRows(temp.database.reader, Organization, 'id', ids)
    expect(rows.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(others.map((school) => ({ ...school })))
    const names = await bulkRows(temp.database.reader, Organization, 'id', ids.slice(1, 2), ['name'])
    expect(names).toEqual([{ name: others[0]?.name }])
    expect(await bulkRows(temp.database.reader, Organization, 'id', [])).toEqual([])
  })

  it('are found as a query finds them, in its order, with its parameters, from either side of a unit of work', async () => {
    await addSchools()
    const query = (manager: EntityManager) =>
      manager
        .createQueryBuilder(Organization, 'one')
        .select('one.name', 'name')
        .addSelect('one.uscc', 'uscc')
        .addSelect('one.isSample', 'sample')
        .where('one.type = :type AND one.deletedAt IS NULL', { type: 'school' })
        .orderBy('one.isSample', 'DESC')
        .addOrderBy('one.name', 'DESC')
    const { reader, unitOfWork } = temp.database
    const found = await bulkRaw(reader, query(reader))
    expect(found).toHaveLength(many)
    const raw = await query(reader).getRawMany<{ sample: number }>()
    expect(found).toEqual(raw)
    expect(await bulkRaw<{ sample: boolean }>(reader, query(reader), ['sample'])).toEqual(
      raw.map((row) => ({ ...row, sample: row.sample === 1 }))
    )
    await unitOfWork.run(title, async (work) => {
      await work.insertMany(Organization, [{ name: '未提交小学', type: 'school' }])
      expect(await bulkRaw(work.manager, query(work.manager))).toHaveLength(many + 1)
    })
    const none = query(reader).andWhere('one.name = :none', { none: '无' })
    expect(await bulkRaw(reader, none)).toEqual([])
    await expect(bulkRaw(reader, reader.createQueryBuilder(Organization, 'one'))).rejects.toThrow('a name')
  })

  it('are updated and logged like one by one: changed fields alone, nothing for a row without a change', async () => {
    await addSchools()
    const rows = await schools()
    const written = await temp.database.unitOfWork.run(title, (work) =>
      work.updateMany(
        Organization,
        rows.map((present, index) => ({
          present,
          changes:
            index % 3 === 0
              ? { phone: `0379-${index}`, name: present.name }
              : index % 3 === 1
                ? { uscc: null }
                : {},
          raise: index === 2
        }))
      )
    )
    // Of 1203 rows every third got a telephone, and one counts as saved for its parts alone.
    expect(written.size).toBe(401 + 1)
    const after = await schools()
    expect(after.map(({ phone }) => phone)).toEqual(
      rows.map((_, index) => (index % 3 === 0 ? `0379-${index}` : ''))
    )
    expect(after.map(({ revision }) => revision)).toEqual(
      rows.map((_, index) => (index % 3 === 0 || index === 2 ? 2 : 1))
    )
    expect(after.map(({ name, uscc }) => [name, uscc])).toEqual(rows.map(({ name, uscc }) => [name, uscc]))
    const log = await temp.database.reader.find(ChangeLog, {
      where: { kind: 'update' },
      order: { seq: 'ASC' }
    })
    expect(log).toHaveLength(401)
    expect(log[1]).toMatchObject({
      entityId: rows[3]?.id,
      rootId: rows[3]?.id,
      field: 'phone',
      oldValue: '""',
      newValue: '"0379-3"',
      revisionBefore: 1,
      revisionAfter: 2
    })
  })

  it('are all refused when one of them has moved on', async () => {
    await addSchools()
    const rows = await schools()
    const moved = rows[700]
    if (!moved) throw new Error('There are fewer schools than were written.')
    await temp.database.unitOfWork.run(title, (work) =>
      work.update(Organization, moved.id, 1, { phone: '0379-1' })
    )
    const changes = { rating: 'A' }
    await expect(
      temp.database.unitOfWork.run(title, (work) =>
        work.updateMany(
          Organization,
          rows.map((present) => ({ present, changes }))
        )
      )
    ).rejects.toThrow(ConflictError)
    expect((await schools()).every(({ rating }) => rating === '')).toBe(true)
  })
})
