import { lightBases, lightGroupRules } from '@domain/light/vocabulary'
import { fundDirections, fundingSources } from '@domain/money/vocabulary'
import { periodStates } from '@domain/period/vocabulary'
import { projectStages } from '@domain/project/vocabulary'
import { reportStates } from '@domain/report/vocabulary'
import { count, money, text, vocabulary, type TableWords } from '@services/history/field-words'

/** Periods, monthly reports, money and light rules, by table. */
export const reportWords: Readonly<Record<string, TableWords>> = {
  report_period: {
    label: '报告期',
    named: 'period',
    fields: {
      state: vocabulary('状态', periodStates),
      cutoff: text('截止日'),
      dueOn: text('报送期限'),
      lockedBy: text('锁定人'),
      reason: text('说明')
    }
  },
  progress_report: {
    label: '进度月报',
    named: 'period',
    fields: {
      state: vocabulary('状态', reportStates),
      cumProgress: count('累计进度（%）'),
      cumInvest: money('累计完成投资'),
      stage: vocabulary('阶段', projectStages),
      doneThisMonth: text('本月完成工作'),
      problems: text('存在问题'),
      needCoordination: text('需协调事项'),
      nextStep: text('下步计划'),
      correctionReason: text('更正原因'),
      reporter: text('填报人'),
      reportedOn: text('填报日期'),
      reviewer: text('审核人'),
      reviewedOn: text('审核日期'),
      returnReason: text('退回原因')
    }
  },
  funding_source: {
    label: '资金来源',
    named: 'source',
    fields: {
      seq: count('次序'),
      source: vocabulary('来源', fundingSources),
      docNo: text('文号'),
      planned: money('计划'),
      remark: text('备注')
    }
  },
  fund_flow: {
    label: '资金流水',
    named: 'direction',
    fields: {
      direction: vocabulary('方向', fundDirections),
      flowedOn: text('日期'),
      amount: money('金额'),
      payee: text('收款单位'),
      purpose: text('用途'),
      voucherNo: text('凭证号')
    }
  },
  light_rule: {
    label: '亮灯规则',
    named: 'name',
    fields: {
      name: text('名称'),
      basis: vocabulary('依据', lightBases),
      ruleText: text('规则'),
      note: text('说明'),
      source: text('来源'),
      version: count('版本'),
      yellowAt: count('黄灯线'),
      redAt: count('红灯线'),
      groupRule: vocabulary('单位亮灯', lightGroupRules)
    }
  }
}
