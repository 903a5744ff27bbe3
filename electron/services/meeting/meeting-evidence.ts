import { acceptanceConclusions, acceptanceLevels } from '@domain/acceptance/vocabulary'
import { periodEnd } from '@domain/calendar/period'
import { formatTenths } from '@domain/figure/format-figure'
import { projectStages } from '@domain/project/vocabulary'
import { isReviewed } from '@domain/report/reviewed-report'
import type { MeetingEvidence } from '@contract/meeting'
import type { MeetingRecords } from '@database/repositories/meeting-facts'

/** What proves how far a project has come by the cut-off, the newest first. */
export function evidenceOf(
  records: MeetingRecords,
  projectId: string,
  cutoff: string,
  told: (text: string) => string
): MeetingEvidence[] {
  const steps = (records.steps.get(projectId) ?? []).map(({ changedOn, toStage, evidence }) => ({
    on: changedOn,
    what: `进入阶段“${projectStages[toStage]}”`,
    paper: evidence
  }))
  const nodes = (records.nodes.get(projectId) ?? []).flatMap(({ actualDate, name, evidence }) =>
    actualDate === null || evidence === ''
      ? []
      : [{ on: actualDate, what: `节点“${name}”完成`, paper: evidence }]
  )
  const sheets = (records.acceptances.get(projectId) ?? []).map(
    ({ heldOn, level, conclusion, certificateNo, scoreTenths }) => ({
      on: heldOn,
      what: `${acceptanceLevels[level]}：${acceptanceConclusions[conclusion]}，得分 ${formatTenths(scoreTenths)}`,
      paper: certificateNo
    })
  )
  const reports = (records.reports.get(projectId) ?? [])
    .filter(isReviewed)
    .map(({ period, cumProgress }) => ({
      on: periodEnd(period),
      what: `${period} 月报（已审）`,
      paper: cumProgress === null ? '' : `累计进度 ${cumProgress}%`
    }))
  return [...steps, ...nodes, ...sheets, ...reports]
    .filter(({ on }) => on <= cutoff)
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
    .map(({ paper, ...rest }) => ({ ...rest, paper: told(paper) }))
}
