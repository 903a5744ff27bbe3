import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

const before = migrations.findIndex(({ name }) => name === 'import-records')

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) =>
  oracle<Record<string, unknown>>(migrated.file, 'PRAGMA foreign_keys = ON', ...sql)
const record = (batch: string, added: string): string =>
  `INSERT INTO import_record VALUES ('r', '${batch}', 't', 'a', 'centers', '台账.xlsx', 'f', ${added}, 0, 0, 0)`

describe('D2: import-records', () => {
  it('leaves every row untouched and takes only records of a known batch', async () => {
    const untouched = ['center', 'change_batch', 'change_log', 'setting', 'draft']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    await migrated.migrateTo(before + 1)
    expect(await read()).toEqual(rows)
    await run("INSERT INTO change_batch VALUES ('batch1', 't', 'a', 'x', '导入', NULL, NULL, '1')")
    await expect(run(record('nobody', '1'))).rejects.toThrow(/FOREIGN KEY/)
    await expect(run(record('batch1', '-1'))).rejects.toThrow(/CHECK/)
    await expect(run(record('batch1', "'one'"))).rejects.toThrow(/CHECK/)
    await run(record('batch1', '1'))
    expect(await run('SELECT file_name, added FROM import_record')).toEqual([
      { file_name: '台账.xlsx', added: 1 }
    ])
  })
})
