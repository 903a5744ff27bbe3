import { checkAcceptance } from '@domain/acceptance/acceptance-checks'
import { acceptingDay, checkRemoval } from '@domain/acceptance/level-rules'
import { acceptanceLevels } from '@domain/acceptance/vocabulary'
import { errorAt } from '@domain/violation'
import type { AcceptanceDraft } from '@contract/acceptance'
import type { SavedRecord } from '@contract/issue'
import { Acceptance } from '@database/entities/acceptance'
import { AcceptanceItem } from '@database/entities/acceptance-item'
import { newId } from '@database/new-id'
import { acceptancesOf, itemsOf, livingAcceptance } from '@database/repositories/acceptance-aggregate'
import { livingProject } from '@database/repositories/project-head'
import { sheetVersions } from '@database/repositories/score-sheets'
import { projectById } from '@database/repositories/supervision-records'
import type { Work } from '@database/work'
import { acceptanceFacts } from '@services/acceptance/acceptance-rules'
import { closeProject } from '@services/acceptance/close-project'
import { saveParts } from '@services/parts'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/**
 * Saves an acceptance with its score sheet as one record; a passed 市级复验 closes the project in the same save.
 * @throws {ValidationError} a rule refuses it. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function saveAcceptance(
  work: Work,
  draft: AcceptanceDraft,
  context: WriteContext
): Promise<SavedRecord> {
  const present = draft.id === null ? null : await livingAcceptance(work.manager, draft.id)
  if (present !== null && present.projectId !== draft.projectId) {
    throw new ValidationError([errorAt('projectId', '验收记录不能改到另一个项目')])
  }
  const project = await livingProject(work.manager, draft.projectId)
  const templateId = present === null ? draft.templateId : present.templateId
  const facts = await acceptanceFacts(work.manager, project, { id: draft.id, templateId }, context.today())
  requireValid([
    ...(await checkSheetOf(work.manager, templateId, present !== null)),
    ...checkAcceptance(draft, facts)
  ])

  const { id: known, revision, items, templateId: _, ...own } = draft
  const id = known ?? newId()
  const root = { entity: 'acceptance', id }
  let saved =
    known === null
      ? await work.insert(Acceptance, { id, templateId, ...own }, root)
      : await work.update(Acceptance, id, revision ?? 0, own, root)
  const presentItems = known === null ? [] : ((await itemsOf(work.manager, [id])).get(id) ?? [])
  const parts = items.map(({ id: partId, revision: partRevision, ...item }, index) => ({
    id: partId,
    revision: partRevision,
    values: { ...item, acceptanceId: id, seq: index + 1 }
  }))
  const partsChanged = await saveParts(work, AcceptanceItem, presentItems, parts, root)
  if (partsChanged && saved.revision === revision) {
    saved = await work.raiseRevision(Acceptance, id, saved.revision)
  }
  await closeProject(
    work,
    project,
    { before: facts.acceptedBefore, after: acceptingDay([...facts.others, draft]) },
    {
      reason: draft.conclusion === 'passed' ? '市级复验通过' : '市级复验结论变更',
      evidence: draft.certificateNo,
      today: context.today()
    }
  )
  work.touch('acceptance', id)
  return { id, revision: saved.revision, batchId: work.batchId }
}

/** A new acceptance names a sheet that is there; one that is stored keeps its own. */
async function checkSheetOf(manager: Work['manager'], templateId: string | null, stored: boolean) {
  if (stored || (templateId !== null && (await sheetVersions(manager, [templateId])).length === 1)) return []
  return [errorAt('templateId', '评分表不存在，请关闭后重新打开“新增验收”')]
}

/**
 * To 回收站 with its sheet; a project that it had closed is open again.
 * @throws {ValidationError} a higher level stands on it. @throws ConflictError @throws NotFoundError
 */
export async function deleteAcceptance(
  work: Work,
  { id, revision }: { id: string; revision: number },
  context: WriteContext
): Promise<{ batchId: string }> {
  const gone = await livingAcceptance(work.manager, id)
  const project = await livingProject(work.manager, gone.projectId)
  const { others, acceptedBefore } = await acceptanceFacts(work.manager, project, gone, context.today())
  requireValid(checkRemoval(gone, others))
  await work.softDelete(Acceptance, id, revision)
  await closeProject(
    work,
    project,
    { before: acceptedBefore, after: acceptingDay(others) },
    { reason: `删除${acceptanceLevels[gone.level]}记录`, evidence: '', today: context.today() }
  )
  work.touch('acceptance', id)
  return { batchId: work.batchId }
}

/** Brings a deleted acceptance back, and closes the project with it; whether the rules allow it is asked afterwards. */
export async function restoreAcceptance(
  work: Work,
  { id, revision }: { id: string; revision: number },
  context: WriteContext
): Promise<void> {
  await work.restore(Acceptance, id, revision)
  const back = await livingAcceptance(work.manager, id)
  const project = await projectById(work.manager, back.projectId)
  if (project === null || project.deletedAt !== null) return
  const all = await acceptancesOf(work.manager, project.id)
  const others = all.filter((one) => one.id !== id)
  await closeProject(
    work,
    project,
    { before: acceptingDay(others), after: acceptingDay(all) },
    {
      reason: `恢复${acceptanceLevels[back.level]}记录`,
      evidence: back.certificateNo,
      today: context.today()
    }
  )
}

/** How the history calls it: 市级复验：定鼎门社区邻里中心提质升级. */
export async function acceptanceTitle(
  { projectId, level }: Pick<AcceptanceDraft, 'projectId' | 'level'>,
  reader: Work['manager']
): Promise<string> {
  return `${acceptanceLevels[level]}：${(await livingProject(reader, projectId)).name}`
}
