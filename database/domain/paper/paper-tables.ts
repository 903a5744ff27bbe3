/** The tables of the office that are made from the data, by their number in the design. Source: domain §3.3. */
export const paperTables = {
  T2: '提质升级任务台账（总表）',
  T3: '项目进度月报表',
  T4: '县区汇总表',
  T5: '资金台账',
  T6: '问题整改销号台账',
  T7: '服务功能覆盖情况统计表',
  T8: '人员配备台账、缺口表',
  T12: '验收评分表、销号确认单',
  T13: '评价打分表（空表）'
} as const
export type PaperTable = keyof typeof paperTables

/** Pages of the screen that go out as PDF as they are seen. T15 and T16 of the design are drawn on the screen alone. */
export const screenPapers = {
  T15: '督办单、提示函',
  T16: '挂图作战图',
  analysis: '统计分析',
  meeting: '会议汇报材料',
  reconcile: '勾稽检查'
} as const
export type ScreenPaper = keyof typeof screenPapers

/**
 * Those of which an export is recorded: the ledger T1 goes out by its own way, since it comes back, a list of the screen as
 * it is seen, a dossier as a paper of many tables.
 */
export const recordedTables = {
  T1: '邻里（乡里）中心基础信息台账',
  ...paperTables,
  ...screenPapers,
  list: '页面列表',
  dossier: '提质升级档案（一中心一档）'
} as const
export type RecordedTable = keyof typeof recordedTables

export const paperFormats = { xlsx: 'Excel', pdf: 'PDF' } as const
export type PaperFormat = keyof typeof paperFormats

export const phoneStyles = { masked: '隐去中间几位', full: '完整' } as const
export type PhoneStyle = keyof typeof phoneStyles
