import type { EntityManager } from 'typeorm'
import type { ParsedInputOf } from '@contract/index'
import type { InspectionDetail } from '@contract/inspection'
import { issuesOfInspection } from '@database/repositories/issue-list'
import { centerById, livingInspection } from '@database/repositories/supervision-records'
import { issueRowOf } from '@services/issue/issue-row'

/** One visit with what it found, as that stands on the cut-off date. @throws NotFoundError */
export async function getInspection(
  reader: EntityManager,
  { id, cutoff }: ParsedInputOf<'inspection:get'>
): Promise<InspectionDetail> {
  const inspection = await livingInspection(reader, id)
  const center = await centerById(reader, inspection.centerId)
  const issues = await issuesOfInspection(reader, id)
  return {
    draft: {
      id,
      revision: inspection.revision,
      round: inspection.round,
      inspectedOn: inspection.inspectedOn,
      centerId: inspection.centerId,
      projectId: inspection.projectId,
      team: inspection.team,
      members: inspection.members,
      scoreTenths: inspection.scoreTenths,
      summary: inspection.summary,
      findings: []
    },
    centerName: center?.name ?? '',
    issues: issues.map((row) => issueRowOf(row, cutoff)),
    isSample: inspection.isSample,
    updatedAt: inspection.updatedAt,
    updatedBy: inspection.updatedBy
  }
}
