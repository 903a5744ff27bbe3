import type { EntityManager } from 'typeorm'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Milestone } from '@database/entities/milestone'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { Responsibility } from '@database/entities/responsibility'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { livingProject } from '@database/repositories/project-head'
import { NotFoundError } from '@database/storage-errors'

/** A project with its living parts. */
export interface ProjectAggregate {
  project: UpgradeProject
  /** In the order of the work. */
  milestones: Milestone[]
  responsibilities: Responsibility[]
}

/** @throws NotFoundError when it is gone or in 回收站. */
export async function projectAggregate(manager: EntityManager, id: string): Promise<ProjectAggregate> {
  const project = await livingProject(manager, id)
  return { project, ...(await partsOfProject(manager, id)) }
}

/** The living nodes and responsibilities; none for an unknown id. */
export async function partsOfProject(
  manager: EntityManager,
  projectId: string
): Promise<Omit<ProjectAggregate, 'project'>> {
  const milestones = await manager
    .createQueryBuilder(Milestone, 'node')
    .where('node.projectId = :projectId AND node.deletedAt IS NULL', { projectId })
    .orderBy('node.seq')
    .getMany()
  const responsibilities = await manager
    .createQueryBuilder(Responsibility, 'duty')
    .where("duty.objectType = 'project' AND duty.objectId = :projectId AND duty.deletedAt IS NULL", {
      projectId
    })
    .orderBy('duty.id')
    .getMany()
  return { milestones, responsibilities }
}

/** Another project, deleted ones included, that holds the number. */
export async function numberHolder(
  manager: EntityManager,
  projectNo: string,
  exceptId: string | null
): Promise<{ name: string; deleted: boolean } | null> {
  const holder = await manager
    .createQueryBuilder(UpgradeProject, 'project')
    .where('project.projectNo = :projectNo AND project.id <> :exceptId', {
      projectNo,
      exceptId: exceptId ?? ''
    })
    .getOne()
  return holder === null ? null : { name: holder.name, deleted: holder.deletedAt !== null }
}

/** Another counting project of the centre and year that is not moved out. */
export async function otherCounting(
  manager: EntityManager,
  { centerId, year, exceptId }: { centerId: string; year: number; exceptId: string | null }
): Promise<UpgradeProject | null> {
  return manager
    .createQueryBuilder(UpgradeProject, 'project')
    .where('project.centerId = :centerId AND project.year = :year', { centerId, year })
    .andWhere("project.deletedAt IS NULL AND project.countsTowardTarget = 1 AND project.stage <> 'moved_out'")
    .andWhere('project.id <> :exceptId', { exceptId: exceptId ?? '' })
    .getOne()
}

/** Every number that begins so, those of deleted projects included: a number is never given twice. */
export async function projectNosWith(manager: EntityManager, prefix: string): Promise<string[]> {
  const rows = await manager
    .createQueryBuilder(UpgradeProject, 'project')
    .select('project.projectNo', 'projectNo')
    .where('substr(project.projectNo, 1, :length) = :prefix', { prefix, length: prefix.length })
    .getRawMany<{ projectNo: string }>()
  return rows.map(({ projectNo }) => projectNo)
}

export interface CenterOfProject {
  id: string
  code: string
  name: string
  kind: Center['kind']
  tier: Center['tier']
  status: Center['status']
  unitName: string
  /** 县区 · 街道 · 社区. */
  place: string
}

/** The centre that a project upgrades, with the names around it. @throws NotFoundError */
export async function centerOfProject(reader: EntityManager, centerId: string): Promise<CenterOfProject> {
  const { entities, raw } = await reader
    .createQueryBuilder(Center, 'center')
    .innerJoin(Division, 'division', 'division.id = center.divisionId')
    .leftJoin(Division, 'county', 'county.id = division.countyId')
    .leftJoin(Division, 'town', 'town.id = division.townId')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = center.unitId')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('division.level', 'level')
    .addSelect('division.shortName', 'divisionName')
    .addSelect('county.shortName', 'countyName')
    .addSelect('town.shortName', 'townName')
    .where('center.id = :centerId', { centerId })
    .getRawAndEntities<
      Record<'unitName' | 'divisionName' | 'level' | 'countyName' | 'townName', string | null>
    >()
  const [center] = entities
  const [names] = raw
  if (center === undefined || names === undefined) throw new NotFoundError()
  const own = names.level === 'village' || names.level === 'block' ? names.divisionName : null
  return {
    id: center.id,
    code: center.code,
    name: center.name,
    kind: center.kind,
    tier: center.tier,
    status: center.status,
    unitName: names.unitName ?? '',
    place: [names.countyName, names.townName, own].filter((name) => name !== null).join(' · ')
  }
}
