import type { EntityManager } from 'typeorm'
import { checkProject } from '@domain/project/project-checks'
import type { Violation } from '@domain/violation'
import type { ProjectDraft } from '@contract/project-draft'
import { numberHolder, otherCounting } from '@database/repositories/project-aggregate'

/** Everything that is wrong or odd with a project among the others. @param today `YYYY-MM-DD` */
export async function projectViolations(
  manager: EntityManager,
  draft: ProjectDraft,
  today: string
): Promise<Violation[]> {
  return checkProject(draft, {
    today,
    numberHolder: await numberHolder(manager, draft.projectNo, draft.id),
    otherCounting: await otherCounting(manager, { ...draft, exceptId: draft.id })
  })
}
