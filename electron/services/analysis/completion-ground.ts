import type { EntityManager } from 'typeorm'
import type { AnnualTarget } from '@database/entities/annual-target'
import type { ReportingUnit } from '@database/entities/reporting-unit'
import {
  projectFacts,
  targetUnits,
  targetVersions,
  type ProjectFact
} from '@database/repositories/progress-facts'

/** All that completion is computed from, for every scope of a year. */
export interface CompletionGround {
  year: number
  /** The city office first. */
  units: readonly ReportingUnit[]
  versions: readonly AnnualTarget[]
  facts: readonly ProjectFact[]
}

export async function completionGround(reader: EntityManager, year: number): Promise<CompletionGround> {
  return {
    year,
    units: await targetUnits(reader),
    versions: await targetVersions(reader, year),
    facts: await projectFacts(reader, year)
  }
}
