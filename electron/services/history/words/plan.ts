import { projectStages } from '@domain/project/vocabulary'
import {
  area,
  count,
  functions,
  hundredths,
  money,
  tenths,
  text,
  vocabulary,
  type TableWords
} from '@services/history/field-words'

/** Stages, items, baseline and plan versions of a project, by table. */
export const planWords: Readonly<Record<string, TableWords>> = {
  project_stage_change: {
    label: '阶段变更',
    named: 'toStage',
    fields: {
      changedOn: text('变更日期'),
      fromStage: vocabulary('原阶段', projectStages),
      toStage: vocabulary('新阶段', projectStages),
      reason: text('原因'),
      evidence: text('佐证')
    }
  },
  project_carry_over: {
    label: '结转',
    named: 'toYear',
    fields: {
      fromYear: count('原年度'),
      toYear: count('转入年度'),
      carriedOn: text('自何日起'),
      reason: text('原因'),
      docNo: text('文号')
    }
  },
  upgrade_item: {
    label: '建设内容',
    named: 'item',
    fields: {
      seq: count('次序'),
      item: text('内容'),
      functionCode: functions('对应功能'),
      quantityHundredths: hundredths('数量'),
      quantityUnit: text('单位'),
      beforeValue: text('升级前'),
      afterValue: text('升级后'),
      cost: money('费用'),
      donePercent: count('完成（%）'),
      evidence: text('佐证')
    }
  },
  project_baseline: {
    label: '升级前现状',
    named: null,
    fields: {
      takenOn: text('记录日期'),
      areaOffice: area('办公面积'),
      areaService: area('服务面积'),
      areaShared: area('共用面积'),
      areaOutdoor: area('室外面积'),
      functionCodes: functions('已开展功能'),
      staffFteTenths: tenths('在岗（折算）'),
      monthlyVisits: count('月服务人次'),
      satisfactionHundredths: hundredths('满意度（%）')
    }
  },
  plan_version: {
    label: '计划版本',
    named: 'version',
    fields: {
      version: count('版本'),
      effectiveFrom: text('生效日期'),
      planStart: text('计划开工'),
      planFinish: text('计划完工'),
      planAccept: text('计划验收'),
      reason: text('调整原因'),
      docNo: text('文号')
    }
  },
  plan_version_node: {
    label: '版本节点',
    named: 'name',
    fields: {
      seq: count('次序'),
      name: text('节点名称'),
      weight: count('权重（%）'),
      planDate: text('计划日期')
    }
  }
}
