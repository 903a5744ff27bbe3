import type { EntityManager } from 'typeorm'
import { formatPercent } from '@domain/figure/format-figure'
import type { CenterKind } from '@domain/center/vocabulary'
import { daysInYear } from '@domain/calendar/day-count'
import { timeProgressOfYear } from '@domain/calendar/time-progress'
import { curveByMonth, isPlanBunched } from '@domain/progress/curve'
import { completionHeadline, curveHeadline, unitsHeadline } from '@domain/progress/headline'
import { neededPace, recentPace } from '@domain/progress/pace'
import { countsAsOf } from '@domain/progress/project-counts'
import { unitTable, type UnitRow } from '@domain/progress/unit-table'
import { targetOn } from '@domain/target/target-in-force'
import type { CompletionSummary, KindAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { completionGround, type CompletionGround } from '@services/analysis/completion-ground'
import { inputs, rateFigure } from '@services/analysis/figure-of'
import { progressFigures, type FigureGround } from '@services/analysis/progress-figures'
import { unitsOf } from '@services/units-of'

/** Completion toward the year-end target of each kind in scope, as of the cut-off, from the data as they stand now. */
export async function analyseCompletion(reader: EntityManager, scope: Scope): Promise<KindAnalysis[]> {
  return completionOf(await completionGround(reader, scope.year), scope, await unitsOf(reader, scope.unitId))
}

/**
 * The same from what was gathered once for many scopes. Source: domain §2.1–§2.3.
 * @param inScope the unit of the scope with its subtree; null: all.
 */
export function completionOf(
  { units: all, versions, facts }: CompletionGround,
  scope: Scope,
  inScope: readonly string[] | null
): KindAnalysis[] {
  const { year, cutoff, unitId } = scope
  const [city, ...units] = all
  const shown = units.filter(({ id }) => inScope === null || inScope.includes(id))
  const timeProgress = timeProgressOfYear(year, cutoff)

  return kindsOf(scope).map((kind) => {
    const targetOf = (id: string): number | null =>
      targetOn(versions, { year, kind, unitId: id }, cutoff)?.targetCount ?? null
    const projects = facts.filter(
      (project) => project.kind === kind && (inScope === null || inScope.includes(project.unitId))
    )
    const wholeCity = inScope === null || (city !== undefined && inScope.includes(city.id))
    const rows = unitTable(
      shown.map((unit) => ({
        unitId: unit.id,
        name: unit.shortName,
        inUrbanGroup: unit.inUrbanGroup,
        target: targetOf(unit.id),
        counts: countsAsOf(
          projects.filter((project) => project.unitId === unit.id),
          cutoff
        )
      })),
      wholeCity && city !== undefined ? targetOf(city.id) : null,
      timeProgress
    )
    const curve = curveByMonth(projects, year, cutoff)
    const ground = { kind, cutoff, timeProgress }
    return {
      summary: summaryOf(rows, { ...ground, unitId }, projects, year),
      unitsHeadline: unitsHeadline(rows),
      units: rows.map((row) => ({
        row: row.row,
        unitId: row.unitId,
        label: row.label,
        ...progressFigures(row, { ...ground, unitId: row.unitId ?? unitId }),
        note: row.note
      })),
      curveHeadline: curveHeadline(curve),
      curve,
      planBunched: isPlanBunched(projects, year, cutoff)
    }
  })
}

/** Urban and rural are never summed silently. Source: domain §1.0. */
export function kindsOf({ kind }: Scope): CenterKind[] {
  return kind === null ? ['urban', 'rural'] : [kind]
}

function summaryOf(
  rows: readonly UnitRow[],
  ground: FigureGround,
  projects: Parameters<typeof recentPace>[0],
  year: number
): CompletionSummary {
  const total = rows.find(({ row }) => row === 'total')
  if (total === undefined) throw new Error('the table of units has no total')
  const { cutoff, timeProgress } = ground
  const done = total.counts.accepted
  return {
    kind: ground.kind,
    headline: completionHeadline({
      done,
      target: total.target,
      timeProgress,
      neededPace: total.target === null ? null : neededPace(done, total.target, year, cutoff),
      recentPace: recentPace(projects, year, cutoff)
    }),
    ...progressFigures(total, ground),
    timeProgress: rateFigure(timeProgress, {
      formula: '序时进度 = 截止日为全年第几天 ÷ 全年天数（按日计算）',
      inputs: inputs({
        截止日: cutoff,
        第几天: Math.round(timeProgress * daysInYear(year)),
        全年天数: daysInYear(year),
        序时进度: formatPercent(timeProgress)
      }),
      records: null
    })
  }
}
