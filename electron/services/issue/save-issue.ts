import { yearOf } from '@domain/calendar/day-count'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { checkIssue } from '@domain/issue/issue-checks'
import { issueNoPrefix } from '@domain/issue/issue-no'
import { untouched } from '@domain/issue/issue-record'
import { afterMove, checkMove } from '@domain/issue/issue-steps'
import type { ParsedInputOf } from '@contract/index'
import type { IssueDraft, SavedRecord } from '@contract/issue'
import type { Center } from '@database/entities/center'
import { Issue } from '@database/entities/issue'
import { newId } from '@database/new-id'
import { holderOfNumber, numbersWith } from '@database/repositories/serial-numbers'
import { livingIssue } from '@database/repositories/supervision-records'
import type { Work } from '@database/work'
import { checkUnit, placeOf } from '@services/place-checks'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/**
 * Saves what a clerk enters of an issue; a new one is 新建, a known one keeps its state.
 * @throws {ValidationError} a rule refuses it. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function saveIssue(work: Work, draft: IssueDraft, context: WriteContext): Promise<SavedRecord> {
  const present = draft.id === null ? null : await livingIssue(work.manager, draft.id)
  const place = await placeOf(work.manager, draft, present)
  requireValid([
    ...place.violations,
    ...(await checkUnit(work.manager, 'dutyUnitId', draft.dutyUnitId, present?.dutyUnitId)),
    ...checkIssue(
      { ...(present ?? untouched), ...draft },
      {
        today: context.today(),
        numberHolder: await holderOfNumber(work.manager, 'issue', draft.issueNo, draft.id)
      }
    )
  ])
  const { id, revision, ...own } = draft
  const values = { ...own, searchText: issueSearchText(draft, place.center) }
  const saved =
    id === null
      ? await work.insert(Issue, { id: newId(), ...untouched, ...values })
      : await work.update(Issue, id, revision ?? 0, values)
  work.touch('issue', saved.id)
  return { id: saved.id, revision: saved.revision, batchId: work.batchId }
}

/** One step of 销号. Errors as {@link saveIssue}; a step that the state does not allow is refused at `step`. */
export async function moveIssue(
  work: Work,
  { id, revision, move }: ParsedInputOf<'issue:move'>,
  context: WriteContext
): Promise<SavedRecord> {
  const issue = await livingIssue(work.manager, id)
  requireValid(checkMove(issue, move, context.today()))
  const saved = await work.update(Issue, id, revision, afterMove(move))
  work.touch('issue', id)
  return { id, revision: saved.revision, batchId: work.batchId }
}

/** To 回收站, all or none. */
export async function deleteIssues(
  work: Work,
  { issues }: ParsedInputOf<'issue:delete'>
): Promise<{ count: number; batchId: string }> {
  for (const { id, revision } of issues) {
    await work.softDelete(Issue, id, revision)
    work.touch('issue', id)
  }
  return { count: issues.length, batchId: work.batchId }
}

/** The next free number of the year in which it was found. */
export async function freeIssueNo(work: Work, foundOn: string): Promise<string> {
  const prefix = issueNoPrefix(yearOf(foundOn))
  return nextSerialNo(prefix, await numbersWith(work.manager, 'issue', prefix))
}

export function issueSearchText(
  { issueNo, description, dutyPerson }: Pick<IssueDraft, 'issueNo' | 'description' | 'dutyPerson'>,
  center: Center | null
): string {
  return searchTextOf([issueNo, description, dutyPerson, center?.name])
}
