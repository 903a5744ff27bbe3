import type { EntityManager } from 'typeorm'
import type { ParsedInputOf } from '@contract/index'
import type { InspectionPage } from '@contract/inspection'
import {
  countInspections,
  findInspections,
  issuesByInspection,
  sumFoundIssues
} from '@database/repositories/inspection-list'
import { narrowedBy } from '@services/units-of'

/** 督导检查 of the year up to the cut-off, each with what it found and what of that is still open. */
export async function listInspections(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'inspection:list'>
): Promise<InspectionPage> {
  const { unitId, kind, ...narrow } = filter
  const query = {
    ...narrow,
    year: scope.year,
    cutoff: scope.cutoff,
    ...(await narrowedBy(reader, scope, { unitId, kind }))
  }
  const rows = await findInspections(reader, query, sort, { offset, limit })
  const found = await issuesByInspection(
    reader,
    rows.map(({ inspection }) => inspection.id),
    scope.cutoff
  )
  return {
    total: await countInspections(reader, query),
    sums: await sumFoundIssues(reader, query),
    rows: rows.map(({ inspection, ...names }) => ({
      id: inspection.id,
      revision: inspection.revision,
      round: inspection.round,
      inspectedOn: inspection.inspectedOn,
      centerId: inspection.centerId,
      ...names,
      team: inspection.team,
      scoreTenths: inspection.scoreTenths,
      ...(found.get(inspection.id) ?? { issues: 0, openIssues: 0 }),
      isSample: inspection.isSample
    }))
  }
}
