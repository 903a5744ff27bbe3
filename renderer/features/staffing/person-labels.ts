/** Chinese names of the fields of a person, by path without indexes. */
export const personLabels: Readonly<Record<string, string>> = {
  name: '姓名',
  sex: '性别',
  birthYear: '出生年份',
  politicalStatus: '政治面貌',
  education: '学历',
  phone: '联系电话',
  certificate: '证书名称',
  certificateValidTo: '证书有效期至',
  employerOrgId: '用人单位',
  identity: '身份',
  remark: '备注',
  assignments: '任职',
  'assignments.centerId': '任职中心',
  'assignments.postId': '岗位',
  'assignments.fteTenths': '折算系数',
  'assignments.mainPost': '主要岗位',
  'assignments.validFrom': '到岗日期',
  'assignments.validTo': '离岗日期'
}
