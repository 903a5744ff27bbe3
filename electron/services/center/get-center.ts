import type { EntityManager } from 'typeorm'
import type {
  CenterDetail,
  CenterLabels,
  CenterLink,
  CenterProject,
  CenterStaffMember,
  StatusHistoryEntry
} from '@contract/center-detail'
import type { ParsedInputOf } from '@contract/index'
import type { Center } from '@database/entities/center'
import type { CenterStatusHistory } from '@database/entities/center-status-history'
import { Organization } from '@database/entities/organization'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { loadCenter, statusHistoryOf, type CenterAggregate } from '@database/repositories/center-aggregate'
import { centersAbove, childCenters, projectsOf, staffOn } from '@database/repositories/center-links'
import { divisionLine, namesOf, unitLine } from '@database/repositories/center-references'
import { recordHistory } from '@services/history/record-history'
import { draftOf } from '@services/center/center-draft'
import type { ReadContext } from '@services/service'

/** As many saves as a page shows at first; 变更记录 asks for the rest. */
const historyTail = 20

/** One centre with all that stands around it, as of the day the program believes in. @throws {NotFoundError} */
export async function getCenter(
  reader: EntityManager,
  { id }: ParsedInputOf<'center:get'>,
  context: ReadContext
): Promise<CenterDetail> {
  const aggregate = await loadCenter(reader, id)
  const { center } = aggregate
  const history = await recordHistory(reader, { of: 'center', id, offset: 0, limit: historyTail })
  return {
    draft: draftOf(aggregate),
    labels: await labelsOf(reader, aggregate),
    parents: (await centersAbove(reader, center.parentCenterId)).map(linkOf),
    children: (await childCenters(reader, id)).map(linkOf),
    staff: (await staffOn(reader, id, context.today())).map(staffMember),
    projects: (await projectsOf(reader, [id])).map(projectOf),
    statusHistory: (await statusHistoryOf(reader, id)).map(statusEntry),
    history: history.entries,
    isSample: center.isSample,
    createdAt: center.createdAt,
    createdBy: center.createdBy,
    updatedAt: center.updatedAt,
    updatedBy: center.updatedBy
  }
}

async function labelsOf(reader: EntityManager, aggregate: CenterAggregate): Promise<CenterLabels> {
  const { center, functions, servedDivisions } = aggregate
  const line = await divisionLine(reader, center.divisionId)
  const [unit] = await unitLine(reader, center.unitId)
  const organizations = await namesOf(
    reader,
    Organization,
    [center.operatorOrgId, ...functions.map((row) => row.providerOrgId)].filter((id) => id !== null)
  )
  const served: CenterLabels['servedDivisions'] = []
  for (const { divisionId } of servedDivisions) {
    const [own, ...above] = await divisionLine(reader, divisionId)
    if (own === undefined) continue
    const path = above.filter(({ level }) => level === 'county' || level === 'town')
    served.push({
      id: own.id,
      name: own.shortName,
      path: path
        .reverse()
        .map((division) => division.shortName)
        .join(' · ')
    })
  }
  return {
    unitName: unit?.name ?? '',
    divisionPath: line.map((division) => division.shortName).reverse(),
    divisionCode: line[0]?.codeStat ?? null,
    servedDivisions: served,
    organizations: [...organizations].map(([id, name]) => ({ id, name }))
  }
}

function linkOf({ id, code, name, kind, tier, status }: Center): CenterLink {
  return { id, code, name, kind, tier, status }
}

function staffMember({
  assignment,
  personName,
  postName,
  absence
}: Awaited<ReturnType<typeof staffOn>>[number]): CenterStaffMember {
  return {
    assignmentId: assignment.id,
    personId: assignment.personId,
    name: personName,
    postName,
    fteTenths: assignment.fteTenths,
    mainPost: assignment.mainPost,
    validFrom: assignment.validFrom,
    validTo: assignment.validTo,
    absence
  }
}

function projectOf(project: UpgradeProject): CenterProject {
  const { id, projectNo, name, year, stage, progressPercent, planFinish, countsTowardTarget } = project
  return { id, projectNo, name, year, stage, progressPercent, planFinish, countsTowardTarget }
}

function statusEntry(entry: CenterStatusHistory): StatusHistoryEntry {
  const { id, changedOn, fromStatus, toStatus, reason, docNo } = entry
  return { id, changedOn, fromStatus, toStatus, reason, docNo }
}
