import type { EntityManager } from 'typeorm'
import type { AcceptanceDraft, AcceptanceItemDraft, ProjectAcceptance } from '@contract/acceptance'
import type { Acceptance } from '@database/entities/acceptance'
import type { AcceptanceItem } from '@database/entities/acceptance-item'
import { acceptancesOf, itemsOf } from '@database/repositories/acceptance-aggregate'
import { livingProject } from '@database/repositories/project-head'
import { sheetVersions } from '@database/repositories/score-sheets'
import { centerById } from '@database/repositories/supervision-records'
import { passLineOf } from '@services/acceptance/pass-line'
import { sheetInForce } from '@services/acceptance/sheet-in-force'

/** Everything that the page 验收 of a project shows. @throws NotFoundError */
export async function projectAcceptance(
  reader: EntityManager,
  { projectId }: { projectId: string }
): Promise<ProjectAcceptance> {
  const project = await livingProject(reader, projectId)
  const center = await centerById(reader, project.centerId)
  const acceptances = await acceptancesOf(reader, projectId)
  const items = await itemsOf(
    reader,
    acceptances.map(({ id }) => id)
  )
  const { sheet, clauses } = await sheetInForce(reader)
  const used = acceptances.flatMap(({ templateId }) => (templateId === null ? [] : [templateId]))
  const versions = await sheetVersions(reader, [...new Set([sheet.id, ...used])])
  return {
    project: {
      id: project.id,
      name: project.name,
      projectNo: project.projectNo,
      centerName: center?.name ?? '',
      stage: project.stage,
      actualStart: project.actualStart,
      actualFinish: project.actualFinish,
      acceptedOn: project.acceptedOn,
      isSample: project.isSample
    },
    passLine: await passLineOf(reader),
    sheetId: sheet.id,
    sheets: versions.map(({ id, name, version, passLineTenths }) => ({ id, name, version, passLineTenths })),
    template: clauses.map(({ clause, standard, fullScoreTenths, veto }) => ({
      id: null,
      revision: null,
      clause,
      standard,
      fullScoreTenths,
      scoreTenths: null,
      deductionReason: '',
      evidence: '',
      veto,
      vetoed: false
    })),
    acceptances: acceptances.map((one) => acceptanceDraftOf(one, items.get(one.id) ?? []))
  }
}

/** The record as the form edits it. */
function acceptanceDraftOf(
  acceptance: Acceptance,
  items: readonly AcceptanceItem[]
): AcceptanceDraft & { id: string; revision: number } {
  return {
    id: acceptance.id,
    revision: acceptance.revision,
    projectId: acceptance.projectId,
    templateId: acceptance.templateId,
    level: acceptance.level,
    heldOn: acceptance.heldOn,
    leader: acceptance.leader,
    members: acceptance.members,
    conclusion: acceptance.conclusion,
    rectifyDue: acceptance.rectifyDue,
    rectification: acceptance.rectification,
    certificateNo: acceptance.certificateNo,
    remark: acceptance.remark,
    items: items.map(itemDraftOf)
  }
}

function itemDraftOf(item: AcceptanceItem): AcceptanceItemDraft {
  return {
    id: item.id,
    revision: item.revision,
    clause: item.clause,
    standard: item.standard,
    fullScoreTenths: item.fullScoreTenths,
    scoreTenths: item.scoreTenths,
    deductionReason: item.deductionReason,
    evidence: item.evidence,
    veto: item.veto,
    vetoed: item.vetoed
  }
}
