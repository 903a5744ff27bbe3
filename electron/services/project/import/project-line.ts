import { yearOf } from '@domain/calendar/day-count'
import type { TextLine } from '@documents/excel/ledger/decode-text-line'
import type { ProjectKey } from '@documents/excel/ledger/project-columns'
import type { ProjectReading } from '@documents/excel/ledger/ledger-reading'
import type { Ask } from '@services/import/ledger-plan'
import { centerQuestion, type NamedCenters } from '@services/import/named-centers'
import type { RowProblems } from '@services/import/row-problems'

/** A table of T2 with what is wrong in it. */
export interface ProjectTable {
  reading: ProjectReading
  problems: RowProblems
  /** What was read and not taken, in sentences. */
  warnings: string[]
}

/** A line of T2 on its way into the register. */
export interface ProjectLine {
  table: ProjectTable
  /** As the spreadsheet numbers it. */
  row: number
  text: TextLine
  /** Centres that the names can mean. */
  centerIds: string[]
}

/** '' where the sheet lacks the column too. */
export function cellOf({ text }: ProjectLine, key: ProjectKey): string {
  return text[key] ?? ''
}

export function projectLine(
  table: ProjectTable,
  { row, values }: { row: number; values: TextLine },
  centers: NamedCenters,
  answers: ReadonlyMap<string, string>
): ProjectLine {
  const told = answers.get(centerQuestion(values).id)
  const centerIds = told === undefined ? centers.find(values).map(({ id }) => id) : [told]
  return { table, row, text: values, centerIds }
}

export function report(
  { table, row }: ProjectLine,
  key: ProjectKey | null,
  message: string,
  advice = '请改正后重新导入',
  ask?: Ask
): void {
  table.problems.add(row, key, message, advice, ask && ask.options.length > 0 ? ask : undefined)
}

export function isRefused({ table, row }: ProjectLine): boolean {
  return table.problems.has(row)
}

/** 第 6 行, with file and sheet where it is another table's. */
export function lineName({ table, row }: ProjectLine, from: ProjectLine): string {
  const { file, sheet } = table.reading
  return table === from.table ? `第 ${row} 行` : `“${file}”工作表“${sheet}”第 ${row} 行`
}

/** 年度, else the year of a planned day, else of today; null when what stands there is no year. */
export function yearOfLine(line: ProjectLine, today: string): number | null {
  if (cellOf(line, 'year') !== '') return writtenYear(line)
  const day = (['planAccept', 'planFinish', 'planStart'] as const)
    .map((key) => cellOf(line, key))
    .find((one) => one !== '')
  return yearOf(day ?? today)
}

/** 2026, ２０２６年; null where none is written. */
export function writtenYear(line: ProjectLine): number | null {
  const written = cellOf(line, 'year')
    .normalize('NFKC')
    .replace(/年度?$/u, '')
    .trim()
  return /^20\d{2}$/u.test(written) ? Number(written) : null
}
