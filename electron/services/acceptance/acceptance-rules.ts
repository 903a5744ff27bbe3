import type { EntityManager } from 'typeorm'
import { checkAcceptance } from '@domain/acceptance/acceptance-checks'
import type { AcceptanceFacts } from '@domain/acceptance/acceptance-draft'
import { acceptingDay } from '@domain/acceptance/level-rules'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { Violation } from '@domain/violation'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { acceptancesOf, itemsOf } from '@database/repositories/acceptance-aggregate'
import { passLineOf } from '@services/acceptance/pass-line'

/** What stands around the acceptance `ownId` (null: a new one) of the project. */
export async function acceptanceFacts(
  manager: EntityManager,
  project: UpgradeProject,
  ownId: string | null,
  today: CalendarDate
): Promise<AcceptanceFacts> {
  const all = await acceptancesOf(manager, project.id)
  return {
    today,
    passLineTenths: (await passLineOf(manager)).passLineTenths,
    project,
    others: all.filter(({ id }) => id !== ownId),
    acceptedBefore: acceptingDay(all)
  }
}

/**
 * What is wrong with the acceptances of a project as they stand together. Each was held against the pass line of its
 * own time, so none is held against that of today.
 */
export async function standingViolations(
  manager: EntityManager,
  project: UpgradeProject,
  today: CalendarDate
): Promise<Violation[]> {
  const all = await acceptancesOf(manager, project.id)
  const items = await itemsOf(
    manager,
    all.map(({ id }) => id)
  )
  const violations: Violation[] = []
  for (const one of all) {
    const facts = await acceptanceFacts(manager, project, one.id, today)
    const draft = { ...one, items: items.get(one.id) ?? [] }
    violations.push(...checkAcceptance(draft, { ...facts, passLineTenths: 0 }))
  }
  return violations
}
