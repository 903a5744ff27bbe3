import type { ImportField } from '@domain/sheet/propose-mapping'
import { staffColumns, type StaffKey } from '@documents/excel/ledger/staff-columns'

/** What papers from elsewhere write over a column of T8, beside its own head. */
const otherNames: Readonly<Record<StaffKey, readonly string[]>> = {
  seq: ['编号', 'No', 'No.'],
  county: ['区县', '所属县区', '所在县区', '县(区)', '县市区'],
  town: ['街道', '乡镇', '乡镇街道', '乡镇(街道)', '镇(街道)', '镇街', '所属街道'],
  center: [
    '中心名称',
    '所在中心',
    '工作中心',
    '邻里中心',
    '乡里中心',
    '邻里(乡里)中心',
    '所属中心',
    '工作单位'
  ],
  name: ['人员姓名', '名字', '员工姓名', '工作人员姓名'],
  sex: [],
  birthYear: ['出生年月', '出生日期', '出生年', '生日'],
  post: ['岗位名称', '职务', '工作岗位', '岗位类别'],
  identity: ['人员身份', '人员性质', '人员类别', '用工性质', '身份类别'],
  fullTime: ['专职/兼职', '专兼职', '是否专职', '专/兼职'],
  fte: ['折算', '折算系数', 'FTE', '折算人数', '折算(人)'],
  certificate: ['证书名称', '职业证书', '资格证书', '持证情况', '职业资格'],
  validFrom: ['到岗时间', '上岗日期', '上岗时间', '入职日期', '入职时间', '任职日期', '任职时间'],
  validTo: ['离岗时间', '离职日期', '离职时间'],
  phone: ['电话(脱敏)', '联系电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '本人电话']
}

const looks: Readonly<Partial<Record<StaffKey, (text: string) => boolean>>> = {
  name: (text) => /^[\p{Script=Han}·•\s]{2,20}$|^\p{L}[\p{L}\s.]+$/u.test(text),
  sex: (text) => /^[男女]$/u.test(text),
  phone: (text) => /^1[\d*\s-]{10,14}$|^0\d{2,3}-?[\d*]{7,8}$/u.test(text.normalize('NFKC'))
}

/** The columns of T8 for recognising foreign heads. */
export const staffFields: readonly ImportField<StaffKey>[] = staffColumns.map(({ key, head }) => {
  const suits = looks[key]
  return { key, names: [head, ...otherNames[key]], ...(suits ? { suits } : {}) }
})
