import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { countsAsOf, type ProjectCounts } from '@domain/progress/project-counts'
import { checkSplit, checkStageOrder, checkSumOfUnits } from '@domain/reconcile/checks'
import { targetOn } from '@domain/target/target-in-force'
import { codesOf } from '@domain/vocabulary-lookup'
import type { AnnualTarget } from '@database/entities/annual-target'
import type { ReportingUnit } from '@database/entities/reporting-unit'
import type { ReportingProject } from '@database/repositories/progress-reports'
import { recordsAt } from '@services/analysis/figure-of'
import type { Held } from '@services/reconcile/reconcile-period'

interface UnitFacts {
  found: readonly ReportingProject[]
  kind: CenterKind | null
  /** Units are held against the city only where the scope is the city. */
  wholeCity: boolean
  year: number
  cutoff: string
  units: readonly ReportingUnit[]
  targets: readonly AnnualTarget[]
}

const figures: Readonly<Record<keyof ProjectCounts, string>> = {
  listed: '入库数',
  started: '累计开工数',
  finished: '累计完工数',
  accepted: '累计销号数'
}

/** Σ units = city, Σ split = target, 完成 ≤ 完工 ≤ 开工 ≤ 入库 unit by unit, each kind apart. Source: domain §2.9. */
export function unitRelations(facts: UnitFacts): Held[] {
  const kinds = facts.kind === null ? codesOf(centerKinds) : [facts.kind]
  return kinds.flatMap((kind) => ofKind(facts, kind))
}

function ofKind({ found, wholeCity, year, cutoff, units, targets }: UnitFacts, kind: CenterKind): Held[] {
  const projects = found.map(({ project }) => project).filter((project) => project.kind === kind)
  const byUnit = units.map((unit) => ({
    unit,
    counts: countsAsOf(
      projects.filter(({ unitId }) => unitId === unit.id),
      cutoff
    )
  }))
  const order = byUnit.map(({ unit, counts }) => ({
    broken: checkStageOrder(`${unit.shortName}${centerKinds[kind]}`, counts),
    place: { ...recordsAt('/projects', { unitId: unit.id, kind }), label: '项目' }
  }))
  if (!wholeCity) return order.filter((_, index) => (byUnit[index]?.counts.listed ?? 0) > 0)
  const city = countsAsOf(projects, cutoff)
  const sums = codesOf(figures).map((figure) => ({
    broken: checkSumOfUnits(
      `${centerKinds[kind]}${figures[figure]}`,
      'count',
      byUnit.map(({ counts }) => counts[figure]),
      city[figure]
    ),
    place: { ...recordsAt('/projects', { kind }), label: '项目' }
  }))
  const targetOf = (unitId: string): number | null =>
    targetOn(targets, { year, kind, unitId }, cutoff)?.targetCount ?? null
  const [office, ...owing] = units
  const split = {
    broken: checkSplit(
      office === undefined ? null : targetOf(office.id),
      owing.map(({ id }) => targetOf(id))
    ),
    place: { ...recordsAt('/projects', { kind }), label: '年度目标（项目页右上）' }
  }
  return [...sums, split, ...order]
}
