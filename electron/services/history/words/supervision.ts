import { acceptanceConclusions, acceptanceLevels } from '@domain/acceptance/vocabulary'
import { inspectionRounds } from '@domain/inspection/vocabulary'
import { issueCategories, issueFinders, issueSeverities, issueStates } from '@domain/issue/vocabulary'
import { letterStates, letterTypes } from '@domain/letter/vocabulary'
import { flag, record, tenths, text, vocabulary, type TableWords } from '@services/history/field-words'

/** Inspections, issues, acceptance and letters, by table. */
export const supervisionWords: Readonly<Record<string, TableWords>> = {
  inspection: {
    label: '督导检查',
    named: 'inspectedOn',
    fields: {
      round: vocabulary('检查类型', inspectionRounds),
      inspectedOn: text('检查日期'),
      centerId: record('中心', 'center'),
      projectId: record('项目', 'project'),
      team: text('检查组'),
      members: text('成员'),
      scoreTenths: tenths('得分'),
      summary: text('检查情况')
    }
  },
  issue: {
    label: '问题',
    named: 'issueNo',
    fields: {
      issueNo: text('问题编号'),
      foundBy: vocabulary('发现方式', issueFinders),
      foundOn: text('发现日期'),
      centerId: record('中心', 'center'),
      projectId: record('项目', 'project'),
      category: vocabulary('类别', issueCategories),
      severity: vocabulary('程度', issueSeverities),
      description: text('问题描述'),
      requiredAction: text('整改措施'),
      dutyUnitId: record('责任单位', 'unit'),
      dutyPerson: text('责任人'),
      dueOn: text('整改时限'),
      progress: text('进展'),
      state: vocabulary('状态', issueStates),
      appliedOn: text('申请销号日期'),
      closedOn: text('销号日期'),
      closedBy: text('验证人'),
      evidence: text('佐证'),
      returnReason: text('退回原因'),
      deferReason: text('挂账原因')
    }
  },
  acceptance: {
    label: '验收',
    named: 'level',
    fields: {
      level: vocabulary('级别', acceptanceLevels),
      heldOn: text('验收日期'),
      leader: text('组长'),
      members: text('成员'),
      conclusion: vocabulary('结论', acceptanceConclusions),
      rectifyDue: text('整改时限'),
      rectification: text('整改事项'),
      certificateNo: text('证书编号'),
      remark: text('备注')
    }
  },
  acceptance_item: {
    label: '验收条款',
    named: 'clause',
    fields: {
      clause: text('条款'),
      fullScoreTenths: tenths('分值'),
      scoreTenths: tenths('得分'),
      deductionReason: text('扣分原因'),
      evidence: text('佐证'),
      vetoed: flag('一票否决')
    }
  },
  supervision_letter: {
    label: '督办单',
    named: 'letterNo',
    fields: {
      letterNo: text('编号'),
      type: vocabulary('类型', letterTypes),
      unitId: record('致送单位', 'unit'),
      projectId: record('项目', 'project'),
      issuedOn: text('发出日期'),
      title: text('标题'),
      content: text('内容'),
      replyDue: text('回复期限'),
      reply: text('回复'),
      repliedOn: text('回复日期'),
      state: vocabulary('状态', letterStates),
      lightReason: text('亮灯原因'),
      docNo: text('文号')
    }
  }
}
