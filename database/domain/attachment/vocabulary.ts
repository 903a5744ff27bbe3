/** What photos and papers hang on. */
export const attachmentOwners = {
  center: '中心',
  project: '项目',
  milestone: '节点',
  report: '月报',
  issue: '问题',
  acceptance: '验收'
} as const
export type AttachmentOwner = keyof typeof attachmentOwners

/** When a photo was taken in the course of the work. Source: domain §1.8, §3.3 (前/中/后). */
export const photoSlots = {
  scene: '现场',
  before: '升级前',
  during: '升级中',
  after: '升级后'
} as const
export type PhotoSlot = keyof typeof photoSlots

/** Papers that are filed with a record; those of the dossier's list among them. Source: domain §1.8, §3.3. */
export const paperKinds = {
  survey: '需求调研材料',
  minutes: '会议纪要',
  approval: '批复',
  contract: '施工合同',
  voucher: '支付凭证',
  operation_contract: '运营合同',
  revenue_plan: '收益分配方案',
  emergency_list: '平急转换清单',
  visit_statistics: '升级后客流和满意度',
  acceptance_form: '验收单',
  rules: '制度',
  other: '其他材料'
} as const
export type PaperKind = keyof typeof paperKinds

/** What the folder tells about a file: `altered` has another size or content than it was stored with. */
export const fileStandings = { whole: '完好', missing: '文件不见了', altered: '文件被改动' } as const
export type FileStanding = keyof typeof fileStandings
