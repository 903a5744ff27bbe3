import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(1)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) =>
  oracle<Record<string, unknown>>(migrated.file, 'PRAGMA foreign_keys = ON', ...sql)

describe('D2: initial-schema', () => {
  it('takes awkward rows and gives them back as they were', async () => {
    expect(await run('SELECT name FROM organization')).toEqual([{ name: '引号\'"与换行\n' }])
    expect(await run('SELECT name, area_gross, is_sample, scenes FROM center')).toEqual([
      { name: '𠮷😀 定鼎门', area_gross: 99_999_999_999, is_sample: 0, scenes: '[]' }
    ])
    expect(await run('SELECT count(*) AS n FROM dictionary_entry')).toEqual([{ n: 0 }])
  })

  it('marks the file as ours and enters itself in the book', async () => {
    expect(await run('PRAGMA application_id')).toEqual([{ application_id: 0x4e43444b }])
    expect(await run('PRAGMA user_version')).toEqual([{ user_version: 1 }])
    expect(await run('SELECT name, app_version FROM migration')).toEqual([
      { name: 'initial-schema', app_version: '0.0.0-test' }
    ])
  })

  it.each([
    ['a word in a number', "UPDATE center SET area_gross = '很大'", 'chk_center_types'],
    ['a fraction of a fen', 'UPDATE center SET area_gross = 1.5', 'chk_center_types'],
    ['bytes in a text', "UPDATE center SET code = x'00ff'", 'chk_center_types'],
    ['a negative area', 'UPDATE center SET area_gross = -1', 'chk_center_area_gross'],
    ['six stars', 'UPDATE center SET star_level = 6', 'chk_center_star_level'],
    ['revision 0', 'UPDATE center SET revision = 0', 'chk_center_revision'],
    ['a missing parent', "UPDATE center SET unit_id = 'nobody'", 'FOREIGN KEY'],
    ['a parent with children gone', "DELETE FROM center WHERE id = 'c1'", 'FOREIGN KEY'],
    ['a change without its batch', "UPDATE change_log SET batch_id = 'x'", 'FOREIGN KEY']
  ])('refuses %s', async (_, sql, message) => {
    await expect(run(sql)).rejects.toThrow(message)
  })

  it('never lets a code of a centre be used twice, not even after deletion', async () => {
    const copy = `INSERT INTO center (id, code, name, kind, tier, status, division_id, unit_id, created_at, created_by, updated_at, updated_by, revision)
      SELECT 'c2', code, name, kind, tier, status, division_id, unit_id, 't', 'c', 't', 'c', 1 FROM center`
    await expect(run(copy)).rejects.toThrow('UNIQUE')
  })

  it.each([
    ['center', 'code', "search_text, 'x'"],
    ['upgrade_project', 'project_no', "search_text, 'x'"],
    ['person', 'name', "search_text, 'x'"]
  ])('lets %s be searched in list order through its narrow index alone', async (table, order, search) => {
    const plan = await run(
      `EXPLAIN QUERY PLAN SELECT id FROM "${table}" WHERE deleted_at IS NULL AND instr(${search}) > 0 ORDER BY ${order} LIMIT 50`
    )
    expect(plan.map((step) => String(step['detail']))).toEqual([
      `SEARCH ${table} USING COVERING INDEX idx_${table}_list (deleted_at=?)`
    ])
  })
})
