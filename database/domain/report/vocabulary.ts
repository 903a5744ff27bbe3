/** 进度月报: a returned one is sent again, a reviewed one is locked with its period. Source: domain §1.5. */
export const reportStates = {
  draft: '草稿',
  submitted: '已报',
  returned: '退回',
  reviewed: '已审',
  locked: '锁定'
} as const
export type ReportState = keyof typeof reportStates
