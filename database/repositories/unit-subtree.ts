import type { EntityManager } from 'typeorm'
import { ReportingUnit } from '@database/entities/reporting-unit'

/** The unit and every unit under it, itself first. */
export async function unitSubtree(reader: EntityManager, unitId: string): Promise<string[]> {
  const units = await reader.find(ReportingUnit, { select: { id: true, parentId: true } })
  const ids = [unitId]
  for (const id of ids) ids.push(...units.filter((unit) => unit.parentId === id).map((unit) => unit.id))
  return ids
}
