import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'grassroots')
const after = before + 1

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) =>
  oracle<Record<string, unknown>>(migrated.file, 'PRAGMA foreign_keys = ON', ...sql)
const insert = (table: string, columns: string, values: string): string =>
  `INSERT INTO ${table} (${columns}, created_at, created_by, updated_at, updated_by, revision)
   VALUES (${values}, 't', 'c', 't', 'c', 1)`
const team = (memberCount: string): string =>
  insert('team', 'id, type, name, member_count', `'t1', 'arts', '𠮷😀''队', ${memberCount}`)
const member = (gridId: string): string =>
  insert('grid_member', 'id, grid_id, role', `'m1', ${gridId}, 'head'`)

describe('D2: grassroots', () => {
  it('leaves every row untouched and adds four empty tables', async () => {
    const untouched = ['center', 'center_site', 'division', 'change_log']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    for (const table of ['grid', 'grid_member', 'team', 'training']) {
      expect(await run(`SELECT * FROM ${table}`)).toEqual([])
    }
    expect(await run('PRAGMA foreign_key_check')).toEqual([])
  })

  it.each([
    ['a member of no grid', member("'nowhere'"), 'FOREIGN KEY'],
    ['a team of nobody', team('0'), 'chk_team_member_count'],
    ['a text as a number', team("'many'"), 'chk_team_types'],
    [
      'a grid in no division',
      insert('grid', 'id, code, division_id', "'g1', '01', 'nowhere'"),
      'FOREIGN KEY'
    ],
    [
      'a training without hours',
      insert('training', 'id, held_on, topic, hours_tenths, persons', "'x', '2026-01-01', '', 0, 1"),
      'chk_training_hours_tenths'
    ]
  ])('refuses %s', async (_, sql, message) => {
    await migrated.migrateTo(after)
    await expect(run(sql)).rejects.toThrow(message)
    await run(team('NULL'))
    expect(await run('SELECT registered, leader FROM team')).toEqual([{ registered: 0, leader: '' }])
  })
})
