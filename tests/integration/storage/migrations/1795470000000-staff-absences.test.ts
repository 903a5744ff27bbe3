import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'staff-absences')
const after = before + 1

const stamps = {
  columns: 'created_at, created_by, updated_at, updated_by, revision',
  values: "'t', 'c', 't', 'c', 5"
}
const insert = (table: string, columns: string, values: string): string =>
  `INSERT INTO ${table} (${columns}, ${stamps.columns}) VALUES (${values}, ${stamps.values})`

/** Somebody on post, somebody who left, a deleted assignment of a deleted person. */
const staffRows = [
  insert('post', 'id, code, name, seq', "'post1', 'x', '岗''位', 99"),
  insert('person', 'id, name, phone', "'p1', '𠮷😀''\n', '１３８'"),
  insert('person', 'id, name, deleted_at', "'p2', '在回收站', 't'"),
  insert(
    'staff_assignment',
    'id, person_id, center_id, post_id, fte_tenths, main_post, valid_from, valid_to, deleted_at',
    "'a1', 'p1', 'c1', 'post1', 10, 1, '2026-02-29', NULL, NULL"
  ),
  insert(
    'staff_assignment',
    'id, person_id, center_id, post_id, fte_tenths, valid_from, valid_to, deleted_at',
    "'a2', 'p2', 'c1', 'post1', 1, '2025-01-01', '2024-01-01', 't'"
  )
]

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows, ...staffRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) =>
  oracle<Record<string, unknown>>(migrated.file, 'PRAGMA foreign_keys = ON', ...sql)
const absence = (parts: Partial<Record<'person' | 'assignment' | 'from', string>>): string =>
  insert(
    'staff_absence',
    'id, person_id, assignment_id, kind, valid_from',
    `'x', ${parts.person ?? "'p1'"}, ${parts.assignment ?? 'NULL'}, 'leave', ${parts.from ?? "'2026-03-01'"}`
  )

describe('D2: staff-absences', () => {
  it('leaves every row untouched and gives assignments an empty reason', async () => {
    const untouched = ['person', 'post', 'center', 'center_site', 'change_log']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    const assignments = await run('SELECT * FROM staff_assignment')
    expect(assignments).toHaveLength(2)
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    expect(await run('SELECT * FROM staff_assignment')).toEqual(
      assignments.map((assignment) => ({ ...assignment, end_reason: null }))
    )
    expect(await run('SELECT * FROM staff_absence')).toEqual([])
    expect(await run('PRAGMA foreign_key_check')).toEqual([])
  })

  it.each([
    ['bytes as a reason', "UPDATE staff_assignment SET end_reason = x'00ff'", 'CHECK'],
    ['an absence of nobody', absence({ person: "'nobody'" }), 'FOREIGN KEY'],
    ['an absence from an unknown assignment', absence({ assignment: "'a9'" }), 'FOREIGN KEY'],
    ['a number as a day', absence({ from: "x'01'" }), 'chk_staff_absence_types']
  ])('refuses %s', async (_, sql, message) => {
    await migrated.migrateTo(after)
    await expect(run(sql)).rejects.toThrow(message)
    await run(absence({ assignment: "'a1'" }))
    expect(await run('SELECT note, is_sample FROM staff_absence')).toEqual([{ note: '', is_sample: 0 }])
  })
})
