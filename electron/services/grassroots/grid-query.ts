import type { EntityManager } from 'typeorm'
import type { GridFilter } from '@contract/grid'
import type { Scope } from '@contract/scope'
import type { GridQuery } from '@database/repositories/grid-list'
import { narrowedBy } from '@services/units-of'

/** The grids that the scope bar and the filter of the list leave. */
export async function gridQuery(
  reader: EntityManager,
  scope: Scope,
  { unitId, kind, ...narrow }: GridFilter
): Promise<GridQuery> {
  return { ...narrow, ...(await narrowedBy(reader, scope, { unitId, kind })) }
}
