import { crosswalk, functions } from '@database/migrations/dictionaries/functions'
import { standardNodes } from '@database/migrations/dictionaries/milestones'
import { fixedId, insertRows } from '@database/migrations/dictionaries/rows'
import { norms, posts } from '@database/migrations/dictionaries/staffing'
import { words } from '@database/migrations/dictionaries/words'
import type { Migration } from '@database/migrations/migration'

/** 5项公共服务 are F01–F05, 一老一小 are F06 and F07. Source: domain §1.3. */
const publicServices = ['F01', 'F02', 'F03', 'F04', 'F05']
const elderlyAndChildren = ['F06', 'F07']

const postIds = new Map<string, string>(posts.map(([code], index) => [code, fixedId(4, index + 1)]))

const tables = {
  dictionary_entry: Object.entries(words)
    .flatMap(([dictionary, entries]) =>
      entries.map(([code, label], index) => ({
        dictionary,
        code,
        label,
        seq: index + 1,
        active: 1,
        note: ''
      }))
    )
    .map((row, index) => ({ id: fixedId(1, index + 1), ...row })),
  service_function_catalog: functions.map(([code, name], index) => ({
    id: fixedId(2, index + 1),
    code,
    name,
    seq: index + 1,
    public_service: publicServices.includes(code) ? 1 : 0,
    elderly_child: elderlyAndChildren.includes(code) ? 1 : 0
  })),
  function_crosswalk: Object.entries(crosswalk)
    .flatMap(([scheme, marks]) => marks.map(([code, mark]) => ({ scheme, function_code: code, mark })))
    .map((row, index) => ({ id: fixedId(3, index + 1), ...row })),
  post: posts.map(([code, name, qualification], index) => ({
    id: fixedId(4, index + 1),
    code,
    name,
    required_qualification: qualification,
    seq: index + 1
  })),
  headcount_norm: norms.map((norm, index) => ({
    id: fixedId(5, index + 1),
    name: norm.name,
    applies_kind: norm.kind,
    formula: norm.formula,
    n_tenths: norm.tenths,
    per_count: norm.perCount,
    post_id: norm.post === null ? null : (postIds.get(norm.post) ?? null),
    source_doc: norm.source,
    valid_from: '2021-01-01',
    seq: index + 1
  })),
  milestone_template_item: standardNodes.map(([name, weight, mandatory, operatorNode], index) => ({
    id: fixedId(6, index + 1),
    template: 'standard',
    seq: index + 1,
    name,
    weight,
    mandatory,
    operator_node: operatorNode
  }))
}

/** Dictionaries, function catalogue, posts, norms and the standard nodes, as data that a clerk may edit. */
export const dictionaries: Migration = {
  timestamp: 1795370100000,
  name: 'dictionaries',
  rowChanges: {
    dictionary_entry: 109,
    service_function_catalog: 29,
    function_crosswalk: 88,
    post: 17,
    headcount_norm: 3,
    milestone_template_item: 9
  },
  async up(runner) {
    for (const [table, rows] of Object.entries(tables)) await insertRows(runner, table, rows)
  }
}
