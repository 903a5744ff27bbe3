import { centerKinds } from '@domain/center/vocabulary'
import { formatCount } from '@domain/figure/format-figure'
import { lightColors } from '@domain/light/light-color'
import { formatWan } from '@domain/money/format-money'
import { projectCategories, projectStages } from '@domain/project/vocabulary'
import type { ProjectRow, ProjectSums } from '@contract/project-list'
import { wanCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'
import { barInWords } from '@renderer/features/projects/milestone-bar'

type DayKey = 'planStart' | 'planFinish' | 'planAccept' | 'acceptedOn' | 'actualStart' | 'actualFinish'

const day = (key: DayKey, title: string): TableColumn<ProjectRow> => ({
  key,
  title,
  width: 100,
  kind: 'date',
  format: (row) => row[key] ?? '—'
})

/** As it is copied: 定鼎门社区邻里中心提质升级（2026 年结转）. */
function nameInWords({ name, carriedFrom, carriedTo }: ProjectRow): string {
  const from = carriedFrom === null ? '' : `（${carriedFrom} 年结转）`
  return `${name}${from}${carriedTo === null ? '' : `（已结转 ${carriedTo} 年）`}`
}

/** Columns of 提质升级 in the order of the work; the rest can be chosen. */
export const projectColumns: TableColumn<ProjectRow>[] = [
  {
    key: 'projectNo',
    title: '项目编号',
    width: 116,
    kind: 'code',
    fixed: true,
    sortable: true,
    format: (row) => row.projectNo
  },
  { key: 'name', title: '项目名称', width: 232, fixed: true, sortable: true, format: nameInWords },
  { key: 'unitName', title: '责任单位', width: 88, sortable: true, format: (row) => row.unitName },
  { key: 'stage', title: '阶段', width: 112, sortable: true, format: (row) => projectStages[row.stage] },
  {
    key: 'light',
    title: '亮灯',
    width: 84,
    format: ({ light }) => (light === null ? '—' : lightColors[light.color])
  },
  { key: 'milestones', title: '节点', width: 208, format: (row) => barInWords(row.milestones) },
  {
    key: 'progressPercent',
    title: '形象进度/计划',
    width: 118,
    align: 'right',
    sortable: true,
    format: (row) => `${row.progressPercent}% / ${row.plannedPercent}%`
  },
  { ...day('planStart', '计划开工'), sortable: true },
  { ...day('planFinish', '计划完工'), sortable: true },
  { ...day('planAccept', '计划验收'), sortable: true },
  { ...day('acceptedOn', '销号日期'), sortable: true },
  {
    key: 'budgetTotal',
    title: '投资（万元）',
    width: 108,
    sortable: true,
    ...wanCells((row: ProjectRow) => row.budgetTotal)
  },
  { key: 'kind', title: '类别', width: 84, sortable: true, format: (row) => centerKinds[row.kind] },
  {
    key: 'category',
    title: '升级类别',
    width: 92,
    sortable: true,
    format: (row) => projectCategories[row.category]
  },
  { key: 'centerName', title: '中心', width: 208, sortable: true, format: (row) => row.centerName },
  {
    key: 'countsTowardTarget',
    title: '计入任务',
    width: 80,
    align: 'center',
    format: (row) => (row.countsTowardTarget ? '是' : '否')
  },
  { key: 'townName', title: '街道（乡镇）', width: 112, hidden: true, format: (row) => row.townName ?? '—' },
  { ...day('actualStart', '实际开工'), hidden: true },
  { ...day('actualFinish', '实际完工'), hidden: true }
]

/** The last row: urban and rural apart, never one number. */
export function projectTotals({ urban, rural, budgetTotal }: ProjectSums): Record<string, string> {
  return {
    projectNo: '合计',
    name: `邻里 ${formatCount(urban)} 个 · 乡里 ${formatCount(rural)} 个`,
    budgetTotal: formatWan(budgetTotal)
  }
}
