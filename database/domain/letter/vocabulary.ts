/** 督办单: 提示函 answers a yellow light, 督办函 a red one, 约谈 repeated red. Source: domain §1.5. */
export const letterTypes = { notice: '提示函', order: '督办函', interview: '约谈通知' } as const
export type LetterType = keyof typeof letterTypes

export const letterStates = {
  draft: '草稿',
  issued: '已发出',
  replied: '已回复',
  withdrawn: '已撤回'
} as const
export type LetterState = keyof typeof letterStates
