import type { EntityManager } from 'typeorm'
import type { BulletinMark, CompletionSummary, KindAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { completionByKind } from '@services/analysis/completion'
import { completionGround } from '@services/analysis/completion-ground'
import { analyseCompletion } from '@services/analysis/kinds'
import { snapshotAt } from '@services/snapshot/snapshot-at'
import { unitsOf } from '@services/units-of'

/** Completion as of the cut-off: as it was told where that day's period is locked, else from the data as they stand. */
export async function completionAt(
  reader: EntityManager,
  scope: Scope
): Promise<{ kinds: KindAnalysis[]; bulletin: BulletinMark | null }> {
  const locked = await snapshotAt(reader, scope)
  return locked ?? { kinds: await analyseCompletion(reader, scope), bulletin: null }
}

/** The headline figures alone, as `completionAt` tells them. */
export async function summariesAt(reader: EntityManager, scope: Scope): Promise<CompletionSummary[]> {
  const locked = await snapshotAt(reader, scope)
  if (locked !== null) return locked.kinds.map(({ summary }) => summary)
  const ground = await completionGround(reader, scope)
  const standings = completionByKind(ground, scope, await unitsOf(reader, scope.unitId))
  return standings.map(({ summary }) => summary)
}
