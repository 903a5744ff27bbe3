import type { EntityManager } from 'typeorm'

/** How one table hangs on the sample, as SQL conditions on its own rows. */
interface SampleTable {
  table: string
  /** Chinese name of its records. */
  label: string
  /** Columns that must name a record: a row whose centre, project or person goes cannot stay. */
  owners: Readonly<Record<string, string>>
  /** A pair of columns that names a record of one of several tables: the kind, the id, and the table of each kind. */
  either?: { kind: string; id: string; tables: Readonly<Record<string, string>> }
}

const ofCenter = { center_id: 'center' }
const ofProject = { project_id: 'upgrade_project' }

/** Children before their parents. */
const tables: readonly SampleTable[] = [
  {
    table: 'attachment',
    label: '照片和附件',
    owners: {},
    either: {
      kind: 'owner_kind',
      id: 'owner_id',
      tables: {
        center: 'center',
        project: 'upgrade_project',
        milestone: 'milestone',
        report: 'progress_report',
        issue: 'issue',
        acceptance: 'acceptance'
      }
    }
  },
  { table: 'supervision_letter', label: '督办单', owners: { ...ofProject, issue_id: 'issue' } },
  { table: 'issue', label: '问题', owners: { ...ofCenter, ...ofProject, inspection_id: 'inspection' } },
  { table: 'inspection', label: '督导检查', owners: { ...ofCenter, ...ofProject } },
  { table: 'acceptance_item', label: '验收条款', owners: { acceptance_id: 'acceptance' } },
  { table: 'acceptance', label: '验收', owners: ofProject },
  { table: 'fund_flow', label: '资金流水', owners: { funding_source_id: 'funding_source' } },
  { table: 'funding_source', label: '资金来源', owners: ofProject },
  { table: 'progress_report', label: '进度月报', owners: ofProject },
  { table: 'snapshot', label: '通报快照', owners: { period_id: 'report_period' } },
  { table: 'report_period', label: '报告期', owners: {} },
  {
    table: 'plan_version_node',
    label: '计划节点',
    owners: { plan_version_id: 'plan_version', milestone_id: 'milestone' }
  },
  { table: 'plan_version', label: '计划版本', owners: ofProject },
  { table: 'project_baseline', label: '升级前现状', owners: ofProject },
  { table: 'upgrade_item', label: '建设内容', owners: ofProject },
  { table: 'project_stage_change', label: '阶段变更', owners: ofProject },
  { table: 'project_carry_over', label: '结转', owners: ofProject },
  {
    table: 'responsibility',
    label: '责任人',
    owners: {},
    either: {
      kind: 'object_type',
      id: 'object_id',
      tables: { center: 'center', project: 'upgrade_project' }
    }
  },
  { table: 'milestone', label: '节点', owners: ofProject },
  { table: 'upgrade_project', label: '提质升级项目', owners: ofCenter },
  { table: 'annual_target', label: '年度目标', owners: {} },
  { table: 'grid_member', label: '网格成员', owners: { grid_id: 'grid', person_id: 'person' } },
  { table: 'grid', label: '网格', owners: {} },
  { table: 'team', label: '队伍', owners: {} },
  { table: 'training', label: '培训', owners: {} },
  {
    table: 'staff_absence',
    label: '长假与借调',
    owners: { person_id: 'person', assignment_id: 'staff_assignment' }
  },
  { table: 'staff_assignment', label: '任职', owners: { ...ofCenter, person_id: 'person' } },
  { table: 'person', label: '人员', owners: {} },
  { table: 'function_room', label: '功能室', owners: ofCenter },
  { table: 'center_site', label: '点位', owners: ofCenter },
  { table: 'service_function', label: '服务功能', owners: ofCenter },
  { table: 'center_served_division', label: '服务范围', owners: ofCenter },
  { table: 'center_status_history', label: '状态变更', owners: ofCenter },
  { table: 'center', label: '中心', owners: {} },
  { table: 'organization', label: '机构', owners: {} }
]

/** Rows of a table that go with the sample: the sample's own, and all that cannot stand without them. */
function goes({ owners, either }: SampleTable): string {
  const conditions = Object.entries(owners).map(([column, owner]) => `"${column}" IN (${goingIds(owner)})`)
  for (const [kind, table] of Object.entries(either?.tables ?? {})) {
    conditions.push(`("${either?.kind}" = '${kind}' AND "${either?.id}" IN (${goingIds(table)}))`)
  }
  return ['"is_sample" = 1', ...conditions].join(' OR ')
}

function goingIds(owner: string): string {
  const found = tables.find(({ table }) => table === owner)
  if (!found) throw new Error(`${owner} is not among the sample's tables`)
  return `SELECT "id" FROM "${owner}" WHERE ${goes(found)}`
}

export interface RecordCount {
  label: string
  count: number
}

/** What removing the sample would take along. */
export interface SampleFootprint {
  /** Records marked 演示数据. */
  sample: number
  /** Of these, changed by hand since they were loaded. */
  edited: number
  /** Records of the clerk that cannot stand without a sample record, by kind. */
  own: RecordCount[]
}

export async function sampleFootprint(manager: EntityManager): Promise<SampleFootprint> {
  const footprint: SampleFootprint = { sample: 0, edited: 0, own: [] }
  for (const entry of tables) {
    const [row]: { sample: number | null; edited: number | null; own: number | null }[] = await manager.query(
      `SELECT sum("is_sample") AS sample,
              sum(CASE WHEN "is_sample" = 1 AND "revision" > 1 THEN 1 ELSE 0 END) AS edited,
              sum(1 - "is_sample") AS own
         FROM "${entry.table}" WHERE ${goes(entry)}`
    )
    footprint.sample += Number(row?.sample ?? 0)
    footprint.edited += Number(row?.edited ?? 0)
    const own = Number(row?.own ?? 0)
    if (own > 0) footprint.own.push({ label: entry.label, count: own })
  }
  return footprint
}

/** Tables whose rows own others or stand alone go first; those that staying records may name go last. */
export const sampleTables: readonly { table: string; label: string; last: boolean }[] = tables.map(
  (entry) => ({
    ...entry,
    last: entry.table === 'center' || entry.table === 'organization'
  })
)

/** Deletes the sample's rows of one table for good, and those of the clerk that hang on them. */
export async function deleteSampleRows(manager: EntityManager, table: string): Promise<void> {
  const entry = tables.find((one) => one.table === table)
  if (!entry) throw new Error(`${table} is not among the sample's tables`)
  await manager.query(`DELETE FROM "${table}" WHERE ${goes(entry)}`)
}

/** Unsaved input for sample records, which nobody can open any more; call before the records go. */
export async function discardSampleDrafts(manager: EntityManager): Promise<void> {
  const forms = [
    ['center', 'center'],
    ['project', 'upgrade_project'],
    ['project-items', 'upgrade_project'],
    ['project-money', 'upgrade_project'],
    ['project-reports', 'upgrade_project'],
    ['person', 'person'],
    ['issue', 'issue'],
    ['inspection', 'inspection'],
    ['letter', 'supervision_letter'],
    ['grid', 'grid']
  ].map(([form, table]) => `SELECT '${form}:' || "id" FROM "${table}" WHERE "is_sample" = 1`)
  await manager.query(`DELETE FROM "draft" WHERE "form_key" IN (${forms.join(' UNION ALL ')})`)
}
