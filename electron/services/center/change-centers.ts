import type { SavedCenter } from '@contract/center-detail'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { yearOf } from '@domain/calendar/day-count'
import { errorAt } from '@domain/violation'
import { Center } from '@database/entities/center'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { loadCenter } from '@database/repositories/center-aggregate'
import { assignmentsOf } from '@database/repositories/center-links'
import { unknownIds } from '@database/repositories/center-references'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { dependentsOf } from '@services/center/center-dependents'
import { draftOf } from '@services/center/center-draft'
import { moveProjects } from '@services/center/move-projects'
import { saveCenter } from '@services/center/save-center'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

interface ManySaved {
  count: number
  batchId: string
}

/** The centre passes the same rules as in the form. Errors as {@link saveCenter}. */
export async function changeStatus(
  work: Work,
  { id, revision, toStatus, ...statusNote }: ParsedInputOf<'center:change-status'>,
  context: WriteContext
): Promise<SavedCenter> {
  const present = await loadCenter(work.manager, id)
  if (present.center.revision !== revision) throw new ConflictError(present.center)
  return saveCenter(work, { ...draftOf(present), status: toStatus, statusNote }, context)
}

/**
 * Gives many centres to one reporting unit, all or none, with their open projects of the year.
 * @throws {ConflictError} one of them has moved on.
 */
export async function setUnit(
  work: Work,
  { centers, unitId }: ParsedInputOf<'center:set-unit'>,
  context: WriteContext
): Promise<OutputOf<'center:set-unit'>> {
  const unknown = await unknownIds(work.manager, ReportingUnit, [unitId])
  if (unknown.size > 0) requireValid([errorAt('unitId', '所选责任单位不存在或已停用，请重新选择')])
  const changed: string[] = []
  for (const { id, revision } of centers) {
    const saved = await work.update(Center, id, revision, { unitId })
    if (saved.revision === revision) continue
    changed.push(id)
    work.touch('center', id)
  }
  const projects = await moveProjects(work, changed, unitId, yearOf(context.today()))
  return { count: changed.length, batchId: work.batchId, ...projects }
}

/**
 * To 回收站, all or none. Sites, rooms and functions stay with their centre and come back with it; staff assignments
 * end with it, in the same batch.
 * @throws {ValidationError} centres or projects still hang on it, or staff does and `confirmed` is missing.
 */
export async function deleteCenters(
  work: Work,
  { centers, confirmed }: ParsedInputOf<'center:delete'>
): Promise<ManySaved> {
  const ids = centers.map((center) => center.id)
  const { obstacles, takenAlong } = await dependentsOf(work.manager, ids)
  requireValid([
    ...obstacles.map((message) => errorAt('centers', message)),
    ...(confirmed ? [] : takenAlong.map((message) => errorAt('confirmed', message)))
  ])
  for (const assignment of await assignmentsOf(work.manager, ids)) {
    const root = { entity: 'person', id: assignment.personId }
    await work.softDelete(StaffAssignment, assignment.id, assignment.revision, root)
    work.touch('person', assignment.personId)
  }
  for (const { id, revision } of centers) {
    await work.softDelete(Center, id, revision)
    work.touch('center', id)
  }
  return { count: centers.length, batchId: work.batchId }
}
