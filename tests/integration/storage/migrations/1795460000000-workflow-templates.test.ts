import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '@database/migrations'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

/** How many steps a file has taken before and after this one. */
const before = migrations.findIndex(({ name }) => name === 'workflow-templates')
const after = before + 1

const stamps = {
  columns: 'created_at, created_by, updated_at, updated_by, revision',
  values: "'t', 'c', 't', 'c', 7"
}
const insert = (table: string, columns: string, values: string): string =>
  `INSERT INTO ${table} (${columns}, ${stamps.columns}) VALUES (${values}, ${stamps.values})`

const issue = (id: string, state: string, reason: string, deleted = 'NULL') =>
  insert(
    'issue',
    'id, issue_no, found_by, found_on, center_id, category, severity, description, duty_unit_id, due_on, state, return_reason, deleted_at',
    `'${id}', 'WT-${id}', 'audit', '2026-02-29', 'c1', 'safety', 'minor', '𠮷😀''\n', 'u1', '2026-03-01', '${state}', '${reason}', ${deleted}`
  )

/** A project in 回收站, issues in every state that has a reason, a letter, an acceptance, a set that nobody can have made. */
const workflowRows = [
  insert(
    'upgrade_project',
    'id, project_no, center_id, year, kind, unit_id, name, category, stage, deleted_at',
    "'p1', '2026-U-补''1\"', 'c1', 2026, 'urban', 'u1', '𠮷😀\n项目', 'space', 'suspended', 't'"
  ),
  insert(
    'acceptance',
    'id, project_id, level, held_on, conclusion',
    "'a1', 'p1', 'self', '2026-09-01', 'passed'"
  ),
  issue('i1', 'deferred', "产权''不清\n"),
  issue('i2', 'deferred', '在回收站', "'t'"),
  issue('i3', 'returned', '照片看不清'),
  issue('i4', 'working', '先挂账后整改'),
  insert(
    'supervision_letter',
    'id, letter_no, type, unit_id, title, content, reply_due, state',
    "'l1', 'DB-2026-0001', 'order', 'u1', '关于', '正文\n', '2026-10-01', 'issued'"
  ),
  insert('milestone_template_item', 'id, template, seq, name, weight', "'t1', '别处', 1, '节点', 100")
]

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(before)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows, ...workflowRows)
})
afterEach(() => migrated.remove())

const run = (...sql: string[]) =>
  oracle<Record<string, unknown>>(migrated.file, 'PRAGMA foreign_keys = ON', ...sql)

describe('D2: workflow-templates', () => {
  it('leaves every row untouched but for the fields that it is about', async () => {
    const untouched = ['center', 'center_site', 'function_room', 'upgrade_project', 'change_log', 'setting']
    const read = () => Promise.all(untouched.map((table) => run(`SELECT * FROM ${table}`)))
    const rows = await read()
    const [acceptances, letters] = await Promise.all([
      run('SELECT * FROM acceptance'),
      run('SELECT * FROM supervision_letter')
    ])
    await migrated.migrateTo(after)
    expect(await read()).toEqual(rows)
    expect(await run('SELECT * FROM acceptance')).toEqual(
      acceptances.map((row) => ({ ...row, template_id: null }))
    )
    expect(await run('SELECT * FROM supervision_letter')).toEqual(
      letters.map((row) => ({ ...row, doc_no: '' }))
    )
    expect(await run('PRAGMA foreign_key_check')).toEqual([])
  })

  it('gives the reason of a deferral a field of its own; every other reason stays where it was', async () => {
    await migrated.migrateTo(after)
    expect(
      await run('SELECT id, state, return_reason, defer_reason, revision FROM issue ORDER BY id')
    ).toEqual([
      { id: 'i1', state: 'deferred', return_reason: '', defer_reason: "产权'不清\n", revision: 7 },
      { id: 'i2', state: 'deferred', return_reason: '', defer_reason: '在回收站', revision: 7 },
      { id: 'i3', state: 'returned', return_reason: '照片看不清', defer_reason: '', revision: 7 },
      { id: 'i4', state: 'working', return_reason: '先挂账后整改', defer_reason: '', revision: 7 }
    ])
  })

  it('brings five published sets, each of 100 %, with the operator before the last node', async () => {
    await migrated.migrateTo(after)
    expect(
      await run(
        `SELECT t.name, t.kind, t.category, t.preset, count(*) AS nodes, sum(i.weight) AS weight,
          sum(i.operator_node) AS operators, max(CASE WHEN i.operator_node THEN i.seq END) < count(*) AS ahead,
          max(i.due_day) AS days
        FROM milestone_template t JOIN milestone_template_item i ON i.template = t.id GROUP BY t.id ORDER BY t.seq`
      )
    ).toEqual([
      set('标准节点', null, null, 9, null),
      set('功能提升（不动土建）', null, 'function', 6, 120),
      set('空间改造（含施工）', null, 'space', 9, 270),
      set('运营转型', null, 'operation', 6, 150),
      set('乡里中心升级', 'rural', null, 8, 200)
    ])
    expect(await run("SELECT template, weight FROM milestone_template_item WHERE id = 't1'")).toEqual([
      { template: '别处', weight: 100 }
    ])
  })

  it('brings the sample sheet as version 1 without a pass line of its own, with its eleven clauses', async () => {
    await migrated.migrateTo(after)
    expect(
      await run(
        `SELECT t.code, t.version, t.pass_line_tenths, t.preset, count(*) AS clauses, sum(i.full_score_tenths) AS tenths
        FROM acceptance_template t JOIN acceptance_template_item i ON i.template = t.id GROUP BY t.id`
      )
    ).toEqual([{ code: 'sample', version: 1, pass_line_tenths: null, preset: 1, clauses: 11, tenths: 1000 }])
  })

  it.each([
    ['a reason that is not text', "UPDATE issue SET defer_reason = x'00ff'", 'CHECK'],
    ['a letter without a field for its number', 'UPDATE supervision_letter SET doc_no = NULL', 'NOT NULL'],
    [
      'a project carried into its own year',
      insert(
        'project_carry_over',
        'id, project_id, from_year, to_year, carried_on, reason, doc_no',
        "'x', 'p1', 2026, 2026, '2027-01-01', '原因', '文号'"
      ),
      'chk_project_carry_over_to_year'
    ],
    [
      'a pass line above full marks',
      insert(
        'acceptance_template',
        'id, code, name, version, pass_line_tenths, seq',
        "'x', 'own', '本单位', 1, 1001, 2"
      ),
      'chk_acceptance_template_pass_line_tenths'
    ],
    [
      'two sheets of one version',
      insert('acceptance_template', 'id, code, name, version, seq', "'x', 'sample', '又一张', 1, 2"),
      'UNIQUE'
    ]
  ])('refuses %s', async (_, sql, message) => {
    await migrated.migrateTo(after)
    await expect(run(sql)).rejects.toThrow(message)
  })

  it('carries a project out of a year once, and again after the first was taken back', async () => {
    await migrated.migrateTo(after)
    const carried = (id: string, deleted: string) =>
      insert(
        'project_carry_over',
        'id, project_id, from_year, to_year, carried_on, reason, doc_no, deleted_at',
        `'${id}', 'p1', 2026, 2027, '2027-01-01', '原因', '文号', ${deleted}`
      )
    await run(carried('k1', "'t'"), carried('k2', 'NULL'))
    await expect(run(carried('k3', 'NULL'))).rejects.toThrow('UNIQUE')
  })
})

const set = (
  name: string,
  kind: string | null,
  category: string | null,
  nodes: number,
  days: number | null
) => ({
  name,
  kind,
  category,
  preset: 1,
  nodes,
  weight: 100,
  operators: 1,
  ahead: 1,
  days
})
