import { In, IsNull, type EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { Acceptance } from '@database/entities/acceptance'
import { AcceptanceItem } from '@database/entities/acceptance-item'
import { NotFoundError } from '@database/storage-errors'

/** @throws NotFoundError when it is gone or in 回收站. */
export async function livingAcceptance(manager: EntityManager, id: string): Promise<Acceptance> {
  const row = await manager.findOneBy(Acceptance, { id, deletedAt: IsNull() })
  if (row === null) throw new NotFoundError()
  return row
}

/** The living acceptances of a project, the earliest first. */
export function acceptancesOf(manager: EntityManager, projectId: string): Promise<Acceptance[]> {
  return manager.find(Acceptance, {
    where: { projectId, deletedAt: IsNull() },
    order: { heldOn: 'ASC', id: 'ASC' }
  })
}

/** The clauses of many acceptances, each one's in the order of its sheet. */
export async function itemsOf(
  manager: EntityManager,
  acceptanceIds: readonly string[]
): Promise<Map<string, AcceptanceItem[]>> {
  const items = await manager.find(AcceptanceItem, {
    where: { acceptanceId: In([...acceptanceIds]), deletedAt: IsNull() },
    order: { seq: 'ASC', id: 'ASC' }
  })
  return groupBy(items, ({ acceptanceId }) => acceptanceId)
}
