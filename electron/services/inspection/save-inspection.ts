import { checkInspection } from '@domain/inspection/inspection-checks'
import { untouched } from '@domain/issue/issue-record'
import { errorAt } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { InspectionDraft } from '@contract/inspection'
import type { SavedRecord } from '@contract/issue'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { newId } from '@database/new-id'
import { countIssuesOf, livingInspection } from '@database/repositories/supervision-records'
import type { Work } from '@database/work'
import { freeIssueNo, issueSearchText } from '@services/issue/save-issue'
import { checkUnit, placeOf } from '@services/place-checks'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/**
 * Saves a visit; each new finding becomes an issue of the centre with a number of its own, in the same save.
 * @throws {ValidationError} a rule refuses visit or finding. @throws ConflictError it was changed meanwhile.
 * @throws NotFoundError
 */
export async function saveInspection(
  work: Work,
  draft: InspectionDraft,
  context: WriteContext
): Promise<SavedRecord> {
  const { id, revision, findings, ...own } = draft
  const present = id === null ? null : await livingInspection(work.manager, id)
  const place = await placeOf(work.manager, draft, present)
  const violations = [...place.violations, ...checkInspection(draft, context.today())]
  for (const [index, { dutyUnitId }] of findings.entries()) {
    violations.push(...(await checkUnit(work.manager, `findings.${index}.dutyUnitId`, dutyUnitId)))
  }
  requireValid(violations)
  let saved =
    id === null
      ? await work.insert(Inspection, { id: newId(), ...own })
      : await work.update(Inspection, id, revision ?? 0, own)
  for (const finding of findings) {
    const issueNo = await freeIssueNo(work, draft.inspectedOn)
    const issue = await work.insert(Issue, {
      ...untouched,
      ...finding,
      issueNo,
      foundBy: draft.round === 'monthly' ? 'monthly_check' : 'supervision',
      foundOn: draft.inspectedOn,
      centerId: draft.centerId,
      projectId: draft.projectId,
      inspectionId: saved.id,
      searchText: issueSearchText({ ...finding, issueNo }, place.center)
    })
    work.touch('issue', issue.id)
  }
  // A visit that gained findings alone was saved too: whoever still holds the older version must see them first.
  if (findings.length > 0 && saved.revision === revision) {
    saved = await work.raiseRevision(Inspection, saved.id, saved.revision)
  }
  work.touch('inspection', saved.id)
  return { id: saved.id, revision: saved.revision, batchId: work.batchId }
}

/** To 回收站. @throws {ValidationError} while issues that it found are in the ledger. */
export async function deleteInspection(
  work: Work,
  { id, revision }: ParsedInputOf<'inspection:delete'>
): Promise<{ batchId: string }> {
  const issues = await countIssuesOf(work.manager, id)
  if (issues > 0) {
    throw new ValidationError([
      errorAt('findings', `本次检查发现的 ${issues} 个问题还在问题台账中，请先处理或删除这些问题`)
    ])
  }
  await work.softDelete(Inspection, id, revision)
  work.touch('inspection', id)
  return { batchId: work.batchId }
}
