import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { Completeness } from '@domain/dossier/completeness'
import type { TableSheet } from '@documents/tables/table-sheet'

/** A month of the S-curve in whole percent; null where nothing is told. */
export interface CurvePoint {
  /** `YYYY-MM`. */
  period: string
  planned: number
  actual: number | null
}

/** Before and after of one measure, for the bars. */
export interface ComparedBar {
  /** With its unit. */
  label: string
  before: number
  now: number
  beforeText: string
  nowText: string
}

/** A photo on paper. */
export interface PrintedPhoto {
  /** A `data:` address; null when its file is missing. */
  source: string | null
  caption: string
}

/** What stands in a part, one under the other. Pictures have a table with the same numbers beside them. */
export type DossierBlock =
  | { kind: 'table'; table: TableSheet }
  /** Labels and values, all to the left. */
  | { kind: 'facts'; table: TableSheet }
  /** How much of a whole there is. */
  | { kind: 'share'; have: number; required: number }
  | { kind: 'curve'; title: string; points: readonly CurvePoint[] }
  | { kind: 'bars'; title: string; bars: readonly ComparedBar[] }
  /** Two a row; null leaves a place empty. */
  | { kind: 'photos'; title: string; rows: readonly (readonly (PrintedPhoto | null)[])[] }

export interface DossierPart {
  /** 一、基本情况. */
  title: string
  blocks: readonly DossierBlock[]
  /** Begins on a new page. */
  onNewPage: boolean
}

/** 提质升级档案 of one project. Source: domain §3.3. */
export interface DossierDocument {
  projectNo: string
  centerName: string
  projectName: string
  year: number
  /** 责任单位. */
  unitName: string
  /** Null until it is archived. */
  archivedOn: CalendarDate | null
  cutoff: CalendarDate
  filledOn: CalendarDate
  parts: readonly DossierPart[]
  completeness: Completeness
  isSample: boolean
}

/** 定鼎门社区邻里中心 一中心一档. */
export function dossierTitle({ centerName }: Pick<DossierDocument, 'centerName'>): string {
  return `${centerName}提质升级档案`
}
