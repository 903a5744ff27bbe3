import type { EntityManager } from 'typeorm'
import { checkTeam, teamFigures } from '@domain/grassroots/team-checks'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { SavedRecord } from '@contract/issue'
import type { TeamDraft, TeamRow } from '@contract/team'
import { Team } from '@database/entities/team'
import { countedTeams, findTeams, livingTeam } from '@database/repositories/team-list'
import type { Work } from '@database/work'
import { checkCenter } from '@services/grassroots/of-center'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { narrowedBy } from '@services/units-of'
import { requireValid } from '@services/validation-error'

/** 队伍 that stood on the cut-off date, with the figures of all that were found. */
export async function listTeams(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'team:list'>
): Promise<OutputOf<'team:list'>> {
  const { unitId, kind, ...narrow } = filter
  const query = { ...narrow, cutoff: scope.cutoff, ...(await narrowedBy(reader, scope, { unitId, kind })) }
  const sums = teamFigures(await countedTeams(reader, query))
  const rows = await findTeams(reader, query, sort, { offset, limit })
  return {
    total: sums.teams,
    sums,
    rows: rows.map(({ team, centerName }) => ({ draft: draftOf(team), centerName, isSample: team.isSample }))
  }
}

/** @throws {ValidationError} @throws ConflictError it was changed meanwhile. @throws NotFoundError */
export async function saveTeam(work: Work, draft: TeamDraft, context: WriteContext): Promise<SavedRecord> {
  const { id, revision, ...own } = draft
  const before = id === null ? null : await livingTeam(work.manager, id)
  requireValid([
    ...checkTeam(draft, context.today()),
    ...(await checkCenter(work.manager, draft.centerId, before?.centerId ?? null))
  ])
  const values = { ...own, searchText: searchTextOf([own.name, own.leader]) }
  const team =
    id === null ? await work.insert(Team, values) : await work.update(Team, id, revision ?? 0, values)
  work.touch('team', team.id)
  return { id: team.id, revision: team.revision, batchId: work.batchId }
}

/** To 回收站. */
export async function deleteTeam(
  work: Work,
  { id, revision }: { id: string; revision: number }
): Promise<{ batchId: string }> {
  await work.softDelete(Team, id, revision)
  work.touch('team', id)
  return { batchId: work.batchId }
}

function draftOf(team: Team): TeamRow['draft'] {
  return {
    id: team.id,
    revision: team.revision,
    type: team.type,
    name: team.name,
    foundedOn: team.foundedOn,
    memberCount: team.memberCount,
    averageAge: team.averageAge,
    leader: team.leader,
    registered: team.registered,
    centerId: team.centerId,
    activitiesPerYear: team.activitiesPerYear,
    remark: team.remark
  }
}
