/** The ledgers that a foreign table can be taken into. */
export const importLedgers = {
  centers: '中心台账',
  staff: '人员配备台账',
  projects: '提质升级任务台账'
} as const
export type ImportLedger = keyof typeof importLedgers
