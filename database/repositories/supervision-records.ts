import { IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm'
import type { BusinessRow } from '@database/entities/business-row'
import { Center } from '@database/entities/center'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { UpgradeProject } from '@database/entities/upgrade-project'
import type { EntityClass } from '@database/row-values'
import { NotFoundError } from '@database/storage-errors'

export const livingIssue = (manager: EntityManager, id: string) => living(manager, Issue, id)
export const livingInspection = (manager: EntityManager, id: string) => living(manager, Inspection, id)
export const livingLetter = (manager: EntityManager, id: string) => living(manager, SupervisionLetter, id)

/** @throws NotFoundError when it is gone or in 回收站. */
async function living<E extends BusinessRow>(
  manager: EntityManager,
  entity: EntityClass<E>,
  id: string
): Promise<E> {
  const where = { id, deletedAt: IsNull() } as FindOptionsWhere<E>
  const row = await manager.findOneBy(entity, where)
  if (row === null) throw new NotFoundError()
  return row
}

/** Issues in the ledger that the visit found. */
export function countIssuesOf(manager: EntityManager, inspectionId: string): Promise<number> {
  return manager.countBy(Issue, { inspectionId, deletedAt: IsNull() })
}

/** The row whatever became of it since. */
export const centerById = (manager: EntityManager, id: string) => manager.findOneBy(Center, { id })
export const issueById = (manager: EntityManager, id: string) => manager.findOneBy(Issue, { id })
export const inspectionById = (manager: EntityManager, id: string) => manager.findOneBy(Inspection, { id })
export const projectById = (manager: EntityManager, id: string) => manager.findOneBy(UpgradeProject, { id })
export const unitById = (manager: EntityManager, id: string) => manager.findOneBy(ReportingUnit, { id })

/** The living projects of a centre, the newest year first. */
export function projectsOfCenter(manager: EntityManager, centerId: string): Promise<UpgradeProject[]> {
  return manager.find(UpgradeProject, {
    where: { centerId, deletedAt: IsNull() },
    order: { year: 'DESC', projectNo: 'ASC' }
  })
}
