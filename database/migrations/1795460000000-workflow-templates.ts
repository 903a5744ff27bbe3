import { addColumn, engineOf } from '@database/engine'
import { fixedId, insertRows } from '@database/migrations/dictionaries/rows'
import { freeText, optionalInteger, optionalText } from '@database/migrations/initial-schema/columns'
import type { Migration } from '@database/migrations/migration'
import { nodeSets } from '@database/migrations/workflow-templates/node-sets'
import { templateTables } from '@database/migrations/workflow-templates/tables'

const standardSet = fixedId(9, 1)
const sampleSheet = fixedId(11, 1)

const sampleNote = '示例，复制后可改成本单位的'

const rows = {
  milestone_template: [
    { id: standardSet, name: '标准节点', kind: null, category: null },
    ...nodeSets.map(({ name, kind, category }, index) => ({
      id: fixedId(9, index + 2),
      name,
      kind,
      category
    }))
  ].map((set, index) => ({ ...set, note: sampleNote, preset: 1, seq: index + 1 })),
  milestone_template_item: nodeSets
    .flatMap(({ nodes }, set) =>
      nodes.map(([name, weight, mandatory, operatorNode, dueDay], index) => ({
        template: fixedId(9, set + 2),
        seq: index + 1,
        name,
        weight,
        mandatory,
        operator_node: operatorNode,
        due_day: dueDay
      }))
    )
    .map((row, index) => ({ id: fixedId(10, index + 1), ...row })),
  // No pass line of its own: the sample sheet goes by the one that the office set before sheets had any.
  acceptance_template: [
    {
      id: sampleSheet,
      code: 'sample',
      name: '验收评分表（示例）',
      version: 1,
      pass_line_tenths: null,
      note: sampleNote,
      preset: 1,
      seq: 1
    }
  ]
}

/** What the rows of the two first sets named until now, and the heads that they belong to from now on. */
const renamed = [
  ['milestone_template_item', 'standard', standardSet],
  ['acceptance_template_item', '示例', sampleSheet]
] as const

/** Sets of nodes and score sheets as records, carrying over, and the fields that letters and issues lacked. */
export const workflowTemplates: Migration = {
  timestamp: 1795460000000,
  name: 'workflow-templates',
  rowChanges: { milestone_template: 5, milestone_template_item: 29, acceptance_template: 1 },
  async up(runner) {
    const engine = engineOf(runner.connection)
    for (const table of templateTables) await runner.createTable(table(engine))
    await addColumn(runner, 'milestone_template_item', optionalInteger('due_day'))
    await addColumn(runner, 'acceptance', optionalText('template_id'))
    await addColumn(runner, 'issue', freeText('defer_reason'))
    await addColumn(runner, 'supervision_letter', freeText('doc_no'))
    for (const [table, before, after] of renamed) {
      await runner.query(`UPDATE "${table}" SET "template" = '${after}' WHERE "template" = '${before}'`)
    }
    for (const [table, entries] of Object.entries(rows)) await insertRows(runner, table, entries)
    // One field held both reasons: what a deferred issue says there is why it was deferred.
    await runner.query(
      `UPDATE "issue" SET "defer_reason" = "return_reason", "return_reason" = '' WHERE "state" = 'deferred'`
    )
  }
}
