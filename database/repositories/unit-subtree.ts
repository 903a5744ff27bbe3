import type { EntityManager } from 'typeorm'
import { ReportingUnit } from '@database/entities/reporting-unit'

type PlacedUnit = Pick<ReportingUnit, 'id' | 'parentId'>

/** The unit and every unit under it, itself first. */
export async function unitSubtree(reader: EntityManager, unitId: string): Promise<string[]> {
  return subtreeOf(await reader.find(ReportingUnit, { select: { id: true, parentId: true } }), unitId)
}

/** The same among units already read. */
export function subtreeOf(units: readonly PlacedUnit[], unitId: string): string[] {
  const ids = [unitId]
  for (const id of ids) ids.push(...units.filter((unit) => unit.parentId === id).map((unit) => unit.id))
  return ids
}
