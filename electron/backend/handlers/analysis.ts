import type { analysisContract } from '@contract/analysis'
import { analysisOverview } from '@services/analysis/overview'
import { workbenchOverview } from '@services/analysis/workbench'
import { read, type HandlersFor } from './define'

export const analysisHandlers: HandlersFor<typeof analysisContract> = {
  'analysis:overview': read(analysisOverview),
  'workbench:overview': read(workbenchOverview)
}
