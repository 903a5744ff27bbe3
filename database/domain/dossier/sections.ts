/** The parts of 提质升级档案 in the order of the design. Source: domain §3.3. */
export const dossierSections = {
  basic: '基本情况',
  before: '升级前现状与需求调研',
  scheme: '提质升级方案',
  duty: '责任体系',
  money: '资金安排与使用',
  progress: '进度记录',
  checks: '检查、问题与整改销号',
  operation: '运营方案',
  people: '人员与队伍',
  emergency: '平急转换',
  acceptance: '验收意见与评分',
  results: '成效对比',
  pictures: '影像资料'
} as const
export type DossierSection = keyof typeof dossierSections

/** Where the clerk enters or adds what is missing. */
export type DossierPlace =
  | 'center'
  | 'project'
  | 'items'
  | 'plan'
  | 'money'
  | 'reports'
  | 'checks'
  | 'staff'
  | 'acceptance'
  | 'attachments'
