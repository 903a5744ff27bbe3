import type { EntityManager } from 'typeorm'
import { checkStageDay } from '@domain/project/stage-day'
import { checkStageMove, type StageMove } from '@domain/project/stage-checks'
import {
  stageDocuments,
  stageEvidence,
  type EvidenceFacts,
  type StageDocument
} from '@domain/project/stage-evidence'
import { isWorkStage, needsReason, nextStages, stageBefore } from '@domain/project/stage-moves'
import { projectStages, type ProjectStage } from '@domain/project/vocabulary'
import { errorsOf, type Violation } from '@domain/violation'
import type { OutputOf } from '@contract/index'
import type { StageChange, StageChoice, StageSheet } from '@contract/project-stage'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { projectAggregate, type ProjectAggregate } from '@database/repositories/project-aggregate'
import { livingProject } from '@database/repositories/project-head'
import { stageChanges } from '@database/repositories/stage-changes'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { draftOf } from '@services/project/get-project'
import { projectViolations } from '@services/project/project-rules'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** Where a project stands, how it came there and where it may go. @throws NotFoundError */
export async function stageSheet(
  reader: EntityManager,
  { projectId }: { projectId: string }
): Promise<StageSheet> {
  const aggregate = await projectAggregate(reader, projectId)
  const changes = await stageChanges(reader, projectId)
  const { stage, revision } = aggregate.project
  const before = stageBefore(changes)
  return {
    projectId,
    revision,
    stage,
    choices: nextStages(stage, before).map((to) => choiceOf({ from: stage, to, before }, aggregate)),
    history: [...changes]
      .reverse()
      .map(({ id, changedOn, fromStage, toStage, reason, evidence, createdBy }) => ({
        id,
        changedOn,
        fromStage,
        toStage,
        reason,
        evidence,
        by: createdBy
      }))
  }
}

/** What the clerk types in the dialog (reason, paper) is not missing yet. */
function choiceOf(move: Omit<StageMove, 'reason'>, aggregate: ProjectAggregate): StageChoice {
  const papers = papersOf(move.to)
  const missing = checkStageMove({ ...move, reason: '—' }, factsOf(aggregate, papers))
  // Only on the way forward is a paper asked for: without it the rule complains.
  const asked = checkStageMove({ ...move, reason: '—' }, factsOf(aggregate, [])).some(
    ({ field }) => field === 'documents'
  )
  return {
    stage: move.to,
    needsReason: needsReason(move.from, move.to),
    paper: asked ? papers.map((paper) => stageDocuments[paper]).join('、') : '',
    missing: missing.map(({ field, message }) => ({ field, message }))
  }
}

/**
 * Brings the project into another stage and keeps the step; from 调整出库 on it leaves every count.
 * @throws {ValidationError} the move, its day, reason or evidence is refused. @throws ConflictError
 */
export async function changeStage(
  work: Work,
  { projectId, revision, toStage, changedOn, reason, evidence }: StageChange,
  context: WriteContext
): Promise<OutputOf<'project:change-stage'>> {
  const aggregate = await projectAggregate(work.manager, projectId)
  const { project } = aggregate
  if (project.revision !== revision) throw new ConflictError(project)
  const changes = await stageChanges(work.manager, projectId)
  const move = { from: project.stage, to: toStage, before: stageBefore(changes), reason }
  requireValid([
    ...checkStageDay(changedOn, { today: context.today(), lastChange: changes.at(-1)?.changedOn ?? null }),
    ...checkStageMove(move, factsOf(aggregate, evidence === '' ? [] : papersOf(toStage))).map(besideItsField)
  ])
  // Coming back, the project may meet another one that counts for the centre by now.
  const violations = await projectViolations(
    work.manager,
    { ...draftOf(aggregate), stage: toStage },
    context.today()
  )
  requireValid(errorsOf(violations).map((violation) => ({ ...violation, field: 'toStage' })))

  const root = { entity: 'upgrade_project', id: projectId }
  await work.insert(
    ProjectStageChange,
    { projectId, changedOn, fromStage: project.stage, toStage, reason, evidence },
    root
  )
  const saved = await work.update(
    UpgradeProject,
    projectId,
    revision,
    { stage: toStage, movedOutOn: toStage === 'moved_out' ? changedOn : null },
    root
  )
  work.touch('project', projectId)
  return { batchId: work.batchId, revision: saved.revision }
}

/** How the history calls it: 甲项目：施工/改造 → 完工. */
export async function stageTitle(
  { projectId, toStage }: StageChange,
  reader: EntityManager
): Promise<string> {
  const { name, stage } = await livingProject(reader, projectId)
  return `${name}：${projectStages[stage]} → ${projectStages[toStage]}`
}

/** A paper is at hand when the clerk names it as evidence. */
function papersOf(stage: ProjectStage): StageDocument[] {
  if (!isWorkStage(stage)) return []
  return stageEvidence[stage].flatMap((one) => (one.kind === 'document' ? [one.document] : []))
}

function factsOf({ project, milestones }: ProjectAggregate, documents: StageDocument[]): EvidenceFacts {
  const { actualStart, actualFinish, acceptedOn } = project
  return { actualStart, actualFinish, acceptedOn, milestones, documents }
}

const dialogFields: Readonly<Record<string, string>> = { stage: 'toStage', documents: 'evidence' }

function besideItsField(violation: Violation): Violation {
  return { ...violation, field: dialogFields[violation.field] ?? violation.field }
}
