import type { EntityManager } from 'typeorm'
import type { PhotoSlot } from '@domain/attachment/vocabulary'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import { stageOn } from '@domain/project/stage-on'
import { lastReviewed } from '@domain/report/reviewed-report'
import { withoutPersonalData } from '@domain/text/without-personal-data'
import type { LightShown } from '@contract/light'
import type { MeetingProject } from '@contract/meeting'
import type { Scope } from '@contract/scope'
import type { Attachment } from '@database/entities/attachment'
import {
  meetingProjects,
  meetingRecords,
  type MeetingProjectRow,
  type MeetingRecords
} from '@database/repositories/meeting-facts'
import { moneyFacts, type MoneyFact } from '@database/repositories/money-facts'
import { everyProject } from '@database/repositories/project-list'
import { evidenceOf } from '@services/meeting/meeting-evidence'
import { pieceOf } from '@services/project/milestone-piece'
import { unitsOf } from '@services/units-of'

/**
 * The projects on the list at the cut-off with all that a page about one of them shows.
 * @param lights as the figures of the same meeting tell them, so that a tile and its count agree.
 */
export async function projectsOfMeeting(
  reader: EntityManager,
  scope: Scope,
  lights: ReadonlyMap<string, LightShown>
): Promise<MeetingProject[]> {
  const { year, cutoff, kind } = scope
  const query = { year, cutoff, kind, unitIds: await unitsOf(reader, scope.unitId) }
  const rows = await meetingProjects(reader, query)
  const records = await meetingRecords(reader, year)
  const money = new Map(
    (await moneyFacts(reader, { ...everyProject, ...query })).map((fact) => [fact.id, fact])
  )
  return rows.map((row) => {
    const light = lights.get(row.project.id) ?? null
    return projectOf(row, { records, money: money.get(row.project.id), light, cutoff })
  })
}

interface Beside {
  records: MeetingRecords
  money: MoneyFact | undefined
  light: LightShown | null
  cutoff: string
}

function projectOf(row: MeetingProjectRow, { records, money, light, cutoff }: Beside): MeetingProject {
  const { project, ...names } = row
  const by = (date: string | null): string | null => (date !== null && date <= cutoff ? date : null)
  const nodes = records.nodes.get(project.id) ?? []
  const duties = records.duties.get(project.id) ?? []
  const told = (text: string): string =>
    withoutPersonalData(
      text,
      duties.map(({ personName }) => personName)
    )
  const report = lastReviewed(records.reports.get(project.id) ?? [], cutoff)
  const { id, projectNo, name, kind, unitId, centerId, category, countsTowardTarget } = project
  const { listedOn, planStart, planFinish, planAccept, budgetTotal } = project
  return {
    ...names,
    ...{ id, projectNo, name, kind, unitId, centerId, category, countsTowardTarget },
    ...{ listedOn, planStart, planFinish, planAccept },
    stage: stageOn(project.stage, records.steps.get(project.id) ?? [], cutoff),
    movedOutOn: project.movedOutOn,
    actualStart: by(project.actualStart),
    actualFinish: by(project.actualFinish),
    acceptedOn: by(project.acceptedOn),
    secretary: duties.some(({ secretaryProject }) => secretaryProject),
    light,
    progressPercent: progressPercent(nodes, cutoff),
    plannedPercent: plannedPercent(nodes, cutoff),
    nodes: nodes.map((node) => pieceOf({ ...node, actualDate: by(node.actualDate) }, cutoff)),
    budgetFen: budgetTotal,
    plannedFen: money?.planned ?? 0,
    arrivedFen: money?.arrived ?? 0,
    paidFen: money?.paid ?? 0,
    report:
      report === null
        ? null
        : {
            period: report.period,
            percent: report.cumProgress,
            done: told(report.doneThisMonth),
            problems: told(report.problems),
            needs: told(report.needCoordination),
            next: told(report.nextStep)
          },
    photos: photosOf(records.photos.get(project.id) ?? [], cutoff),
    evidence: evidenceOf(records, project.id, cutoff, told)
  }
}

/** The newest before and the newest after that were not taken later than the cut-off. */
function photosOf(photos: readonly Attachment[], cutoff: string): MeetingProject['photos'] {
  const newest = (slot: PhotoSlot): string | null =>
    photos.filter((one) => one.slot === slot && (one.takenOn ?? cutoff) <= cutoff).at(-1)?.hash ?? null
  return { before: newest('before'), after: newest('after') }
}
