import type { EntityManager } from 'typeorm'
import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import { isInFundStanding } from '@domain/money/fund-standing'
import { arrivalRate, executionRate, paymentRate } from '@domain/money/fund-ratios'
import { codesOf } from '@domain/vocabulary-lookup'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { MoneyLine, MoneyRow, MoneySums } from '@contract/money'
import type { Scope } from '@contract/scope'
import { moneyFacts, type MoneyFact } from '@database/repositories/money-facts'
import { everyProject } from '@database/repositories/project-list'
import { countFigure, recordsAt } from '@services/analysis/figure-of'
import { moneyFigure, moneyFigures } from '@services/money/money-figures'
import { unitsOf } from '@services/units-of'

/** 资金 project by project as of the cut-off, and the sums of everything found. */
export async function moneyByProject(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'money:by-project'>
): Promise<OutputOf<'money:by-project'>> {
  const { text, unitId, kind, standing } = filter
  const contradicts = scope.kind !== null && kind !== null && scope.kind !== kind
  const facts = await moneyFacts(reader, {
    ...everyProject,
    year: scope.year,
    cutoff: scope.cutoff,
    text,
    unitIds: contradicts ? [] : await unitsOf(reader, scope.unitId, unitId),
    kind: kind ?? scope.kind
  })
  const found = facts.filter((fact) => standing === null || isInFundStanding(fact, standing))
  const ordered = found.map((fact) => ({ fact, row: rowOf(fact) })).sort(by(sort))
  return {
    total: found.length,
    rows: ordered.slice(offset, offset + limit).map(({ row }) => row),
    sums: sumsOf(found)
  }
}

/**
 * 资金 unit by unit in the official order, then the sums: urban and rural apart where the scope holds both, and all.
 * Rates are ratios of sums.
 */
export async function moneyByUnit(
  reader: EntityManager,
  { scope }: ParsedInputOf<'money:by-unit'>
): Promise<MoneyLine[]> {
  const { year, cutoff, kind, unitId } = scope
  const unitIds = await unitsOf(reader, unitId)
  return moneyLines(await moneyFacts(reader, { ...everyProject, year, cutoff, unitIds, kind }), scope)
}

/** The same of facts that were gathered for the scope. */
export function moneyLines(facts: readonly MoneyFact[], { year, cutoff, kind, unitId }: Scope): MoneyLine[] {
  const inOrder = [...facts].sort((one, other) => one.unitOrder - other.unitOrder)
  const byUnit = groupBy(inOrder, (fact) => fact.unitId)
  const line = (
    row: MoneyLine['row'],
    label: string,
    rows: readonly MoneyFact[],
    of: { unitId: string | null; kind: CenterKind | null }
  ) => {
    const sums = sumsOf(rows)
    const records = recordsAt('/projects/money', of)
    return {
      row,
      label,
      projects: countFigure(rows.length, {
        formula: `${String(year)} 年的项目数，含调整出库、暂缓`,
        inputs: [
          { label: '邻里中心', text: String(sums.urban) },
          { label: '乡里中心', text: String(sums.rural) }
        ],
        records
      }),
      budgetTotal: moneyFigure(sums.budgetTotal, {
        formula: '各项目总投资之和；未填总投资的项目不计',
        inputs: [],
        records
      }),
      figures: moneyFigures(sums, cutoff, records)
    }
  }
  const units = [...byUnit].map(([id, rows]) =>
    line('unit', rows[0]?.unitName ?? '', rows, { unitId: id, kind })
  )
  const kinds = (kind === null ? codesOf(centerKinds) : []).map((one) => {
    const rows = facts.filter((fact) => fact.kind === one)
    return line('kind', `${centerKinds[one]}小计`, rows, { unitId, kind: one })
  })
  return [...units, ...kinds, line('total', '合计', facts, { unitId, kind })]
}

function rowOf(fact: MoneyFact): MoneyRow {
  const { id, projectNo, name, unitName, kind, stage, budgetTotal, planned, arrived, paid } = fact
  return {
    id,
    projectNo,
    name,
    unitName,
    kind,
    stage,
    budgetTotal,
    planned,
    arrived,
    paid,
    balance: arrived - paid,
    ...ratesOf(fact)
  }
}

function sumsOf(facts: readonly MoneyFact[]): MoneySums {
  const sum = (of: (fact: MoneyFact) => number): number => facts.reduce((total, fact) => total + of(fact), 0)
  const [planned, arrived, paid] = [
    sum((fact) => fact.planned),
    sum((fact) => fact.arrived),
    sum((fact) => fact.paid)
  ]
  return {
    urban: facts.filter(({ kind }) => kind === 'urban').length,
    rural: facts.filter(({ kind }) => kind === 'rural').length,
    budgetTotal: facts.every(({ budgetTotal }) => budgetTotal === null)
      ? null
      : sum(({ budgetTotal }) => budgetTotal ?? 0),
    planned,
    arrived,
    paid,
    balance: arrived - paid,
    ...ratesOf({ planned, arrived, paid })
  }
}

function ratesOf(totals: Pick<MoneyFact, 'planned' | 'arrived' | 'paid'>) {
  return {
    arrivalRate: arrivalRate(totals).value,
    executionRate: executionRate(totals).value,
    paymentRate: paymentRate(totals).value
  }
}

interface Sortable {
  fact: MoneyFact
  row: MoneyRow
}

/** Unknown values last whichever way, ties by number. */
function by({ key, descending }: ParsedInputOf<'money:by-project'>['sort']) {
  return (one: Sortable, other: Sortable): number => {
    const [a, b] =
      key === 'unitName' ? [one.fact.unitOrder, other.fact.unitOrder] : [one.row[key], other.row[key]]
    if (a === null || b === null) return a === b ? byNumber(one, other) : a === null ? 1 : -1
    const order = typeof a === 'string' ? a.localeCompare(String(b), 'zh-CN') : a - Number(b)
    return order === 0 ? byNumber(one, other) : descending ? -order : order
  }
}

function byNumber(one: Sortable, other: Sortable): number {
  return one.row.projectNo < other.row.projectNo ? -1 : 1
}
