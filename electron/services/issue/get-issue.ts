import type { EntityManager } from 'typeorm'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { inspectionRounds } from '@domain/inspection/vocabulary'
import { issueNoPrefix } from '@domain/issue/issue-no'
import { daysOverdue } from '@domain/issue/issue-standing'
import type { ParsedInputOf } from '@contract/index'
import type { IssueDetail, IssueProposal } from '@contract/issue'
import type { Issue } from '@database/entities/issue'
import { numbersWith } from '@database/repositories/serial-numbers'
import {
  centerById,
  inspectionById,
  livingIssue,
  projectById,
  projectsOfCenter
} from '@database/repositories/supervision-records'

/** One issue; its delay is that of the cut-off date. @throws NotFoundError */
export async function getIssue(
  reader: EntityManager,
  { id, cutoff }: ParsedInputOf<'issue:get'>
): Promise<IssueDetail> {
  const issue = await livingIssue(reader, id)
  const center = await centerById(reader, issue.centerId)
  const project = issue.projectId === null ? null : await projectById(reader, issue.projectId)
  return {
    draft: issueDraftOf(issue),
    centerName: center?.name ?? '',
    projectName: project?.name ?? null,
    inspection: await inspectionOf(reader, issue),
    state: issue.state,
    progress: issue.progress,
    evidence: issue.evidence,
    appliedOn: issue.appliedOn,
    closedOn: issue.closedOn,
    closedBy: issue.closedBy,
    returnReason: issue.returnReason,
    deferReason: issue.deferReason,
    daysOverdue: daysOverdue(issue, cutoff),
    isSample: issue.isSample,
    updatedAt: issue.updatedAt,
    updatedBy: issue.updatedBy
  }
}

/** A visit in 回收站 is named no more. */
async function inspectionOf(
  reader: EntityManager,
  { inspectionId }: Issue
): Promise<IssueDetail['inspection']> {
  if (inspectionId === null) return null
  const inspection = await inspectionById(reader, inspectionId)
  if (inspection === null || inspection.deletedAt !== null) return null
  return { id: inspectionId, label: `${inspection.inspectedOn} ${inspectionRounds[inspection.round]}` }
}

/** The record as the form edits it. */
function issueDraftOf(issue: Issue): IssueDetail['draft'] {
  return {
    id: issue.id,
    revision: issue.revision,
    issueNo: issue.issueNo,
    foundBy: issue.foundBy,
    foundOn: issue.foundOn,
    centerId: issue.centerId,
    projectId: issue.projectId,
    category: issue.category,
    severity: issue.severity,
    description: issue.description,
    requiredAction: issue.requiredAction,
    dutyUnitId: issue.dutyUnitId,
    dutyPerson: issue.dutyPerson,
    dueOn: issue.dueOn
  }
}

/** The next free number of the year, and who answers for the centre. */
export async function proposeIssue(
  reader: EntityManager,
  { centerId, year }: ParsedInputOf<'issue:propose'>
): Promise<IssueProposal> {
  const prefix = issueNoPrefix(year)
  const center = centerId === null ? null : await centerById(reader, centerId)
  const projects = center === null ? [] : await projectsOfCenter(reader, center.id)
  return {
    issueNo: nextSerialNo(prefix, await numbersWith(reader, 'issue', prefix)),
    dutyUnitId: center?.unitId ?? null,
    projects: projects.map(({ id, name }) => ({ id, name }))
  }
}
