import type { EntityManager } from 'typeorm'
import { Person } from '@database/entities/person'
import { ProjectBaseline } from '@database/entities/project-baseline'
import { ServiceFunction } from '@database/entities/service-function'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { presentAt } from '@database/repositories/staff-presence'

/** The living items of a project in the order of the list; none for an unknown id. */
export function itemsOfProject(manager: EntityManager, projectId: string): Promise<UpgradeItem[]> {
  return manager
    .createQueryBuilder(UpgradeItem, 'item')
    .where('item.projectId = :projectId AND item.deletedAt IS NULL', { projectId })
    .orderBy('item.seq')
    .addOrderBy('item.id')
    .getMany()
}

/** Counts up with every addition, change and deletion of an item: what a save of the whole list must name. */
export async function itemsRevision(manager: EntityManager, projectId: string): Promise<number> {
  const row = await manager
    .createQueryBuilder(UpgradeItem, 'item')
    .select('COALESCE(SUM(item.revision), 0)', 'revision')
    .where('item.projectId = :projectId', { projectId })
    .getRawOne<{ revision: number | string }>()
  return Number(row?.revision ?? 0) + 1
}

/** 升级前现状 of a project; null until it is recorded. */
export function baselineOfProject(
  manager: EntityManager,
  projectId: string
): Promise<ProjectBaseline | null> {
  return manager
    .createQueryBuilder(ProjectBaseline, 'baseline')
    .where('baseline.projectId = :projectId AND baseline.deletedAt IS NULL', { projectId })
    .getOne()
}

/** Every living function of a centre; the rules say which ran on a day. */
export function functionsOfCenter(manager: EntityManager, centerId: string): Promise<ServiceFunction[]> {
  return manager
    .createQueryBuilder(ServiceFunction, 'service')
    .where('service.centerId = :centerId AND service.deletedAt IS NULL', { centerId })
    .orderBy('service.functionCode')
    .getMany()
}

/** Σ FTE on post at a centre on a day, in tenths. */
export async function fteOnPost(manager: EntityManager, centerId: string, date: string): Promise<number> {
  const builder = manager.createQueryBuilder(StaffAssignment, 'assignment')
  const row = await builder
    .innerJoin(Person, 'person', 'person.id = assignment.personId AND person.deletedAt IS NULL')
    .select('COALESCE(SUM(assignment.fteTenths), 0)', 'tenths')
    .where('assignment.centerId = :centerId', { centerId })
    .andWhere(presentAt(builder, 'assignment'), { date })
    .getRawOne<{ tenths: number | string }>()
  return Number(row?.tenths ?? 0)
}
