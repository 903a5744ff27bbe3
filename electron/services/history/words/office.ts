import { centerKinds } from '@domain/center/vocabulary'
import { count, dictionary, record, text, vocabulary, type TableWords } from '@services/history/field-words'

/** 年度目标, 机构 and the settings of the office, by table. */
export const officeWords: Readonly<Record<string, TableWords>> = {
  annual_target: {
    label: '年度目标',
    named: 'unitId',
    fields: {
      year: count('年度'),
      kind: vocabulary('类别', centerKinds),
      unitId: record('责任单位', 'unit'),
      targetCount: count('任务数'),
      version: count('版本'),
      effectiveFrom: text('生效日期'),
      docNo: text('文号'),
      reason: text('原因')
    }
  },
  organization: {
    label: '机构',
    named: 'name',
    fields: {
      name: text('名称'),
      type: dictionary('类型', 'organization_type'),
      uscc: text('统一社会信用代码'),
      contactPerson: text('联系人'),
      licenceNo: text('许可证号'),
      licenceValidTo: text('许可证有效期至'),
      rating: text('评级')
    }
  },
  setting: { label: '设置', named: null, fields: { value: text('内容') } }
}
