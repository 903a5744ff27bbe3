import type { EntityManager } from 'typeorm'
import type { TierNode } from '@contract/center'
import type { ParsedInputOf } from '@contract/index'
import {
  centersUnder,
  countBelow,
  countByDivision,
  countiesWithCenters,
  divisionParents,
  topCentersOf,
  type TreeCenter
} from '@database/repositories/center-tree'
import { treeScopeOf } from '@services/center/center-scope'

/** As many nodes as a clerk can still scroll through; beyond it the list on the right is the place to look. */
const levelLimit = 1000

/** How many centres lie in each division, those of its parts included; divisions without any are left out. */
export async function divisionCounts(
  reader: EntityManager,
  { scope }: ParsedInputOf<'center:division-counts'>
): Promise<{ divisionId: string; count: number }[]> {
  const own = await countByDivision(reader, await treeScopeOf(reader, scope))
  const parents = await divisionParents(reader)
  const all = new Map<string, number>()
  for (const [divisionId, count] of own) {
    const path = new Set<string>()
    for (let id: string | null = divisionId; id !== null && !path.has(id); id = parents.get(id) ?? null) {
      path.add(id)
      all.set(id, (all.get(id) ?? 0) + count)
    }
  }
  return [...all].map(([divisionId, count]) => ({ divisionId, count }))
}

/** One level of 片区→社区→小区. */
export async function tierTree(
  reader: EntityManager,
  { scope, under }: ParsedInputOf<'center:tier-tree'>
): Promise<TierNode[]> {
  const treeScope = await treeScopeOf(reader, scope)
  if (under === null) {
    return (await countiesWithCenters(reader, treeScope)).map((county) => ({
      type: 'county',
      id: county.id,
      name: county.name,
      code: county.code ?? '',
      kind: null,
      tier: null,
      status: null,
      descendantCount: county.count,
      hasChildren: true
    }))
  }
  const centers =
    under.type === 'county'
      ? await topCentersOf(reader, under.id, treeScope, levelLimit)
      : await centersUnder(reader, under.id, treeScope, levelLimit)
  const below = await countBelow(
    reader,
    centers.map((center) => center.id)
  )
  return centers.map((center) => nodeOf(center, below.get(center.id) ?? 0))
}

function nodeOf({ id, name, code, kind, tier, status }: TreeCenter, descendantCount: number): TierNode {
  return {
    type: 'center',
    id,
    name,
    code,
    kind,
    tier,
    status,
    descendantCount,
    hasChildren: descendantCount > 0
  }
}
