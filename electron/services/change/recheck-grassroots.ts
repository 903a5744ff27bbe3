import type { EntityManager } from 'typeorm'
import { checkTeam } from '@domain/grassroots/team-checks'
import { checkTraining } from '@domain/grassroots/training'
import { livingGrid } from '@database/repositories/grid-list'
import { livingTeam } from '@database/repositories/team-list'
import { livingTraining } from '@database/repositories/training-list'
import type { Recheck, Rechecked } from '@services/change/recheck'
import { gridViolations } from '@services/grassroots/grid-rules'
import { gridDraft } from '@services/grassroots/save-grid'
import type { ServiceContext } from '@services/service'

/** What 撤销 and 回收站 ask of grids, teams and trainings; a centre that has gone meanwhile never locks them. */
export const grassrootsRechecks: Readonly<Record<string, Recheck>> = {
  grid: recheckGrid,
  team: recheckTeam,
  training: recheckTraining
}

async function recheckGrid(manager: EntityManager, id: string, context: ServiceContext): Promise<Rechecked> {
  const draft = await gridDraft(manager, await livingGrid(manager, id))
  return { name: draft.name, violations: await gridViolations(manager, draft, draft, context.today()) }
}

async function recheckTeam(manager: EntityManager, id: string, context: ServiceContext): Promise<Rechecked> {
  const team = await livingTeam(manager, id)
  return { name: team.name, violations: checkTeam(team, context.today()) }
}

async function recheckTraining(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const training = await livingTraining(manager, id)
  return { name: training.topic, violations: checkTraining(training, context.today()) }
}
