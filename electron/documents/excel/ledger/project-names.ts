import type { ImportField } from '@domain/sheet/propose-mapping'
import { projectColumns, type ProjectKey } from '@documents/excel/ledger/project-columns'

/** What papers from elsewhere write over a column of T2, beside its own head. */
const otherNames: Readonly<Partial<Record<ProjectKey, readonly string[]>>> = {
  seq: ['编号', 'No', 'No.'],
  projectNo: ['项目号', '任务编号'],
  year: ['任务年度', '计划年度', '实施年度'],
  county: ['区县', '所属县区', '所在县区', '县(区)', '县市区'],
  town: ['街道', '乡镇', '乡镇街道', '乡镇(街道)', '镇街'],
  center: ['中心', '邻里中心', '乡里中心', '邻里(乡里)中心', '所在中心'],
  name: ['升级项目名称', '任务名称'],
  category: ['项目类别', '升级类型', '提升类别'],
  items: ['升级内容', '主要建设内容'],
  budget: ['总投资', '计划总投资', '投资额', '概算投资', '预算'],
  central: ['中央资金'],
  province: ['省级', '省级资金'],
  city: ['市级', '市级资金'],
  countyFunds: ['县区级', '县区配套'],
  social: ['社会资金'],
  other: ['其他资金'],
  counts: ['是否计入任务', '计入目标'],
  planStart: ['计划开工日期', '计划开工时间', '计划时间/开工', '计划/开工'],
  planFinish: ['计划完工日期', '计划完工时间', '计划竣工', '计划时间/完工', '计划/完工'],
  planAccept: ['计划验收日期', '计划验收时间', '计划时间/验收', '计划/验收'],
  planReason: ['计划调整原因'],
  planDocNo: ['文号'],
  cityLeader: ['包联领导', '市级领导'],
  countyLeader: ['县区领导'],
  townPerson: ['街道(乡镇)责任人', '乡镇责任人'],
  villagePerson: ['社区责任人', '村责任人'],
  stage: ['阶段', '项目阶段', '目前阶段'],
  acceptedOn: ['验收销号日期', '办结日期']
}

/** The columns of T2 for recognising heads. */
export const projectFields: readonly ImportField<ProjectKey>[] = projectColumns.map(({ key, head }) => ({
  key,
  names: [head, ...(otherNames[key] ?? [])]
}))
