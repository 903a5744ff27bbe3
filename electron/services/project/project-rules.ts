import type { EntityManager } from 'typeorm'
import { checkClosed } from '@domain/acceptance/closing'
import { acceptingDay } from '@domain/acceptance/level-rules'
import { checkProject } from '@domain/project/project-checks'
import type { Violation } from '@domain/violation'
import type { ProjectDraft } from '@contract/project-draft'
import { acceptancesOf } from '@database/repositories/acceptance-aggregate'
import { numberHolder, otherCounting } from '@database/repositories/project-aggregate'

/** Everything that is wrong or odd with a project among the others. @param today `YYYY-MM-DD` */
export async function projectViolations(
  manager: EntityManager,
  draft: ProjectDraft,
  today: string
): Promise<Violation[]> {
  const acceptances = draft.id === null ? [] : await acceptancesOf(manager, draft.id)
  return [
    ...checkProject(draft, {
      today,
      numberHolder: await numberHolder(manager, draft.projectNo, draft.id),
      otherCounting: await otherCounting(manager, { ...draft, exceptId: draft.id })
    }),
    ...checkClosed(draft, acceptingDay(acceptances))
  ]
}
