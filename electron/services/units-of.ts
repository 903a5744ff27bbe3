import type { EntityManager } from 'typeorm'
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
