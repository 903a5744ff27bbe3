import type { EntityManager } from 'typeorm'
import type { AnalysisOverview } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { completionAt } from '@services/analysis/completion-at'
import { analyseCoverage } from '@services/analysis/coverage'
import { analyseStaffing } from '@services/analysis/staffing'

/** Everything that 统计分析 shows, as of the cut-off of the scope. What one part reads, another computes meanwhile. */
export async function analysisOverview(
  reader: EntityManager,
  { scope }: { scope: Scope }
): Promise<AnalysisOverview> {
  const [completion, coverage, staffing] = await Promise.all([
    completionAt(reader, scope),
    analyseCoverage(reader, scope),
    analyseStaffing(reader, scope)
  ])
  return {
    year: scope.year,
    cutoff: scope.cutoff,
    footnote: `截至 ${scope.cutoff}（含当日）；序时进度按日计算；完成以验收销号为准`,
    ...completion,
    coverage,
    staffing
  }
}
