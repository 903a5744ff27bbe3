import type { TableColumnOptions } from 'typeorm'
import { addColumn, engineOf } from '@database/engine'
import { fixedId, insertRows } from '@database/migrations/dictionaries/rows'
import { optionalText } from '@database/migrations/initial-schema/columns'
import type { Migration } from '@database/migrations/migration'
import { acceptanceClauses } from '@database/migrations/upgrade-workflow/acceptance-clauses'
import { lightRules } from '@database/migrations/upgrade-workflow/light-rules'
import { moneyTables } from '@database/migrations/upgrade-workflow/money'
import { plansTables } from '@database/migrations/upgrade-workflow/plans'
import { lightRuleTable, reportsTables } from '@database/migrations/upgrade-workflow/reports'
import { supervisionTables } from '@database/migrations/upgrade-workflow/supervision'

/** A table stands after those that it references. */
const tables = [lightRuleTable, ...plansTables, ...reportsTables, ...moneyTables, ...supervisionTables]

/** Null in a project listed before this step: it counts from the first day of its year. */
const projectColumns: TableColumnOptions[] = [optionalText('listed_on'), optionalText('moved_out_on')]

const rows = {
  light_rule: lightRules.map(([code, name, basis, yellow, red, text, note, source], index) => ({
    id: fixedId(7, index + 1),
    code,
    name,
    basis,
    rule_text: text,
    note,
    source,
    version: 1,
    preset: 1,
    yellow_at: yellow,
    red_at: red,
    group_rule: 'any_red',
    seq: index + 1
  })),
  acceptance_template_item: acceptanceClauses.map(([clause, points, standard, veto], index) => ({
    id: fixedId(8, index + 1),
    template: '示例',
    seq: index + 1,
    clause,
    full_score_tenths: points * 10,
    standard,
    veto
  }))
}

/** The upgrade workflow: plan versions, reports, periods, money, supervision, acceptance, lights as data. */
export const upgradeWorkflow: Migration = {
  timestamp: 1795370300000,
  name: 'upgrade-workflow',
  rowChanges: { light_rule: 4, acceptance_template_item: 11 },
  async up(runner) {
    const engine = engineOf(runner.connection)
    for (const column of projectColumns) await addColumn(runner, 'upgrade_project', column)
    for (const table of tables) await runner.createTable(table(engine))
    for (const [table, entries] of Object.entries(rows)) await insertRows(runner, table, entries)
  }
}
