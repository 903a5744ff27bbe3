import { paperTables, type PaperTable } from '@domain/paper/paper-tables'

/** A table that is made here, and what it is for. */
export interface PaperLine {
  table: PaperTable
  name: string
  purpose: string
}

const line = (table: PaperTable, purpose: string): PaperLine => ({ table, name: paperTables[table], purpose })

/** In the order in which the office hands them in. */
export const paperList: readonly PaperLine[] = [
  line('T2', '本年度全部项目一张表：投资构成、计划、责任人、阶段、亮灯'),
  line('T3', '每月上报：已报送的进度、投资、问题和下步计划'),
  line('T4', '通报用：各县区任务、开工、完工、验收和排名，小计、合计为总和之比'),
  line('T5', '逐笔到位和支付，按资金来源算到位率、执行率、结余'),
  line('T6', '问题从发现到销号，含挂账和超期天数'),
  line('T7', '各县区开展 F01—F09 的运营中心数和覆盖率，与 2021 年比'),
  line('T8', '截止日在岗人员名册（电话隐去中间几位），各单位应配、在岗、缺口'),
  line('T12', '一个项目的验收评分和签字盖章的销号确认单；还没验收的印空表'),
  line('T13', '现场打分用的空表，23 项指标为示例')
]

/** What goes out from its own page. */
export const elsewhere = [
  {
    name: '邻里（乡里）中心基础信息台账',
    purpose: '中心台账，改好后可以再导入',
    to: '/centers',
    where: '中心台账'
  },
  {
    name: '督办单、提示函、约谈通知',
    purpose: '按信函格式排版的 PDF',
    to: '/projects/letters',
    where: '督办单'
  },
  { name: '挂图作战图', purpose: '项目按月的计划和实际，A3 上墙', to: '/projects/board', where: '挂图作战' },
  { name: '统计分析', purpose: '当前页面的图和表，PDF', to: '/analysis', where: '统计分析' }
] as const

export const outputFormats = { xlsx: 'Excel', pdf: 'PDF', both: 'Excel 和 PDF' } as const
export type OutputFormat = keyof typeof outputFormats
