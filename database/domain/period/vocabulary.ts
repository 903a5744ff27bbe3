/** 报告期: open takes reports, closed takes only reviews, locked is frozen for ever. Source: domain §1.10. */
export const periodStates = { open: '填报中', closed: '已截止', locked: '已锁定' } as const
export type PeriodState = keyof typeof periodStates
