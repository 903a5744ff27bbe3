import { progressPercent } from '@domain/project/progress-percent'
import { checkReplan } from '@domain/project/replan'
import { errorAt, warningsOf } from '@domain/violation'
import type { ProjectDraft } from '@contract/project-draft'
import type { SavedProject } from '@contract/project'
import { Center } from '@database/entities/center'
import { Milestone } from '@database/entities/milestone'
import { Responsibility } from '@database/entities/responsibility'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { carryOversOf } from '@database/repositories/carry-overs'
import { partsOfProject } from '@database/repositories/project-aggregate'
import { newId } from '@database/new-id'
import type { Work } from '@database/work'
import { saveParts } from '@services/parts'
import { freezePlan } from '@services/project/plan-versions'
import { projectViolations } from '@services/project/project-rules'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/**
 * Saves a project with its nodes and responsibilities as one record: any change raises the project's revision, and a
 * changed plan becomes a version of its own.
 * @throws {ValidationError} {@link checkProject} refuses it. @throws ConflictError it was changed meanwhile.
 */
export async function saveProject(
  work: Work,
  asked: ProjectDraft,
  context: WriteContext
): Promise<SavedProject> {
  const present = asked.id === null ? null : await work.manager.findOneBy(UpgradeProject, { id: asked.id })
  // The stage of a project that is there changes by 阶段变更 alone, or a draft kept for weeks would set it back.
  const draft = present === null ? asked : { ...asked, stage: present.stage }
  const center = await livingCenter(work, draft.centerId)
  const violations = await projectViolations(work.manager, draft, context.today())
  const stored = asked.id === null ? null : await partsOfProject(work.manager, asked.id)
  const before =
    present === null || stored === null ? null : { project: present, milestones: stored.milestones }
  requireValid([
    ...(await checkYear(work, draft, present)),
    ...violations,
    ...checkReplan(before && { ...before.project, milestones: before.milestones }, draft)
  ])

  const id = draft.id ?? newId()
  const root = { entity: 'upgrade_project', id }
  const values = projectValues(draft, center, present, context.today())
  const parts = stored ?? { milestones: [], responsibilities: [] }
  let project: UpgradeProject
  if (draft.id === null) {
    project = await work.insert(UpgradeProject, { id, ...values }, root)
  } else {
    project = await work.update(UpgradeProject, id, draft.revision ?? 0, values, root)
  }
  const partsChanged = [
    await saveParts(work, Milestone, parts.milestones, milestoneParts(draft, id, parts.milestones), root),
    await saveParts(work, Responsibility, parts.responsibilities, responsibilityParts(draft, id), root)
  ].some(Boolean)
  if (partsChanged && project.revision === draft.revision) {
    project = await work.raiseRevision(UpgradeProject, id, project.revision)
  }
  await freezePlan(
    work,
    before,
    { reason: draft.planReason, docNo: draft.planDocNo, today: context.today() },
    project
  )
  work.touch('project', id)
  return {
    id,
    revision: project.revision,
    batchId: work.batchId,
    warnings: warningsOf(violations).map(({ field, message }) => ({ field, message }))
  }
}

/** A project that was carried over changes its year by 结转 alone, or two years would count it. */
async function checkYear(work: Work, { year }: ProjectDraft, present: UpgradeProject | null) {
  if (present === null || present.year === year) return []
  const last = (await carryOversOf(work.manager, [present.id])).get(present.id)?.at(-1)
  if (last === undefined) return []
  return [errorAt('year', `项目由 ${last.fromYear} 年结转而来，年度不能直接改；结转有误请撤销那一次结转`)]
}

/** @throws {ValidationError} at `centerId`, so that the form shows it beside the centre. */
async function livingCenter(work: Work, id: string): Promise<Center> {
  const center = await work.manager
    .createQueryBuilder(Center, 'center')
    .where('center.id = :id AND center.deletedAt IS NULL', { id })
    .getOne()
  if (center === null) {
    throw new ValidationError([errorAt('centerId', '该中心不存在或已删除，请重新选择中心')])
  }
  return center
}

function projectValues(draft: ProjectDraft, center: Center, present: UpgradeProject | null, today: string) {
  const { id, revision, planReason, planDocNo, milestones, responsibilities, ...own } = draft
  return {
    ...own,
    kind: center.kind,
    // A later save never moves it to the unit that has the centre now: only moveProjects does.
    unitId: present?.centerId === center.id ? present.unitId : center.unitId,
    progressPercent: progressPercent(milestones, today),
    searchText: searchTextOf([draft.name, draft.projectNo, center.name, center.code])
  }
}

function milestoneParts(draft: ProjectDraft, projectId: string, present: readonly Milestone[]) {
  const baselines = new Map(present.map((node) => [node.id, node.baselineDate]))
  return draft.milestones.map(({ id, revision, planDate, ...node }, seq) => ({
    id,
    revision,
    values: {
      ...node,
      projectId,
      seq: seq + 1,
      planDate: planDate ?? undefined,
      // The first plan is the baseline (基线) and stays; later plans are compared with it. Source: domain §2.3.
      baselineDate: (id === null ? undefined : baselines.get(id)) ?? planDate ?? undefined
    }
  }))
}

function responsibilityParts(draft: ProjectDraft, projectId: string) {
  return draft.responsibilities.map(({ id, revision, ...duty }) => ({
    id,
    revision,
    values: { ...duty, objectType: 'project' as const, objectId: projectId }
  }))
}
