import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

const before = migrations.findIndex(({ name }) => name === 'sealed-id-numbers')

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(
    migrated.file,
    'PRAGMA foreign_keys = ON',
    ...awkwardRows,
    `INSERT INTO person (id, name, phone, deleted_at, erased_on, created_at, created_by, updated_at, updated_by, revision)
     VALUES ('p1', '𠮷😀''', '１３８', 't', NULL, 't', 'c', 't', 'c', 3),
            ('p2', '（已依申请删除）', '', NULL, '2026-01-01', 't', 'c', 't', 'c', 1)`
  )
})
afterEach(() => migrated.remove())

it('D2: sealed-id-numbers leaves every person as it was, without an ID number, and no key', async () => {
  const run = (...sql: string[]) => oracle<Record<string, unknown>>(migrated.file, ...sql)
  const centers = await run('SELECT * FROM center')
  const persons = await run('SELECT * FROM person')
  await migrated.migrateTo(before + 1)
  expect(await run('SELECT * FROM center')).toEqual(centers)
  expect(persons).toHaveLength(2)
  expect(await run('SELECT * FROM person')).toEqual(
    persons.map((person) => ({ ...person, id_number_sealed: null, id_number_mark: null }))
  )
  expect(await run('SELECT * FROM sealing_key')).toEqual([])
  await expect(run("UPDATE person SET id_number_sealed = x'00'")).rejects.toThrow('CHECK')
})
