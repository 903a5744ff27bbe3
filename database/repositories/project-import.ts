import type { EntityManager } from 'typeorm'
import { bulkRows } from '@database/bulk-read'
import { UpgradeProject } from '@database/entities/upgrade-project'

/** Living projects that bear one of the numbers or upgrade one of the centres. */
export async function projectsCalled(
  manager: EntityManager,
  numbers: readonly string[],
  centerIds: readonly string[]
): Promise<UpgradeProject[]> {
  const rows = [
    ...(await bulkRows(manager, UpgradeProject, 'projectNo', numbers)),
    ...(await bulkRows(manager, UpgradeProject, 'centerId', centerIds))
  ]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
