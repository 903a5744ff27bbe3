import type { ScoredClause } from '@domain/acceptance/acceptance-draft'
import type { AcceptanceConclusion } from '@domain/acceptance/vocabulary'

/** Full marks of a whole sheet, in tenths of a point. */
export const fullMarksTenths = 1000

/** The pass line of a new office, 80 points; ours, marked 示例, for an office to replace. Source: domain §1.5, mark R. */
export const samplePassLineTenths = 800

export interface SheetSum {
  /** Σ of the full scores, tenths. */
  full: number
  /** Σ of the scores given so far, tenths. */
  score: number
  /** Clauses without a score. */
  open: number
  /** Names of the violated veto clauses. */
  vetoed: readonly string[]
}

export function sumOfSheet(items: readonly ScoredClause[]): SheetSum {
  return {
    full: items.reduce((sum, { fullScoreTenths }) => sum + fullScoreTenths, 0),
    score: items.reduce((sum, { scoreTenths }) => sum + (scoreTenths ?? 0), 0),
    open: items.filter(({ scoreTenths }) => scoreTenths === null).length,
    vetoed: items.filter(({ veto, vetoed }) => veto && vetoed).map(({ clause }) => clause)
  }
}

/** What the sheet says by itself: a violated veto clause fails whatever the sum; null while clauses are unscored. */
export function proposeConclusion(
  items: readonly ScoredClause[],
  passLineTenths: number
): AcceptanceConclusion | null {
  const { score, open, vetoed } = sumOfSheet(items)
  if (vetoed.length > 0) return 'failed'
  if (open > 0 || items.length === 0) return null
  return score >= passLineTenths ? 'passed' : 'rectify'
}
