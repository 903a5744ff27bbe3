import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'export-records')
const after = before + 1

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) => oracle<Record<string, unknown>>(migrated.file, ...sql)

describe('D2: export-records', () => {
  it('leaves every row untouched and begins without a record', async () => {
    const untouched = ['center', 'center_site', 'change_log', 'setting', 'draft']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    expect(await run('SELECT * FROM export_record')).toEqual([])
  })

  it('takes a record and refuses a number of rows that cannot be', async () => {
    await migrated.migrateTo(after)
    const record = (rows: string) =>
      `INSERT INTO export_record (id, table_code, title, format, year, cutoff, scope_words, file_name, sha256,
         row_count, phones, exported_at, exported_by)
       VALUES ('r${rows.length}', 'T4', '汇总', 'xlsx', 2026, '2026-09-30', '全市', 'a.xlsx', 'f', ${rows}, 'masked', 't', 'c')`
    await run(record('0'))
    await expect(run(record('-1'))).rejects.toThrow('CHECK')
    await expect(run(record("'many'"))).rejects.toThrow('CHECK')
    expect(await run('SELECT light_rule, reason FROM export_record')).toEqual([
      { light_rule: '', reason: '' }
    ])
  })
})
