import type { EntityManager } from 'typeorm'
import { errorAt, type Violation } from '@domain/violation'
import type { Center } from '@database/entities/center'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { centerById, projectById, unitById } from '@database/repositories/supervision-records'

/** What a record of 督导 points to: the centre, one of its projects, a unit. */
export interface Place {
  centerId: string
  projectId: string | null
}

export interface KnownPlace {
  center: Center | null
  project: UpgradeProject | null
  violations: Violation[]
}

/**
 * The centre and project of a draft, and what is wrong with them: gone, or the project is another centre's. What the
 * record pointed to before passes, so that a project in 回收站 never locks an old record.
 */
export async function placeOf(
  manager: EntityManager,
  { centerId, projectId }: Place,
  before: Place | null
): Promise<KnownPlace> {
  const center = await centerById(manager, centerId)
  const project = projectId === null ? null : await projectById(manager, projectId)
  const violations: Violation[] = []
  if (center === null || (center.deletedAt !== null && centerId !== before?.centerId)) {
    violations.push(errorAt('centerId', '该中心不存在或已删除，请重新选择中心'))
  }
  if (projectId !== null) {
    const gone = project === null || (project.deletedAt !== null && projectId !== before?.projectId)
    if (gone) violations.push(errorAt('projectId', '该项目不存在或已删除，请重新选择项目'))
    else if (project.centerId !== centerId) {
      violations.push(errorAt('projectId', `项目“${project.name}”不属于所选中心，请重新选择项目`))
    }
  }
  return { center, project, violations }
}

/** @param field where the form shows the unit. */
export async function checkUnit(
  manager: EntityManager,
  field: string,
  unitId: string,
  before: string | null = null
): Promise<Violation[]> {
  const unit = await unitById(manager, unitId)
  if (unit !== null && (unit.deletedAt === null || unitId === before)) return []
  return [errorAt(field, '该责任单位不存在或已删除，请重新选择单位')]
}
