import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'figure-indexes')
const after = before + 1

const stamps = "'t', 'c', 't', 'c', 1"
const insert = (table: string, columns: string, values: string): string =>
  `INSERT INTO ${table} (${columns}, created_at, created_by, updated_at, updated_by, revision) VALUES (${values}, ${stamps})`

/** Records of a centre in 回收站, days that no calendar has, a function twice of which one is deleted. */
const dayRows = [
  insert('post', 'id, code, name, seq', "'post1', 'x', '岗''位', 99"),
  insert('person', 'id, name', "'p1', '𠮷😀''\n'"),
  insert(
    'staff_assignment',
    'id, person_id, center_id, post_id, fte_tenths, valid_from, valid_to',
    "'a1', 'p1', 'c1', 'post1', 10, '2026-02-29', '2025-01-01'"
  ),
  insert('service_function', 'id, center_id, function_code, status', "'f1', 'c1', 'F''\"😀', 'running'"),
  insert(
    'service_function',
    'id, center_id, function_code, status, deleted_at',
    "'f2', 'c1', 'F''\"😀', 'configured', 't'"
  ),
  insert('center_status_history', 'id, center_id, changed_on, to_status', "'h1', 'c1', '', 'open'"),
  insert(
    'center_status_history',
    'id, center_id, changed_on, to_status, deleted_at',
    "'h2', 'c1', '2026-13-01', 'closed', 't'"
  )
]
const tables = ['service_function', 'staff_assignment', 'center_status_history']

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows, ...dayRows)
})
afterEach(() => migrated.remove())

const run = (sql: string) => oracle<Record<string, unknown>>(migrated.file, sql)

describe('D2: figure-indexes', () => {
  it('leaves every row untouched, found through the new index too', async () => {
    const read = () => Promise.all(tables.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    for (const [index, table] of tables.entries()) {
      expect(await run(`SELECT * FROM ${table} INDEXED BY idx_${table}_day WHERE center_id = 'c1'`)).toEqual(
        expect.arrayContaining(rows[index] ?? [])
      )
    }
    expect(await run('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(await run('PRAGMA foreign_key_check')).toEqual([])
  })

  it.each([
    [
      'service_function',
      "function_code, status, start_date, stop_date FROM service_function WHERE center_id = 'c1'"
    ],
    [
      'staff_assignment',
      "SUM(fte_tenths), post_id FROM staff_assignment WHERE center_id = 'c1' AND valid_from <= 'd' AND (valid_to IS NULL OR valid_to >= 'd')"
    ],
    [
      'center_status_history',
      "to_status FROM center_status_history WHERE center_id = 'c1' AND changed_on <= 'd'"
    ]
  ])('lets the figures of %s be read from the index alone', async (table, columns) => {
    await migrated.migrateTo(after)
    const plan = await run(`EXPLAIN QUERY PLAN SELECT ${columns} AND deleted_at IS NULL`)
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining(`USING COVERING INDEX idx_${table}_day (center_id=? AND deleted_at=?`)
    ])
  })

  it('keeps one index for each way in', async () => {
    await migrated.migrateTo(after)
    const names = await run(
      `SELECT name FROM sqlite_schema WHERE type = 'index' AND name IN
       ('idx_staff_assignment_center', 'idx_center_status_history_center')`
    )
    expect(names).toEqual([])
  })
})
