import type { EntityManager } from 'typeorm'
import type { BulletinMark, KindAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { analyseCompletion } from '@services/analysis/completion'
import { snapshotAt } from '@services/snapshot/snapshot-at'

/** Completion as of the cut-off: as it was told where that day's period is locked, else from the data as they stand. */
export async function completionAt(
  reader: EntityManager,
  scope: Scope
): Promise<{ kinds: KindAnalysis[]; bulletin: BulletinMark | null }> {
  const locked = await snapshotAt(reader, scope)
  return locked ?? { kinds: await analyseCompletion(reader, scope), bulletin: null }
}
