import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { absenceKinds, leavingReasons, normFormulas, sexes } from '@domain/staffing/vocabulary'
import {
  count,
  dictionary,
  flag,
  phone,
  record,
  sealed,
  tenths,
  text,
  vocabulary,
  type TableWords
} from '@services/history/field-words'

/** 人员, 任职 and 配备标准, by table. */
export const staffingWords: Readonly<Record<string, TableWords>> = {
  person: {
    label: '人员',
    named: null,
    fields: {
      name: text('姓名'),
      sex: vocabulary('性别', sexes),
      birthYear: count('出生年份'),
      politicalStatus: dictionary('政治面貌', 'political_status'),
      education: dictionary('学历', 'education'),
      phone: phone('电话'),
      idNumberSealed: sealed('身份证号'),
      certificate: dictionary('证书', 'certificate'),
      certificateValidTo: text('证书有效期至'),
      employerOrgId: record('用人单位', 'organization'),
      identity: dictionary('身份', 'identity'),
      remark: text('备注')
    }
  },
  staff_assignment: {
    label: '任职',
    named: 'centerId',
    fields: {
      personId: record('人员', 'person'),
      centerId: record('中心', 'center'),
      postId: record('岗位', 'post'),
      fteTenths: tenths('折算系数'),
      mainPost: flag('主要岗位'),
      validFrom: text('到岗日期'),
      validTo: text('离岗日期'),
      endReason: vocabulary('离岗原因', leavingReasons)
    }
  },
  staff_absence: {
    label: '长假与借调',
    named: 'validFrom',
    fields: {
      personId: record('人员', 'person'),
      kind: vocabulary('类型', absenceKinds),
      validFrom: text('开始日期'),
      validTo: text('结束日期'),
      note: text('说明')
    }
  },
  headcount_norm: {
    label: '配备标准',
    named: 'name',
    fields: {
      name: text('名称'),
      appliesKind: vocabulary('适用类别', centerKinds),
      appliesTier: vocabulary('适用层级', centerTiers),
      formula: vocabulary('计算方式', normFormulas),
      nTenths: tenths('人数'),
      perCount: count('每'),
      postId: record('岗位', 'post'),
      sourceDoc: text('依据文件'),
      validFrom: text('生效日期'),
      validTo: text('失效日期')
    }
  }
}
