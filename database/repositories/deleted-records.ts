import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { containsText, engineOf } from '@database/engine'
import { Center } from '@database/entities/center'
import { ChangeLog } from '@database/entities/change-log'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeProject } from '@database/entities/upgrade-project'

export type DeletedKind = 'center' | 'project' | 'person'

export interface DeletedRecord {
  kind: DeletedKind
  id: string
  revision: number
  name: string
  code: string
  deletedAt: string
  deletedBy: string
  isSample: number
}

/** Everything in 回收站, the last deleted first. */
export async function deletedRecords(
  reader: EntityManager,
  kind: DeletedKind | null,
  text: string
): Promise<DeletedRecord[]> {
  const rows: DeletedRecord[] = []
  if (kind === null || kind === 'center') {
    rows.push(...(await deletedOf(reader.createQueryBuilder(Center, 'row'), 'center', 'row.code', text)))
  }
  if (kind === null || kind === 'project') {
    rows.push(
      ...(await deletedOf(reader.createQueryBuilder(UpgradeProject, 'row'), 'project', 'row.projectNo', text))
    )
  }
  if (kind === null || kind === 'person') {
    rows.push(...(await deletedOf(reader.createQueryBuilder(Person, 'row'), 'person', null, text)))
  }
  return rows.sort((one, other) => other.deletedAt.localeCompare(one.deletedAt))
}

/** Assignments that went to 回收站 in the same save as their centre. */
export async function assignmentsDeletedWith(
  manager: EntityManager,
  centerId: string
): Promise<StaffAssignment[]> {
  const deletion = await manager
    .createQueryBuilder(ChangeLog, 'log')
    .where("log.entity = 'center' AND log.entityId = :centerId AND log.kind = 'delete'", { centerId })
    .orderBy('log.revisionAfter', 'DESC')
    .getOne()
  if (deletion === null) return []
  const together = manager
    .createQueryBuilder()
    .subQuery()
    .select('log.entityId')
    .from(ChangeLog, 'log')
    .where("log.batchId = :batchId AND log.entity = 'staff_assignment' AND log.kind = 'delete'")
    .getQuery()
  return manager
    .createQueryBuilder(StaffAssignment, 'assignment')
    .where('assignment.centerId = :centerId AND assignment.deletedAt IS NOT NULL', { centerId })
    .andWhere(`assignment.id IN ${together}`, { batchId: deletion.batchId })
    .getMany()
}

async function deletedOf<Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  kind: DeletedKind,
  code: string | null,
  text: string
): Promise<DeletedRecord[]> {
  builder
    .select('row.id', 'id')
    .addSelect('row.revision', 'revision')
    .addSelect('row.name', 'name')
    .addSelect(code ?? "''", 'code')
    .addSelect('row.deletedAt', 'deletedAt')
    .addSelect('row.updatedBy', 'deletedBy')
    .addSelect('row.isSample', 'isSample')
    .where('row.deletedAt IS NOT NULL')
  if (text !== '') {
    builder.andWhere(containsText(engineOf(builder.connection), 'row.searchText', ':text'), {
      text: text.toLowerCase()
    })
  }
  const rows = await builder.getRawMany<Omit<DeletedRecord, 'kind'>>()
  return rows.map((row) => ({ ...row, kind }))
}
