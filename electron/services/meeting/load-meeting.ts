import type { EntityManager } from 'typeorm'
import { withoutPersonalData } from '@domain/text/without-personal-data'
import { IssueListRequest } from '@contract/issue-list'
import type { MeetingBundle } from '@contract/meeting'
import type { Scope } from '@contract/scope'
import { countSaves } from '@database/repositories/change-batches'
import { unitsInOrder } from '@database/repositories/reference-lists'
import { analysisOverview } from '@services/analysis/overview'
import { issueFigures, listIssues } from '@services/issue/list-issues'
import { answersOf } from '@services/meeting/meeting-answers'
import { mapOfMeeting } from '@services/meeting/meeting-map'
import { projectsOfMeeting } from '@services/meeting/meeting-projects'
import { townsOfMeeting } from '@services/meeting/meeting-towns'
import type { JobContext } from '@services/service'

/** Somebody who saves all the time must not keep a meeting from beginning. */
const attempts = 3
const steps = 5

/**
 * Everything that a meeting shows, as of the cut-off, taken once. The parts are read one after the other; when a save
 * came between them they are read again, so that they tell of one and the same state.
 */
export async function loadMeeting({ scope }: { scope: Scope }, context: JobContext): Promise<MeetingBundle> {
  const { reader } = context
  for (let attempt = 1; ; attempt += 1) {
    const before = await countSaves(reader)
    const bundle = await gathered(scope, context)
    if (attempt === attempts || (await countSaves(reader)) === before) return bundle
  }
}

async function gathered(scope: Scope, context: JobContext): Promise<MeetingBundle> {
  const { reader, resourcesFolder } = context
  const step = <Value>(number: number, text: string, work: () => Promise<Value>): Promise<Value> => {
    context.signal.throwIfAborted()
    context.progress(number, steps, text)
    return work()
  }
  const overview = await step(0, '正在计算完成情况、曲线和亮灯', () => analysisOverview(reader, { scope }))
  const lights = new Map(
    overview.kinds.flatMap(({ board }) =>
      board.flatMap(({ tiles }) => tiles.map(({ projectId, light }) => [projectId, light] as const))
    )
  )
  const projects = await step(1, '正在读取项目、月报和佐证', () => projectsOfMeeting(reader, scope, lights))
  const towns = await step(2, '正在按街道统计中心和人员', () => townsOfMeeting(reader, scope))
  const issues = await step(3, '正在读取问题清单', () => issuesOf(reader, scope))
  const map = await step(4, '正在读取区划图', () => mapOfMeeting(reader, resourcesFolder, scope.cutoff))
  return {
    scope,
    scopeName: await scopeName(reader, scope),
    overview,
    ...map,
    projects,
    towns,
    issues,
    answers: answersOf(overview, projects)
  }
}

async function scopeName(reader: EntityManager, { unitId }: Scope): Promise<string> {
  const unit = (await unitsInOrder(reader)).find(({ id }) => id === unitId)
  return unit?.shortName ?? '全市'
}

/** The open ones, the longest overdue first; at most a page. */
async function issuesOf(reader: EntityManager, scope: Scope): Promise<MeetingBundle['issues']> {
  const figures = await issueFigures(reader, { scope, centerId: null, projectId: null })
  const { rows } = await listIssues(
    reader,
    IssueListRequest.parse({
      scope,
      filter: { standing: 'open' },
      sort: { key: 'dueOn', descending: false },
      offset: 0,
      limit: 500
    })
  )
  return {
    figures,
    open: rows.map(
      ({ id, issueNo, projectId, centerName, dutyUnitName, dueOn, state, daysOverdue, ...row }) => ({
        ...{ id, issueNo, projectId, centerName, dutyUnitName, dueOn, state, daysOverdue },
        description: withoutPersonalData(row.description, [row.dutyPerson])
      })
    )
  }
}
