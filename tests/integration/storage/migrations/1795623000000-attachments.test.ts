import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'attachments')
const after = before + 1

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) => oracle<Record<string, unknown>>(migrated.file, ...sql)
const insert = (bytes: string, width = 'NULL'): string =>
  `INSERT INTO attachment (id, owner_kind, owner_id, name, hash, bytes, mime, width, created_at, created_by, updated_at, updated_by, revision)
   VALUES ('a1', 'center', 'nowhere', '𠮷😀''照片', 'ab', ${bytes}, 'image/jpeg', ${width}, 't', 'c', 't', 'c', 1)`

describe('D2: attachments', () => {
  it('leaves every row untouched and adds an empty table', async () => {
    const untouched = ['center', 'center_site', 'division', 'person', 'change_log']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    expect(await run('SELECT * FROM attachment')).toEqual([])
    expect(await run('PRAGMA foreign_key_check')).toEqual([])
  })

  it.each([
    ['an empty file', insert('0'), 'chk_attachment_bytes'],
    ['a text as a number', insert("'many'"), 'chk_attachment_types'],
    ['a photo without width', insert('1', '0'), 'chk_attachment_width']
  ])('refuses %s', async (_, sql, message) => {
    await migrated.migrateTo(after)
    await expect(run(sql)).rejects.toThrow(message)
    await run(insert('1'))
    expect(await run('SELECT note, slot, deleted_at FROM attachment')).toEqual([
      { note: '', slot: null, deleted_at: null }
    ])
  })
})
