import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

const before = migrations.findIndex(({ name }) => name === 'erased-persons')

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(
    migrated.file,
    'PRAGMA foreign_keys = ON',
    ...awkwardRows,
    `INSERT INTO person (id, name, phone, deleted_at, created_at, created_by, updated_at, updated_by, revision)
     VALUES ('p1', '𠮷😀''', '１３８', 't', 't', 'c', 't', 'c', 3)`
  )
})
afterEach(() => migrated.remove())

it('D2: erased-persons leaves every person as it was, and nobody erased', async () => {
  const run = (...sql: string[]) => oracle<Record<string, unknown>>(migrated.file, ...sql)
  const centers = await run('SELECT * FROM center')
  const persons = await run('SELECT * FROM person')
  await migrated.migrateTo(before + 1)
  expect(await run('SELECT * FROM center')).toEqual(centers)
  expect(persons).toHaveLength(1)
  expect(await run('SELECT * FROM person')).toEqual(persons.map((person) => ({ ...person, erased_on: null })))
  await expect(run("UPDATE person SET erased_on = x'00'")).rejects.toThrow('CHECK')
})
