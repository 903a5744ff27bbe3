/** How a 问题 came to light. Source: domain §1.5. */
export const issueFinders = {
  self_check: '自查',
  monthly_check: '月检视',
  supervision: '督导组',
  residents: '群众反映',
  audit: '审计',
  acceptance: '验收'
} as const
export type IssueFinder = keyof typeof issueFinders

export const issueCategories = {
  procedure: '手续',
  money: '资金',
  construction: '施工',
  operation: '运营',
  staff: '人员',
  safety: '安全',
  residents: '群众',
  papers: '资料'
} as const
export type IssueCategory = keyof typeof issueCategories

export const issueSeverities = { minor: '一般', major: '较重', critical: '严重' } as const
export type IssueSeverity = keyof typeof issueSeverities

/** 销号 goes from the first to `closed`; 退回 leads back to work, 挂账 stays open with a reason. Source: domain §1.5. */
export const issueStates = {
  open: '新建',
  working: '整改中',
  applied: '申请销号',
  closed: '已销号',
  returned: '退回',
  deferred: '挂账'
} as const
export type IssueState = keyof typeof issueStates
