import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

const before = migrations.findIndex(({ name }) => name === 'personal-looks')

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

it('D2: personal-looks leaves every row untouched and adds an empty log that takes no bytes', async () => {
  const run = (...sql: string[]) => oracle<Record<string, unknown>>(migrated.file, ...sql)
  const read = () =>
    Promise.all(['center', 'division', 'change_log'].map((table) => run(`SELECT * FROM ${table}`)))
  const rows = await read()
  await migrated.migrateTo(before + 1)
  expect(await read()).toEqual(rows)
  const look = (actor: string): string =>
    `INSERT INTO personal_look (id, at, actor, subject, record_id, field, reason)
     VALUES ('l1', 't', ${actor}, 'person', 'p1', 'phone', 'verify')`
  await expect(run(look("x'00'"))).rejects.toThrow('chk_personal_look_types')
  await run(look("'王''芳'"))
  expect(await run('SELECT note, record_name FROM personal_look')).toEqual([{ note: '', record_name: '' }])
})
