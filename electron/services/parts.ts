import type { Root } from '@database/change-log/change-recorder'
import type { BusinessRow } from '@database/entities/business-row'
import type { EntityClass, NewValues } from '@database/row-values'
import type { Work } from '@database/work'

/** One part of an aggregate as the form holds it: a new one has neither id nor revision. */
interface PartDraft<E extends BusinessRow> {
  id: string | null
  revision: number | null
  values: NewValues<E>
}

/**
 * Brings the parts of an aggregate (nodes of a project, rooms of a centre) to what the form holds: new ones are
 * inserted, known ones updated where they differ, missing ones deleted. A part that belongs elsewhere is inserted anew.
 * @returns whether anything changed. @throws ConflictError when a part has moved on.
 */
export async function saveParts<E extends BusinessRow>(
  work: Work,
  entity: EntityClass<E>,
  present: readonly E[],
  wanted: readonly PartDraft<E>[],
  root: Root
): Promise<boolean> {
  const known = new Map(present.map((row) => [row.id, row]))
  let changed = false
  for (const { id, revision, values } of wanted) {
    const row = id === null ? undefined : known.get(id)
    if (row === undefined) {
      await work.insert(entity, values, root)
      changed = true
    } else {
      known.delete(row.id)
      const saved = await work.update(entity, row.id, revision ?? row.revision, values, root)
      changed = changed || saved.revision !== row.revision
    }
  }
  for (const row of known.values()) {
    await work.softDelete(entity, row.id, row.revision, root)
    changed = true
  }
  return changed
}
