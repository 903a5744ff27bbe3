import type { EntityManager } from 'typeorm'
import { checkBaseline } from '@domain/baseline/baseline-checks'
import type { CenterState } from '@domain/baseline/baseline'
import { isRunningOn } from '@domain/center/function-checks'
import { warningsOf, type Violation } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { BaselineSheet } from '@contract/upgrade-item'
import { ProjectBaseline } from '@database/entities/project-baseline'
import { livingProject } from '@database/repositories/project-head'
import { livingCenter } from '@database/repositories/staffing-center'
import { baselineOfProject, fteOnPost, functionsOfCenter } from '@database/repositories/upgrade-items'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** 升级前现状 beside the centre on the cut-off date. @throws NotFoundError */
export async function getBaseline(
  reader: EntityManager,
  { projectId, cutoff }: ParsedInputOf<'baseline:get'>
): Promise<BaselineSheet> {
  const project = await livingProject(reader, projectId)
  const baseline = await baselineOfProject(reader, projectId)
  const { centerId, actualStart, planStart } = project
  return {
    baseline: baseline === null ? null : { ...stateOf(baseline), ...keyOf(baseline) },
    now: await stateOn(reader, centerId, cutoff),
    actualStart,
    plannedStart: planStart,
    centerId
  }
}

/** Records the centre as it is today; visits and satisfaction, which a person typed, stay. @throws ConflictError */
export async function takeBaseline(
  work: Work,
  { projectId, revision }: ParsedInputOf<'baseline:take'>,
  context: WriteContext
): Promise<OutputOf<'baseline:take'>> {
  const project = await livingProject(work.manager, projectId)
  const present = await baselineOfProject(work.manager, projectId)
  if ((present?.revision ?? null) !== revision) throw new ConflictError(present)
  const takenOn = context.today()
  const { monthlyVisits, satisfactionHundredths, ...counted } = await stateOn(
    work.manager,
    project.centerId,
    takenOn
  )
  const root = { entity: 'upgrade_project', id: projectId }
  if (present === null) {
    const typed = { monthlyVisits, satisfactionHundredths }
    await work.insert(ProjectBaseline, { projectId, takenOn, ...counted, ...typed }, root)
  } else {
    await work.update(ProjectBaseline, present.id, present.revision, { takenOn, ...counted }, root)
  }
  return answer(
    work,
    projectId,
    checkBaseline({ takenOn, monthlyVisits: null, satisfactionHundredths: null }, project.actualStart)
  )
}

/** Monthly visits and satisfaction before work, as somebody knows them. @throws ConflictError */
export async function describeBaseline(
  work: Work,
  { projectId, revision, ...typed }: ParsedInputOf<'baseline:describe'>
): Promise<OutputOf<'baseline:describe'>> {
  const project = await livingProject(work.manager, projectId)
  const present = await baselineOfProject(work.manager, projectId)
  if (present === null) throw new NotFoundError('还没有记录升级前现状，请先记录')
  const violations = checkBaseline({ takenOn: present.takenOn, ...typed }, project.actualStart)
  requireValid(violations)
  const root = { entity: 'upgrade_project', id: projectId }
  await work.update(ProjectBaseline, present.id, revision, typed, root)
  return answer(work, projectId, violations)
}

function answer(work: Work, projectId: string, violations: readonly Violation[]): OutputOf<'baseline:take'> {
  work.touch('project', projectId)
  return {
    batchId: work.batchId,
    warnings: warningsOf(violations).map(({ field, message }) => ({ field, message }))
  }
}

/** Areas as the register holds them, functions and people of the day. */
async function stateOn(manager: EntityManager, centerId: string, date: string) {
  const { areaOffice, areaService, areaShared, areaOutdoor } = await livingCenter(manager, centerId)
  const functions = await functionsOfCenter(manager, centerId)
  return {
    areaOffice,
    areaService,
    areaShared,
    areaOutdoor,
    functionCodes: functions.filter((row) => isRunningOn(row, date)).map((row) => row.functionCode),
    staffFteTenths: await fteOnPost(manager, centerId, date),
    monthlyVisits: null,
    satisfactionHundredths: null
  }
}

function stateOf(row: ProjectBaseline): CenterState & { functionCodes: string[] } {
  const { areaOffice, areaService, areaShared, areaOutdoor, functionCodes } = row
  const { staffFteTenths, monthlyVisits, satisfactionHundredths } = row
  return {
    areaOffice,
    areaService,
    areaShared,
    areaOutdoor,
    functionCodes,
    staffFteTenths,
    monthlyVisits,
    satisfactionHundredths
  }
}

function keyOf({ id, revision, takenOn }: ProjectBaseline) {
  return { id, revision, takenOn }
}
