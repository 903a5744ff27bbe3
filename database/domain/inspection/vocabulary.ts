/** 督导检查 by occasion. Source: domain §1.5. */
export const inspectionRounds = {
  monthly: '月检视',
  quarterly: '季优化',
  special: '专项',
  year_end: '年终'
} as const
export type InspectionRound = keyof typeof inspectionRounds
