import type { EntityManager } from 'typeorm'
import type { Scope } from '@contract/scope'
import { unitSubtree } from '@database/repositories/unit-subtree'

/** Units of scope and filter together with their subtrees; null: all, empty: nothing can meet both. */
export async function unitsOf(
  reader: EntityManager,
  inScope: string | null,
  inFilter: string | null = null
): Promise<string[] | null> {
  const scoped = inScope === null ? null : await unitSubtree(reader, inScope)
  const filtered = inFilter === null ? null : await unitSubtree(reader, inFilter)
  if (scoped === null || filtered === null) return scoped ?? filtered
  return scoped.filter((id) => filtered.includes(id))
}

/** Units and kind of the scope bar and a list's own filter together; a filter of another kind finds nothing. */
export async function narrowedBy(
  reader: EntityManager,
  scope: Scope,
  filter: Pick<Scope, 'unitId' | 'kind'>
): Promise<{ unitIds: string[] | null; kind: Scope['kind'] }> {
  const apart = scope.kind !== null && filter.kind !== null && scope.kind !== filter.kind
  return {
    unitIds: apart ? [] : await unitsOf(reader, scope.unitId, filter.unitId),
    kind: filter.kind ?? scope.kind
  }
}
