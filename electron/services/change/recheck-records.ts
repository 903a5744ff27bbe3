import type { EntityManager } from 'typeorm'
import { errorAt, errorsOf, type Violation } from '@domain/violation'
import { Center } from '@database/entities/center'
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { loadCenter } from '@database/repositories/center-aggregate'
import { namedCenters, personAggregate } from '@database/repositories/person-aggregate'
import { projectAggregate } from '@database/repositories/project-aggregate'
import { NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { dependentsOf } from '@services/center/center-dependents'
import { draftOf as centerDraft } from '@services/center/center-draft'
import { gatherFacts } from '@services/center/center-facts'
import { violationsOf } from '@services/center/center-rules'
import { draftOf as projectDraft } from '@services/project/get-project'
import { recheckAttachment } from '@services/change/recheck-attachment'
import { grassrootsRechecks } from '@services/change/recheck-grassroots'
import type { Recheck, Rechecked } from '@services/change/recheck'
import { supervisionRechecks } from '@services/change/recheck-supervision'
import { projectViolations } from '@services/project/project-rules'
import type { ServiceContext } from '@services/service'
import { normDraft, normViolations } from '@services/staffing/norms'
import { draftOf as personDraft } from '@services/staffing/person-draft'
import { personViolations } from '@services/staffing/person-rules'
import { requireValid } from '@services/validation-error'

/** A record by its table, as the change log names the root of a change. */
export interface RecordRoot {
  entity: string
  id: string
}

const recheckOf: Readonly<Record<string, Recheck>> = {
  center: recheckCenter,
  upgrade_project: recheckProject,
  person: recheckPerson,
  headcount_norm: recheckNorm,
  attachment: recheckAttachment,
  ...supervisionRechecks,
  ...grassrootsRechecks
}

/**
 * What brings records back or takes them away without a form (撤销, 回收站) asks the rules of each of them afterwards,
 * in the same unit of work: the records around them may have moved on meanwhile.
 * @throws {ValidationError} naming the record; nothing is written then.
 */
export async function requireLawful(
  work: Work,
  roots: readonly RecordRoot[],
  context: ServiceContext
): Promise<void> {
  const violations: Violation[] = []
  const gone: RecordRoot[] = []
  for (const root of roots) {
    const found = await recheck(work.manager, root, context)
    if (found === null) gone.push(root)
    else violations.push(...errorsOf(found.violations).map((one) => naming(found.name, one)))
  }
  requireValid([...violations, ...(await hangingOn(work.manager, gone))])
}

async function recheck(
  manager: EntityManager,
  { entity, id }: RecordRoot,
  context: ServiceContext
): Promise<Rechecked | null> {
  try {
    return (await recheckOf[entity]?.(manager, id, context)) ?? { name: '', violations: [] }
  } catch (error) {
    if (error instanceof NotFoundError) return null
    throw error
  }
}

const naming = (name: string, { field, message }: Violation): Violation =>
  errorAt(field, `“${name}”：${message}`)

/** What stays behind without its centre. */
async function hangingOn(manager: EntityManager, gone: readonly RecordRoot[]): Promise<Violation[]> {
  const centers = gone.filter(({ entity }) => entity === 'center').map(({ id }) => id)
  if (centers.length === 0) return []
  const { obstacles, takenAlong } = await dependentsOf(manager, centers)
  const staff = takenAlong.length === 0 ? [] : ['有人在要撤销的中心任职，请先在“人员名册”改任其他中心']
  return [...obstacles, ...staff].map((message) => errorAt('centers', message))
}

async function recheckCenter(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const present = await loadCenter(manager, id)
  const draft = centerDraft(present)
  const facts = await gatherFacts(manager, draft, present, context)
  return { name: draft.name, violations: violationsOf(draft, facts) }
}

async function recheckProject(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const aggregate = await projectAggregate(manager, id)
  const { name, centerId, kind } = aggregate.project
  const center = await manager.findOneBy(Center, { id: centerId })
  if (center === null || center.deletedAt !== null) {
    return { name, violations: [errorAt('centerId', '它的中心也在回收站中，请把中心一起恢复')] }
  }
  const violations = await projectViolations(manager, projectDraft(aggregate), context.today())
  if (center.kind !== kind) {
    violations.push(
      errorAt('centerId', `中心“${center.name}”已改了类别，项目不再按原类别统计，请重新录入项目`)
    )
  }
  return { name, violations }
}

async function recheckPerson(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const present = await personAggregate(manager, id)
  const draft = personDraft(present)
  const centers = await namedCenters(
    manager,
    draft.assignments.map(({ centerId }) => centerId)
  )
  const orphaned = [...centers.values()]
    .filter(({ deleted }) => deleted)
    .map((center) => errorAt('assignments', `任职的中心“${center.name}”在回收站中，请先恢复该中心`))
  return {
    name: draft.name,
    violations: [...orphaned, ...(await personViolations(manager, draft, present, context))]
  }
}

async function recheckNorm(manager: EntityManager, id: string): Promise<Rechecked> {
  const norm = await manager.findOneBy(HeadcountNorm, { id })
  if (norm === null || norm.deletedAt !== null) throw new NotFoundError()
  const draft = normDraft(norm)
  return { name: draft.name, violations: await normViolations(manager, draft) }
}
