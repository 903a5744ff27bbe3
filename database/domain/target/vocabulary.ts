export const targetMetrics = { upgrades_done: '提质升级完成数' } as const
export type TargetMetric = keyof typeof targetMetrics
