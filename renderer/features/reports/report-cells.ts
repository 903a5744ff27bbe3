import type { CalendarDate } from '@domain/calendar/calendar-date'
import { groupThousands } from '@domain/figure/format-figure'
import type { LightRule } from '@domain/light/light-rule'
import { parseAmount } from '@domain/money/parse-amount'
import { checkReportDraft, factsOf } from '@domain/report/draft-checks'
import { parsePercent } from '@domain/report/parse-percent'
import { checkReport } from '@domain/report/report-checks'
import { errorAt, type Violation } from '@domain/violation'
import { ReportValues, type ReportRow } from '@contract/report'

/** The cells that are filled in, in the order of the table. */
export const reportFields = [
  'cumProgressPercent',
  'cumInvestFen',
  'doneThisMonth',
  'problems',
  'needCoordination',
  'nextStep',
  'correctionReason'
] as const
export type ReportField = (typeof reportFields)[number]

export const reportLabels: Readonly<Record<ReportField, string>> = {
  cumProgressPercent: '本月累计 %',
  cumInvestFen: '累计完成投资（万元）',
  doneThisMonth: '本月完成工作',
  problems: '存在问题',
  needCoordination: '需协调事项',
  nextStep: '下步计划',
  correctionReason: '更正原因'
}

/** What was typed and is not saved, as it was typed, so that nothing is lost that means no number yet. */
export type TypedCells = Partial<Record<ReportField, string>>

export const keyOf = ({ projectId, period }: Pick<ReportRow, 'projectId' | 'period'>): string =>
  `${projectId} ${period}`

/** A stored cell as text; money in 万元, in full. */
export function printedCell({ values }: Pick<ReportRow, 'values'>, field: ReportField): string {
  const value = values[field]
  if (value === null) return ''
  if (typeof value === 'string') return value
  return field === 'cumInvestFen' ? groupThousands(value, 6).replace(/0{1,4}$/u, '') : String(value)
}

export function shownCell(row: ReportRow, typed: TypedCells | undefined, field: ReportField): string {
  return typed?.[field] ?? printedCell(row, field)
}

export interface JudgedRow {
  values: ReportValues
  violations: Violation[]
}

/** The row as it would be sent, and what is wrong with it by the rules of saving or of handing in. */
export function judgedRow(
  row: ReportRow,
  typed: TypedCells | undefined,
  ground: { rule: LightRule; today: CalendarDate; handIn: boolean }
): JudgedRow {
  const unreadable: Violation[] = []
  function read<Value>(field: ReportField, parse: (text: string) => Value | Violation, empty: Value): Value {
    const text = shownCell(row, typed, field)
    if (text.trim() === '') return empty
    const parsed = parse(text)
    if (!isViolation(parsed)) return parsed
    unreadable.push(parsed)
    return empty
  }
  const text = (field: ReportField): string => shownCell(row, typed, field)
  const values: ReportValues = {
    cumProgressPercent: read<number | null>('cumProgressPercent', readPercent, null),
    cumInvestFen: read<number | null>('cumInvestFen', readAmount, null),
    doneThisMonth: text('doneThisMonth'),
    problems: text('problems'),
    needCoordination: text('needCoordination'),
    nextStep: text('nextStep'),
    correctionReason: text('correctionReason')
  }
  const draft = { ...values, period: row.period, state: row.report?.state ?? ('draft' as const) }
  const { previous, following } = row
  const { rule, today, handIn } = ground
  const facts = factsOf(draft, row, { rule, today, previous, following })
  const rules = handIn ? checkReport(draft, facts) : checkReportDraft(draft, facts)
  const found = [...unreadable, ...malformed(values), ...rules]
  // A cell says one thing at a time: what cannot be read is not also missing.
  return {
    values,
    violations: found.filter(({ field }, index) => found.findIndex((one) => one.field === field) === index)
  }
}

function isViolation(parsed: unknown): parsed is Violation {
  return typeof parsed === 'object' && parsed !== null && 'message' in parsed
}

function readPercent(text: string): number | Violation {
  const parsed = parsePercent(text)
  return 'value' in parsed ? parsed.value : errorAt('cumProgressPercent', parsed.message)
}

function readAmount(text: string): number | Violation {
  const parsed = parseAmount(text, '万元')
  return 'fen' in parsed ? parsed.fen : errorAt('cumInvestFen', parsed.message)
}

function malformed(values: ReportValues): Violation[] {
  const parsed = ReportValues.safeParse(values)
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => errorAt(path.map(String).join('.'), message))
}
