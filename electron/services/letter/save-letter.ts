import type { EntityManager } from 'typeorm'
import { checkLetter } from '@domain/letter/letter-checks'
import { afterLetterMove, checkLetterMove } from '@domain/letter/letter-steps'
import { replyDaysOverdue } from '@domain/letter/reply-overdue'
import { letterStates } from '@domain/letter/vocabulary'
import { errorAt } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { SavedRecord } from '@contract/issue'
import type { LetterDetail, LetterDraft } from '@contract/letter'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { newId } from '@database/new-id'
import { holderOfNumber } from '@database/repositories/serial-numbers'
import { issueById, livingLetter, projectById, unitById } from '@database/repositories/supervision-records'
import type { Work } from '@database/work'
import { checkUnit } from '@services/place-checks'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/** One letter; its delay is that of the cut-off date. @throws NotFoundError */
export async function getLetter(
  reader: EntityManager,
  { id, cutoff }: ParsedInputOf<'letter:get'>
): Promise<LetterDetail> {
  const letter = await livingLetter(reader, id)
  const unit = await unitById(reader, letter.unitId)
  const project = letter.projectId === null ? null : await projectById(reader, letter.projectId)
  const issue = letter.issueId === null ? null : await issueById(reader, letter.issueId)
  return {
    draft: {
      id,
      revision: letter.revision,
      letterNo: letter.letterNo,
      docNo: letter.docNo,
      type: letter.type,
      unitId: letter.unitId,
      projectId: letter.projectId,
      issueId: letter.issueId,
      title: letter.title,
      content: letter.content,
      replyDue: letter.replyDue,
      lightReason: letter.lightReason
    },
    unitName: unit?.name ?? '',
    projectName: project?.name ?? null,
    issueNo: issue?.issueNo ?? null,
    state: letter.state,
    issuedOn: letter.issuedOn,
    reply: letter.reply,
    repliedOn: letter.repliedOn,
    daysOverdue: replyDaysOverdue(letter, cutoff),
    isSample: letter.isSample,
    updatedAt: letter.updatedAt,
    updatedBy: letter.updatedBy
  }
}

/**
 * Saves a draft of a letter; what has been sent stays as it was sent.
 * @throws {ValidationError} a rule refuses it. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function saveLetter(
  work: Work,
  draft: LetterDraft,
  context: WriteContext
): Promise<SavedRecord> {
  const present = draft.id === null ? null : await livingLetter(work.manager, draft.id)
  if (present !== null && present.state !== 'draft') {
    throw new ValidationError([
      errorAt('content', `督办单现为“${letterStates[present.state]}”，正文不能再改；如有错误请撤回后重新起草`)
    ])
  }
  const { id, revision, ...own } = draft
  requireValid([
    ...(await checkUnit(work.manager, 'unitId', draft.unitId, present?.unitId)),
    ...(await checkProject(work, draft, present)),
    ...(await checkIssueOf(work, draft, present)),
    ...checkLetter(
      { ...own, state: 'draft', issuedOn: null, reply: '', repliedOn: null },
      {
        today: context.today(),
        numberHolder: await holderOfNumber(work.manager, 'letter', draft.letterNo, id)
      }
    )
  ])
  const saved =
    id === null
      ? await work.insert(SupervisionLetter, { id: newId(), state: 'draft', ...own })
      : await work.update(SupervisionLetter, id, revision ?? 0, own)
  work.touch('letter', saved.id)
  return { id: saved.id, revision: saved.revision, batchId: work.batchId }
}

async function checkProject(work: Work, { projectId }: LetterDraft, present: SupervisionLetter | null) {
  if (projectId === null || projectId === present?.projectId) return []
  const project = await projectById(work.manager, projectId)
  if (project !== null && project.deletedAt === null) return []
  return [errorAt('projectId', '该项目不存在或已删除，请重新选择项目')]
}

async function checkIssueOf(work: Work, { issueId }: LetterDraft, present: SupervisionLetter | null) {
  if (issueId === null || issueId === present?.issueId) return []
  const issue = await issueById(work.manager, issueId)
  if (issue !== null && issue.deletedAt === null) return []
  return [errorAt('issueId', '该问题不存在或已删除，请从问题页重新起草')]
}

/** 发出, 登记回复 or 撤回. Errors as {@link saveLetter}. */
export async function moveLetter(
  work: Work,
  { id, revision, move }: ParsedInputOf<'letter:move'>,
  context: WriteContext
): Promise<SavedRecord> {
  const letter = await livingLetter(work.manager, id)
  requireValid(checkLetterMove(letter, move, context.today()))
  const saved = await work.update(SupervisionLetter, id, revision, afterLetterMove(move))
  work.touch('letter', id)
  return { id, revision: saved.revision, batchId: work.batchId }
}

/** To 回收站. @throws {ValidationError} a sent letter is withdrawn, not deleted. */
export async function deleteLetter(
  work: Work,
  { id, revision }: ParsedInputOf<'letter:delete'>
): Promise<{ batchId: string }> {
  const letter = await livingLetter(work.manager, id)
  if (letter.state === 'issued' || letter.state === 'replied') {
    throw new ValidationError([
      errorAt('state', `督办单${letterStates[letter.state]}，留存备查，不能删除；发错的请“撤回”`)
    ])
  }
  await work.softDelete(SupervisionLetter, id, revision)
  work.touch('letter', id)
  return { batchId: work.batchId }
}
