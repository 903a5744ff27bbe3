import type { EntityManager } from 'typeorm'
import { holdsOn } from '@domain/calendar/day-count'
import { checkNorm, normInWords } from '@domain/staffing/norm-checks'
import { errorAt, type Violation } from '@domain/violation'
import type { HeadcountNorm as NormRow, NormDraft, SavedNorm } from '@contract/headcount-norm'
import type { ParsedInputOf } from '@contract/index'
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { namedPosts } from '@database/repositories/person-aggregate'
import { headcountNorms } from '@database/repositories/staffing-facts'
import type { Work } from '@database/work'
import { normedCenters } from '@services/staffing/staffing-on'
import { requireValid } from '@services/validation-error'

/** All norms with what they mean on the day, in the order in which they are preferred. */
export async function listNorms(
  reader: EntityManager,
  { date }: ParsedInputOf<'norm:list'>
): Promise<NormRow[]> {
  const norms = await headcountNorms(reader)
  const posts = await namedPosts(
    reader,
    norms.flatMap(({ postId }) => postId ?? [])
  )
  const centers = await normedCenters(reader, { unitIds: null, kind: null }, date)
  return norms.map((norm) => ({
    draft: normDraft(norm),
    inWords: normInWords(norm),
    postName: norm.postId === null ? null : (posts.get(norm.postId)?.name ?? ''),
    inForce: holdsOn(norm, date),
    appliedTo: centers.filter((center) => center.norms.some(({ id }) => id === norm.id)).length
  }))
}

/** @throws {ValidationError} @throws ConflictError it was changed meanwhile. @throws NotFoundError */
export async function saveNorm(work: Work, draft: NormDraft): Promise<SavedNorm> {
  const { id, revision, sourceDoc, ...own } = draft
  requireValid(await normViolations(work.manager, draft))
  const values = { ...own, sourceDoc: sourceDoc === '' ? null : sourceDoc }
  const norm =
    id === null
      ? await work.insert(HeadcountNorm, values)
      : await work.update(HeadcountNorm, id, revision ?? 0, values)
  work.touch('norm', norm.id)
  return { id: norm.id, revision: norm.revision, batchId: work.batchId }
}

/** Everything that is wrong with a norm. */
export async function normViolations(manager: EntityManager, draft: NormDraft): Promise<Violation[]> {
  const violations = checkNorm(draft)
  if (draft.postId === null) return violations
  const posts = await namedPosts(manager, [draft.postId])
  if (posts.get(draft.postId)?.deleted === false) return violations
  return [...violations, errorAt('postId', '该岗位不存在或已停用，请重新选择岗位')]
}

/** The norm as the form edits it. */
export function normDraft(norm: HeadcountNorm): NormRow['draft'] {
  return {
    id: norm.id,
    revision: norm.revision,
    name: norm.name,
    appliesKind: norm.appliesKind,
    appliesTier: norm.appliesTier,
    appliesUrClass: norm.appliesUrClass,
    formula: norm.formula,
    nTenths: norm.nTenths,
    perCount: norm.perCount,
    postId: norm.postId,
    sourceDoc: norm.sourceDoc ?? '',
    validFrom: norm.validFrom,
    validTo: norm.validTo,
    seq: norm.seq
  }
}
