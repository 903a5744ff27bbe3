import type { EntityManager } from 'typeorm'
import { publicServiceCodes } from '@domain/center/function-catalog'
import type { CenterFilter } from '@contract/center-list'
import type { Scope } from '@contract/scope'
import { Division } from '@database/entities/division'
import { everyCenter, type CenterQuery } from '@database/repositories/center-query'
import type { TreeScope } from '@database/repositories/center-tree'
import { withCentersBelow } from '@database/repositories/center-tree'
import { unitsOf } from '@services/units-of'

type Scoped = Pick<Scope, 'unitId' | 'kind'>

/**
 * The query of a list: scope bar and filter narrow together.
 * @returns null when nothing can meet both, or when the filter names a record that is not there (any more).
 */
export async function queryOf(
  reader: EntityManager,
  scope: Scoped,
  filter: CenterFilter
): Promise<CenterQuery | null> {
  const { unitId, divisionId, underCenterId, kind, functionCode, publicServices, ...narrow } = filter
  const unitIds = await unitsOf(reader, scope.unitId, unitId)
  if (unitIds?.length === 0) return null
  if (scope.kind !== null && kind !== null && scope.kind !== kind) return null
  const division = divisionId === null ? null : await divisionOf(reader, divisionId)
  if (divisionId !== null && division === null) return null
  const ids = underCenterId === null ? null : await withCentersBelow(reader, underCenterId)
  const functionCodes = [
    ...(functionCode === null ? [] : [functionCode]),
    ...(publicServices === null ? [] : publicServiceCodes)
  ]
  return { ...everyCenter, ...narrow, functionCodes, division, ids, unitIds, kind: kind ?? scope.kind }
}

export async function treeScopeOf(reader: EntityManager, scope: Scoped): Promise<TreeScope> {
  return { kind: scope.kind, unitIds: await unitsOf(reader, scope.unitId) }
}

function divisionOf(reader: EntityManager, id: string): Promise<Division | null> {
  return reader.findOne(Division, { where: { id }, select: { id: true, level: true } })
}
