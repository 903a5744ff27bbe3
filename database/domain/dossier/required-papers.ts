import { sumOfSheet } from '@domain/acceptance/score-sheet'
import { paperKinds, type PaperKind } from '@domain/attachment/vocabulary'
import { acceptanceLevels, type AcceptanceLevel } from '@domain/acceptance/vocabulary'
import type { DossierFacts } from '@domain/dossier/dossier-facts'
import type { DossierPlace, DossierSection } from '@domain/dossier/sections'
import { missingRoles } from '@domain/project/responsibility-rules'
import { responsibilityRoles, type ProjectStage } from '@domain/project/vocabulary'

/** One paper that a whole dossier holds. */
export interface RequiredPaper {
  section: DossierSection
  label: string
  /** Where it is entered. */
  place: DossierPlace
  /** What is still to do, as an advice; null when the paper is there. */
  lacks: (facts: DossierFacts) => string | null
}

const paper = (
  section: DossierSection,
  label: string,
  place: DossierPlace,
  lacks: RequiredPaper['lacks']
): RequiredPaper => ({ section, label, place, lacks })

/** A paper that is there once a file of its kind is attached. */
const attached = (section: DossierSection, label: string, kind: PaperKind): RequiredPaper =>
  paper(section, label, 'attachments', (facts) =>
    unless(hasPaper(facts, kind), `添加材料，种类选“${paperKinds[kind]}”`)
  )

const unless = (present: boolean, advice: string): string | null => (present ? null : advice)

/** The papers of a whole dossier in the order of its parts. Source: domain §3.3 (提质升级档案), list by us. */
export const requiredPapers: readonly RequiredPaper[] = [
  paper('basic', '中心基本信息', 'center', ({ center }) =>
    listed('补填', [
      [center.address === '', '地址'],
      [center.areaOffice === null || center.areaService === null, '办公、服务面积'],
      [center.servedPop === null, '服务人口']
    ])
  ),
  paper('basic', '位置（坐标）', 'center', ({ center }) =>
    unless(center.lngE6 !== null && center.latE6 !== null, '补填经纬度')
  ),
  paper('before', '升级前现状', 'items', ({ baseline }) => unless(baseline !== null, '记录升级前现状')),
  paper('before', '需求调研', 'plan', (facts) =>
    unless(
      hasStageEvidence(facts, 'scheme') || hasNodeEvidence(facts, '需求调研') || hasPaper(facts, 'survey'),
      '登记“需求调研”节点的完成日期和佐证（问卷、圆桌会记录），或添加需求调研材料'
    )
  ),
  paper('before', '升级前照片', 'attachments', ({ photos }) => unless(photos.before > 0, '添加升级前照片')),
  paper('scheme', '升级目标', 'project', ({ project }) => unless(project.goalText !== '', '填写升级目标')),
  paper('scheme', '建设内容及前后对比', 'items', ({ items }) => {
    if (items.length === 0) return '填写建设内容'
    const open = items.filter(({ beforeValue, afterValue }) => beforeValue === '' || afterValue === '').length
    return unless(open === 0, `${open} 项建设内容没有填升级前、升级后`)
  }),
  paper('scheme', '方案论证会议纪要', 'project', (facts) =>
    unless(
      hasStageEvidence(facts, 'approval') || hasNodeEvidence(facts, '方案确定') || hasPaper(facts, 'minutes'),
      '变更阶段时填写会议纪要，或在“方案确定”节点填写佐证，或添加会议纪要'
    )
  ),
  paper('duty', '责任人', 'project', ({ project }) => {
    const missing = missingRoles({ ...project, countsTowardTarget: true })
    return unless(missing.length === 0, `补填${missing.map((role) => responsibilityRoles[role]).join('、')}`)
  }),
  paper('money', '资金来源和计划', 'money', ({ sources }) =>
    unless(sources.length > 0 && sources.every(({ planned }) => planned !== null), '填写资金来源和计划金额')
  ),
  paper('money', '支付凭证', 'money', ({ payments }) => {
    if (payments.length === 0) return '登记支付和凭证号'
    const open = payments.filter(({ voucherNo }) => voucherNo === '').length
    return unless(open === 0, `${open} 笔支付没有凭证号`)
  }),
  paper('progress', '施工合同', 'project', (facts) =>
    unless(
      hasStageEvidence(facts, 'construction') || hasPaper(facts, 'contract'),
      '变更到“施工/改造”时填写合同名称或编号，或添加施工合同'
    )
  ),
  paper('progress', '节点完成和佐证', 'plan', ({ milestones }) => {
    if (milestones.length === 0) return '建立节点计划'
    return listed('', [
      counted(milestones.filter(({ actualDate }) => actualDate === null).length, '个节点未完成'),
      counted(
        milestones.filter(({ actualDate, evidence }) => actualDate !== null && evidence === '').length,
        '个完成的节点没有佐证'
      )
    ])
  }),
  paper('progress', '进度月报', 'reports', ({ reports: { due, reviewed } }) =>
    unless(due <= reviewed, `${due - reviewed} 个月的月报没有审核通过`)
  ),
  paper('checks', '督导检查记录', 'checks', ({ inspections }) => unless(inspections > 0, '登记督导检查')),
  paper('checks', '问题销号', 'checks', ({ openIssues }) =>
    unless(openIssues === 0, `${openIssues} 个问题没有销号`)
  ),
  paper('operation', '运营主体和模式', 'center', ({ center }) =>
    unless(center.operatorOrgId !== null && center.operationModes.length > 0, '补填运营模式、运营主体')
  ),
  paper('operation', '运营合同', 'project', (facts) =>
    unless(
      hasStageEvidence(facts, 'operation') || hasPaper(facts, 'operation_contract'),
      '变更到“运营导入”时填写运营合同（协议）名称或编号，或添加运营合同'
    )
  ),
  attached('operation', '收益分配方案', 'revenue_plan'),
  paper('people', '人员配备', 'staff', ({ staff }) => unless(staff > 0, '登记在岗人员')),
  attached('emergency', '平急转换清单', 'emergency_list'),
  ...(['self', 'county', 'city'] as const).map(acceptancePaper),
  paper('results', '服务功能', 'center', ({ center }) =>
    unless(center.runningFunctions > 0, '登记已开展的服务功能')
  ),
  paper('results', '升级前服务人次和满意度', 'items', ({ baseline }) =>
    unless(
      baseline?.monthlyVisits !== undefined &&
        baseline.monthlyVisits !== null &&
        baseline.satisfactionHundredths !== null,
      '在升级前现状里补填月服务人次、满意度'
    )
  ),
  attached('results', '升级后服务人次和满意度', 'visit_statistics'),
  paper('pictures', '升级中、升级后照片', 'attachments', ({ photos }) =>
    listed('添加', [
      [photos.during === 0, '升级中照片'],
      [photos.after === 0, '升级后照片（与升级前同一角度）']
    ])
  )
]

function acceptancePaper(level: AcceptanceLevel): RequiredPaper {
  const label = acceptanceLevels[level]
  return paper('acceptance', `${label}意见和评分`, 'acceptance', ({ acceptances }) => {
    const passed = acceptances.find((one) => one.level === level && one.conclusion === 'passed')
    if (passed === undefined) return `${label}通过后登记意见和评分`
    const { open } = sumOfSheet(passed.items)
    return unless(passed.items.length > 0 && open === 0, `补填${label}的评分`)
  })
}

/** Whether a change to this stage named the paper that it rested on. */
function hasStageEvidence({ stageSteps }: DossierFacts, stage: ProjectStage): boolean {
  return stageSteps.some(({ toStage, evidence }) => toStage === stage && evidence !== '')
}

function hasNodeEvidence({ milestones }: DossierFacts, name: string): boolean {
  return milestones.some((node) => node.name === name && node.actualDate !== null && node.evidence !== '')
}

function hasPaper({ papers }: DossierFacts, kind: PaperKind): boolean {
  return papers.includes(kind)
}

const counted = (count: number, words: string): [boolean, string] => [count > 0, `${count} ${words}`]

function listed(verb: string, parts: readonly [boolean, string][]): string | null {
  const told = parts.filter(([isMissing]) => isMissing).map(([, words]) => words)
  return told.length === 0 ? null : `${verb}${told.join('、')}`
}
