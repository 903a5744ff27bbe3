import type { CenterKind } from '@domain/center/vocabulary'
import { timeProgressOfYear } from '@domain/calendar/time-progress'
import { completionHeadline } from '@domain/progress/headline'
import { neededPace, recentPace } from '@domain/progress/pace'
import { countsAsOf } from '@domain/progress/project-counts'
import { unitTable, type UnitRow } from '@domain/progress/unit-table'
import { targetOn } from '@domain/target/target-in-force'
import type { CompletionSummary } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import type { ProjectFact } from '@database/repositories/progress-facts'
import type { CompletionGround } from '@services/analysis/completion-ground'
import { progressFigures, timeProgressFigure, type FigureGround } from '@services/analysis/progress-figures'

/** How one kind stands: the table of units, its last line in words and figures, and the projects counted. */
export interface KindStanding<Project extends ProjectFact> {
  kind: CenterKind
  rows: UnitRow[]
  total: UnitRow
  projects: Project[]
  ground: FigureGround
  summary: CompletionSummary
}

/**
 * Completion toward the year-end target of each kind in scope, as of the cut-off, from what was gathered once for many
 * scopes. Source: domain §2.1–§2.3.
 * @param inScope the unit of the scope with its subtree; null: all.
 */
export function completionByKind<Project extends ProjectFact>(
  { units: all, versions, facts }: CompletionGround<Project>,
  scope: Scope,
  inScope: readonly string[] | null
): KindStanding<Project>[] {
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
      timeProgress,
      wholeCity
    )
    const total = rows.find(({ row }) => row === 'total')
    if (total === undefined) throw new Error('the table of units has no total')
    const ground = { kind, year, cutoff, timeProgress, unitId }
    return { kind, rows, total, projects, ground, summary: summaryOf(total, ground, projects) }
  })
}

/** Urban and rural are never summed silently. Source: domain §1.0. */
export function kindsOf({ kind }: Scope): CenterKind[] {
  return kind === null ? ['urban', 'rural'] : [kind]
}

function summaryOf(
  total: UnitRow,
  ground: FigureGround,
  projects: Parameters<typeof recentPace>[0]
): CompletionSummary {
  const { year, cutoff, timeProgress } = ground
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
    timeProgress: timeProgressFigure(ground)
  }
}
