import { centerKinds } from '@domain/center/vocabulary'
import { formatWan } from '@domain/money/format-money'
import { projectCategories, projectStages } from '@domain/project/vocabulary'

/** Chinese names by field path, without indexes. */
export const projectLabels: Readonly<Record<string, string>> = {
  projectNo: '项目编号',
  centerId: '中心',
  year: '年度',
  name: '项目名称',
  category: '升级类别',
  stage: '阶段',
  goalText: '升级目标',
  listedOn: '入库日期',
  planStart: '计划开工日期',
  planFinish: '计划完工日期',
  planAccept: '计划验收日期',
  actualStart: '实际开工日期',
  actualFinish: '实际完工日期',
  acceptedOn: '验收销号日期',
  budgetTotal: '总投资',
  countsTowardTarget: '计入任务',
  remark: '备注',
  planReason: '调整原因',
  planDocNo: '调整文号',
  milestones: '节点',
  'milestones.name': '节点名称',
  'milestones.weight': '权重',
  'milestones.operatorNode': '运营节点',
  'milestones.planDate': '计划日期',
  'milestones.forecastDate': '预测日期',
  'milestones.actualDate': '实际日期',
  'milestones.evidence': '佐证',
  responsibilities: '责任体系',
  'responsibilities.role': '责任角色',
  'responsibilities.personName': '姓名',
  'responsibilities.organizationName': '单位',
  'responsibilities.phone': '电话'
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: centerKinds,
  category: projectCategories,
  stage: projectStages
}

/** How a value looks where two versions are compared. */
export function showProjectValue(field: string, value: unknown): string {
  if (Array.isArray(value)) return `${String(value.length)} 行`
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'budgetTotal' && typeof value === 'number') return `${formatWan(value)} 万元`
  if (typeof value === 'string') return words[field]?.[value] ?? value
  return typeof value === 'number' ? String(value) : ''
}
