import type { analysisContract } from '@contract/analysis'
import type { coverageContract } from '@contract/coverage'
import { coverageMatrix } from '@services/analysis/coverage-matrix'
import { noticesOfDay } from '@services/analysis/day-notices'
import { analysisOverview } from '@services/analysis/overview'
import { workbenchOverview } from '@services/analysis/workbench'
import { read, type HandlersFor } from './define'

export const analysisHandlers: HandlersFor<typeof analysisContract> = {
  'analysis:overview': read(analysisOverview),
  'analysis:day-notices': read(noticesOfDay),
  'workbench:overview': read(workbenchOverview)
}

export const coverageHandlers: HandlersFor<typeof coverageContract> = {
  'coverage:matrix': read(coverageMatrix)
}
