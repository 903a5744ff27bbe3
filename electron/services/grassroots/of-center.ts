import type { EntityManager } from 'typeorm'
import { errorAt, type Violation } from '@domain/violation'
import { Center } from '@database/entities/center'

/** @param before the centre that the record pointed to already; a closed one never locks it. */
export async function checkCenter(
  manager: EntityManager,
  centerId: string | null,
  before: string | null
): Promise<Violation[]> {
  if (centerId === null || centerId === before) return []
  const center = await manager.findOneBy(Center, { id: centerId })
  if (center !== null && center.deletedAt === null) return []
  return [errorAt('centerId', '该中心不存在或已删除，请重新选择中心')]
}
