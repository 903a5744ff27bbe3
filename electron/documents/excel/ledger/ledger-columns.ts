/**
 * How the value of a column is written and read.
 * - `identifier`: digits that are no number (codes, phones): always text, never repaired.
 * - `words`: dictionary labels joined by 、; `codes`: function codes joined by 、.
 * - `year`: four digits; a whole day stands for its year.
 * - `degrees` in micro-degrees, `area` in 0.01 m², `percent` in 0.01 %, `money` in 万元 on paper and in fen here.
 * - `derived`: the program works it out and does not import it.
 */
export interface LedgerColumn {
  key: string
  head: string
  kind:
    | 'text'
    | 'identifier'
    | 'word'
    | 'words'
    | 'codes'
    | 'date'
    | 'year'
    | 'count'
    | 'degrees'
    | 'area'
    | 'percent'
    | 'money'
  /** Characters wide on paper. */
  width: number
  /** Longest text, in characters; the largest number otherwise. */
  max: number
  derived?: boolean
  /** May hold several lines. */
  lines?: boolean
}

/**
 * T1 邻里(乡里)中心基础信息台账. Writer, reader, validation and tests take the columns from here alone.
 * Source: domain §3.3 T1.
 */
export const ledgerColumns = [
  { key: 'seq', head: '序号', kind: 'count', width: 6, max: 1_000_000_000, derived: true },
  { key: 'county', head: '县区', kind: 'text', width: 10, max: 60 },
  { key: 'town', head: '街道(乡镇)', kind: 'text', width: 13, max: 60 },
  { key: 'village', head: '社区(村)', kind: 'text', width: 14, max: 60 },
  { key: 'divisionCode', head: '统计用区划代码', kind: 'identifier', width: 15, max: 12 },
  { key: 'name', head: '中心名称', kind: 'text', width: 26, max: 60 },
  { key: 'centerKind', head: '类别', kind: 'word', width: 10, max: 20 },
  { key: 'tier', head: '层级', kind: 'word', width: 10, max: 20 },
  { key: 'form', head: '形态', kind: 'word', width: 12, max: 20 },
  { key: 'status', head: '状态', kind: 'word', width: 12, max: 20 },
  { key: 'address', head: '地址', kind: 'text', width: 28, max: 120 },
  { key: 'lngE6', head: '经度', kind: 'degrees', width: 12, max: 180_000_000 },
  { key: 'latE6', head: '纬度', kind: 'degrees', width: 12, max: 90_000_000 },
  { key: 'openDate', head: '建成投用日期', kind: 'date', width: 13, max: 10 },
  { key: 'floorsUsed', head: '楼层', kind: 'count', width: 6, max: 220 },
  { key: 'areaGross', head: '建筑面积㎡', kind: 'area', width: 12, max: 10_000_000_000 },
  { key: 'areaOffice', head: '其中:办公', kind: 'area', width: 11, max: 10_000_000_000 },
  { key: 'areaService', head: '服务', kind: 'area', width: 11, max: 10_000_000_000 },
  { key: 'areaShared', head: '共用', kind: 'area', width: 11, max: 10_000_000_000 },
  { key: 'areaOutdoor', head: '室外', kind: 'area', width: 11, max: 10_000_000_000 },
  { key: 'serviceShare', head: '服务面积占比%', kind: 'percent', width: 10, max: 10_000, derived: true },
  { key: 'siteSources', head: '场地来源', kind: 'words', width: 14, max: 400 },
  { key: 'propertyRight', head: '产权', kind: 'word', width: 8, max: 20 },
  { key: 'servedHouseholds', head: '服务户数', kind: 'count', width: 9, max: 1_000_000_000 },
  { key: 'servedPop', head: '服务人口', kind: 'count', width: 9, max: 1_000_000_000 },
  { key: 'served60Plus', head: '60岁以上', kind: 'count', width: 9, max: 1_000_000_000 },
  { key: 'served03', head: '0—3岁', kind: 'count', width: 8, max: 1_000_000_000 },
  { key: 'functions', head: '服务功能(代码清单)', kind: 'codes', width: 24, max: 400 },
  { key: 'operationModes', head: '运营模式', kind: 'words', width: 14, max: 400 },
  { key: 'operator', head: '运营主体', kind: 'text', width: 22, max: 120 },
  { key: 'managerName', head: '负责人', kind: 'text', width: 10, max: 20 },
  { key: 'managerPhone', head: '电话', kind: 'identifier', width: 14, max: 30 },
  { key: 'starLevel', head: '星级', kind: 'count', width: 6, max: 5 },
  { key: 'remark', head: '备注', kind: 'text', width: 20, max: 500, lines: true }
] as const satisfies readonly LedgerColumn[]

export type T1Column = (typeof ledgerColumns)[number]
export type LedgerKey = T1Column['key']

type NumberKind = 'count' | 'degrees' | 'area' | 'percent'

/** One centre as a line of T1. Texts are '' and the rest null where nothing is known. */
export type LedgerRow = {
  [Column in T1Column as Column['key']]: Column['kind'] extends NumberKind
    ? number | null
    : Column['kind'] extends 'date'
      ? string | null
      : string
}

export type LedgerValue = LedgerRow[LedgerKey]

/** Between the entries of a list in one cell. */
export const listSeparator = '、'

export function isDerived(column: LedgerColumn): boolean {
  return column.derived === true
}

/** Without them a line names no centre, or a new centre would get what nobody wrote. */
export const neededKeys: readonly LedgerKey[] = ['name', 'centerKind', 'tier', 'status']

export function columnOf(key: LedgerKey): T1Column {
  const column = ledgerColumns.find((candidate) => candidate.key === key)
  if (!column) throw new RangeError(`T1 has no column ${key}`)
  return column
}
