import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'upgrade-workflow')
const after = before + 1

/** A project with two nodes, deleted, moved out and with text that breaks careless quoting. */
const projectRows = [
  "INSERT INTO upgrade_project (id, project_no, center_id, year, kind, unit_id, name, category, stage, deleted_at, created_at, created_by, updated_at, updated_by, revision) VALUES ('p1', '2026-U-补''1\"', 'c1', 2026, 'urban', 'u1', '𠮷😀\n项目', 'space', 'moved_out', 't', 't', 'c', 't', 'c', 9)",
  "INSERT INTO milestone (id, project_id, seq, name, weight, baseline_date, plan_date, created_at, created_by, updated_at, updated_by, revision) VALUES ('m1', 'p1', 1, '调研', 100, '2026-02-29', '2026-03-01', 't', 'c', 't', 'c', 2)",
  "INSERT INTO responsibility (id, object_type, object_id, role, created_at, created_by, updated_at, updated_by, revision) VALUES ('r9', 'project', 'p1', 'county_leader', 't', 'c', 't', 'c', 1)"
]

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows, ...projectRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) =>
  oracle<Record<string, unknown>>(migrated.file, 'PRAGMA foreign_keys = ON', ...sql)

const stamps = {
  columns: 'created_at, created_by, updated_at, updated_by, revision',
  values: "'t', 'c', 't', 'c', 1"
}
const insert = (table: string, columns: string, values: string): string =>
  `INSERT INTO ${table} (${columns}, ${stamps.columns}) VALUES (${values}, ${stamps.values})`

describe('D2: upgrade-workflow', () => {
  it('leaves every row that was there untouched and gives projects two empty dates', async () => {
    const untouched = ['center', 'center_site', 'function_room', 'milestone', 'responsibility', 'change_log']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    const projects = await run('SELECT * FROM upgrade_project')
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    expect(await run('SELECT * FROM upgrade_project')).toEqual(
      projects.map((project) => ({ ...project, listed_on: null, moved_out_on: null }))
    )
    expect(await run('PRAGMA foreign_key_check')).toEqual([])
  })

  it('brings the light rules of domain §2.7 with their thresholds', async () => {
    await migrated.migrateTo(after)
    expect(
      await run('SELECT code, basis, yellow_at, red_at, version, preset FROM light_rule ORDER BY seq')
    ).toEqual([
      { code: 'YC2025', basis: 'lag', yellow_at: 1000, red_at: 3000, version: 1, preset: 1 },
      { code: 'WH', basis: 'ratio', yellow_at: 80, red_at: 60, version: 1, preset: 1 },
      { code: 'SY2022', basis: 'ratio', yellow_at: 100, red_at: 50, version: 1, preset: 1 },
      { code: 'NODE', basis: 'node', yellow_at: 7, red_at: 1, version: 1, preset: 1 }
    ])
  })

  it('brings a score sheet of 100 points, marked as a sample, with two vetoes', async () => {
    await migrated.migrateTo(after)
    expect(
      await run(
        'SELECT template, count(*) AS n, sum(full_score_tenths) AS tenths, sum(veto) AS vetoes FROM acceptance_template_item GROUP BY template'
      )
    ).toEqual([{ template: '示例', n: 11, tenths: 1000, vetoes: 2 }])
  })

  it.each([
    ['bytes as a date of listing', "UPDATE upgrade_project SET listed_on = x'00ff'", 'CHECK'],
    [
      'a report of 101 %',
      insert(
        'progress_report',
        'id, project_id, period, state, cum_progress, stage',
        "'x', 'p1', '2026-09', 'draft', 101, 'scheme'"
      ),
      'chk_progress_report_cum_progress'
    ],
    [
      'a fraction of a fen',
      insert(
        'fund_flow',
        'id, funding_source_id, direction, flowed_on, amount',
        "'x', 's1', 'paid', '2026-09-01', 1.5"
      ),
      'chk_fund_flow_types'
    ],
    [
      'money without its source',
      insert(
        'fund_flow',
        'id, funding_source_id, direction, flowed_on, amount',
        "'x', 'nobody', 'paid', '2026-09-01', 1"
      ),
      'FOREIGN KEY'
    ],
    [
      'a planned amount below zero',
      insert('funding_source', 'id, project_id, seq, source, planned', "'x', 'p1', 1, 'city', -1"),
      'chk_funding_source_planned'
    ]
  ])('refuses %s', async (_, sql, message) => {
    await migrated.migrateTo(after)
    await expect(run(sql)).rejects.toThrow(message)
  })

  it('takes a refund, and one living report for a project and month', async () => {
    await migrated.migrateTo(after)
    const report = (id: string, deleted: string) =>
      insert(
        'progress_report',
        'id, project_id, period, state, stage, deleted_at',
        `'${id}', 'p1', '2026-09', 'draft', 'scheme', ${deleted}`
      )
    await run(
      insert('funding_source', 'id, project_id, seq, source', "'f1', 'p1', 1, 'city'"),
      insert(
        'fund_flow',
        'id, funding_source_id, direction, flowed_on, amount',
        "'x', 'f1', 'paid', '2026-09-01', -12345678901"
      ),
      report('r1', "'t'"),
      report('r2', 'NULL')
    )
    expect(await run('SELECT amount FROM fund_flow')).toEqual([{ amount: -12_345_678_901 }])
    await expect(run(report('r3', 'NULL'))).rejects.toThrow('UNIQUE')
  })
})
