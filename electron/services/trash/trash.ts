import type { EntityManager } from 'typeorm'
import { errorAt } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { assignmentsDeletedWith, deletedRecords } from '@database/repositories/deleted-records'
import { otherCounting } from '@database/repositories/project-aggregate'
import type { Work } from '@database/work'
import { ValidationError } from '@services/validation-error'

/** 回收站, the last deleted first. */
export async function listTrash(
  reader: EntityManager,
  { kind, text, offset, limit }: ParsedInputOf<'trash:list'>
): Promise<OutputOf<'trash:list'>> {
  const records = await deletedRecords(reader, kind, text)
  return {
    total: records.length,
    rows: records
      .slice(offset, offset + limit)
      .map((record) => ({ ...record, isSample: record.isSample === 1 }))
  }
}

/**
 * Brings records back, all or none; a centre with the assignments that went along with it.
 * @throws {ValidationError} a project without its centre, or beside another counting one. @throws ConflictError
 */
export async function restoreFromTrash(
  work: Work,
  { items }: ParsedInputOf<'trash:restore'>
): Promise<OutputOf<'trash:restore'>> {
  const centersFirst = [...items].sort((one, other) => rank[one.kind] - rank[other.kind])
  for (const { kind, id, revision } of centersFirst) {
    if (kind === 'center') await restoreCenter(work, id, revision)
    else if (kind === 'project') await restoreProject(work, id, revision)
    else await work.restore(Person, id, revision)
    work.touch(kind, id)
  }
  return { count: items.length, batchId: work.batchId }
}

const rank = { center: 0, person: 1, project: 2 } as const

async function restoreCenter(work: Work, id: string, revision: number): Promise<void> {
  await work.restore(Center, id, revision)
  for (const assignment of await assignmentsDeletedWith(work.manager, id)) {
    const root = { entity: 'person', id: assignment.personId }
    await work.restore(StaffAssignment, assignment.id, assignment.revision, root)
    work.touch('person', assignment.personId)
  }
}

async function restoreProject(work: Work, id: string, revision: number): Promise<void> {
  await work.restore(UpgradeProject, id, revision)
  const project = await work.manager.findOneByOrFail(UpgradeProject, { id })
  const center = await work.manager.findOneBy(Center, { id: project.centerId })
  if (center === null || center.deletedAt !== null) {
    throw new ValidationError([errorAt('items', `项目“${project.name}”的中心也在回收站中，请把中心一起恢复`)])
  }
  if (!project.countsTowardTarget || project.stage === 'moved_out') return
  const other = await otherCounting(work.manager, { ...project, exceptId: id })
  if (other !== null) {
    throw new ValidationError([
      errorAt(
        'items',
        `该中心 ${project.year} 年已有计入任务的项目“${other.name}”，不能再恢复“${project.name}”`
      )
    ])
  }
}
