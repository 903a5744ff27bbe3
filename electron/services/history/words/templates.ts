import { centerKinds } from '@domain/center/vocabulary'
import { projectCategories } from '@domain/project/vocabulary'
import { count, flag, tenths, text, vocabulary, type TableWords } from '@services/history/field-words'

/** Sets of nodes and score sheets, by table. */
export const templateWords: Readonly<Record<string, TableWords>> = {
  milestone_template: {
    label: '节点模板',
    named: 'name',
    fields: {
      name: text('名称'),
      kind: vocabulary('适用中心', centerKinds),
      category: vocabulary('适用升级类别', projectCategories),
      note: text('说明')
    }
  },
  milestone_template_item: {
    label: '模板节点',
    named: 'name',
    fields: {
      seq: count('次序'),
      name: text('名称'),
      weight: count('权重'),
      mandatory: flag('必经'),
      operatorNode: flag('运营节点'),
      dueDay: count('通常第几天完成')
    }
  },
  acceptance_template: {
    label: '验收评分表',
    named: 'name',
    fields: {
      name: text('名称'),
      version: count('版本'),
      passLineTenths: tenths('合格线'),
      note: text('说明')
    }
  },
  acceptance_template_item: {
    label: '评分条款',
    named: 'clause',
    fields: {
      seq: count('次序'),
      clause: text('条款'),
      fullScoreTenths: tenths('分值'),
      standard: text('评分标准'),
      veto: flag('一票否决')
    }
  }
}
