import { projectCategories, projectStages, responsibilityRoles } from '@domain/project/vocabulary'
import {
  count,
  flag,
  money,
  phone,
  record,
  text,
  vocabulary,
  type TableWords
} from '@services/history/field-words'

/** 项目 and its parts, by table. */
export const projectWords: Readonly<Record<string, TableWords>> = {
  upgrade_project: {
    label: '项目',
    named: null,
    fields: {
      projectNo: text('项目编号'),
      centerId: record('中心', 'center'),
      year: count('年度'),
      unitId: record('责任单位', 'unit'),
      name: text('项目名称'),
      category: vocabulary('升级类别', projectCategories),
      stage: vocabulary('阶段', projectStages),
      goalText: text('升级目标'),
      planStart: text('计划开工'),
      planFinish: text('计划完工'),
      planAccept: text('计划验收'),
      actualStart: text('实际开工'),
      actualFinish: text('实际完工'),
      acceptedOn: text('验收销号日期'),
      budgetTotal: money('总投资'),
      countsTowardTarget: flag('计入任务'),
      listedOn: text('入库日期'),
      movedOutOn: text('调整出库日期'),
      remark: text('备注')
    }
  },
  milestone: {
    label: '节点',
    named: 'name',
    fields: {
      seq: count('次序'),
      name: text('节点名称'),
      weight: count('权重（%）'),
      mandatory: flag('必经节点'),
      operatorNode: flag('运营节点'),
      planDate: text('计划日期'),
      forecastDate: text('预计日期'),
      actualDate: text('完成日期'),
      evidence: text('佐证')
    }
  },
  responsibility: {
    label: '责任人',
    named: 'role',
    fields: {
      role: vocabulary('角色', responsibilityRoles),
      personName: text('姓名'),
      organizationName: text('单位'),
      phone: phone('电话'),
      secretaryProject: flag('书记项目')
    }
  }
}
