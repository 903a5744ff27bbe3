import type { EntityManager } from 'typeorm'
import { checkAcceptance } from '@domain/acceptance/acceptance-checks'
import type { AcceptanceFacts } from '@domain/acceptance/acceptance-draft'
import { acceptingDay } from '@domain/acceptance/level-rules'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { Violation } from '@domain/violation'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { acceptancesOf, itemsOf } from '@database/repositories/acceptance-aggregate'
import { passLineBy } from '@services/acceptance/sheet-in-force'

/** What stands around an acceptance of the project; `id` is null for a new one. */
export async function acceptanceFacts(
  manager: EntityManager,
  project: UpgradeProject,
  own: { id: string | null; templateId: string | null },
  today: CalendarDate
): Promise<AcceptanceFacts> {
  const all = await acceptancesOf(manager, project.id)
  return {
    today,
    passLineTenths: await passLineBy(manager, own.templateId),
    project,
    others: all.filter(({ id }) => id !== own.id),
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
    const facts = await acceptanceFacts(manager, project, one, today)
    const draft = { ...one, items: items.get(one.id) ?? [] }
    violations.push(...checkAcceptance(draft, { ...facts, passLineTenths: 0 }))
  }
  return violations
}
