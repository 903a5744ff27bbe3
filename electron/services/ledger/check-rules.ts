import type { EntityManager } from 'typeorm'
import { checkCenter } from '@domain/center/center-checks'
import type { CenterFacts } from '@domain/center/center-draft'
import { groupBy } from '@domain/group-by'
import { phoneProblem } from '@domain/identifier/phone'
import { errorsOf, type Violation } from '@domain/violation'
import type { CenterDraft } from '@contract/center-draft'
import { centersAbove, childCenters, projectsOfOtherKind } from '@database/repositories/center-links'
import { spacesOfCenters } from '@database/repositories/ledger-centers'
import type { LedgerKey } from '@documents/excel/ledger/ledger-columns'
import { spacesDraft } from '@services/center/center-draft'
import type { PlannedUpdate } from '@services/ledger/import-plan'

/** The rules of the form, for a centre that is new. */
export function violationsOfNew(draft: CenterDraft, today: string): Violation[] {
  return [...errorsOf(checkCenter(draft, factsOf(today, null))), ...phoneViolations(draft)]
}

/**
 * The rules of the form, for centres that the file changes. What was wrong before and is still the same does not
 * refuse the line: the file did not bring it in, and often it cannot mend it.
 */
export async function violationsOfUpdates(
  manager: EntityManager,
  updates: readonly PlannedUpdate[],
  today: string
): Promise<Map<PlannedUpdate, Violation[]>> {
  const spaces = await spacesOfCenters(
    manager,
    updates.map(({ present }) => present.center.id)
  )
  const sites = groupBy(spaces.sites, ({ centerId }) => centerId)
  const rooms = groupBy(spaces.rooms, ({ centerId }) => centerId)
  const violations = new Map<PlannedUpdate, Violation[]>()
  for (const update of updates) {
    const { center } = update.present
    const own = spacesDraft({ sites: sites.get(center.id) ?? [], rooms: rooms.get(center.id) ?? [] })
    const before = { ...update.before, ...own }
    const after = { ...update.draft, ...own }
    const facts = { ...factsOf(today, center.status), ...(await tierFacts(manager, update)) }
    violations.set(update, [
      ...newErrors(before, after, facts),
      ...(after.managerPhone === before.managerPhone ? [] : phoneViolations(after)),
      ...(await kindViolations(manager, update))
    ])
  }
  return violations
}

/** Errors that were not there before; what was right needs no second look. */
function newErrors(before: CenterDraft, after: CenterDraft, facts: CenterFacts): Violation[] {
  const errors = errorsOf(checkCenter(after, facts))
  if (errors.length === 0) return []
  const known = new Set(checkCenter(before, facts).map(identityOf))
  return errors.filter((violation) => !known.has(identityOf(violation)))
}

/** The column in which the clerk mends what a rule of the form complains of; null for the line as a whole. */
export function columnOfField(field: string): LedgerKey | null {
  return columns[field] ?? columns[field.split('.')[0] ?? ''] ?? null
}

const columns: Readonly<Record<string, LedgerKey>> = {
  name: 'name',
  kind: 'centerKind',
  tier: 'tier',
  parentCenterId: 'tier',
  form: 'form',
  sites: 'form',
  status: 'status',
  statusNote: 'status',
  address: 'address',
  lngE6: 'lngE6',
  latE6: 'latE6',
  coordSys: 'lngE6',
  openDate: 'openDate',
  buildFinishDate: 'openDate',
  floorsUsed: 'floorsUsed',
  areaGross: 'areaGross',
  areaIndoor: 'areaGross',
  idleArea: 'areaGross',
  areaOffice: 'areaOffice',
  areaService: 'areaService',
  areaShared: 'areaShared',
  areaOutdoor: 'areaOutdoor',
  servedPop: 'servedPop',
  served60Plus: 'served60Plus',
  served03: 'served03',
  functions: 'functions',
  managerPhone: 'managerPhone'
}

function factsOf(today: string, previousStatus: CenterFacts['previousStatus']): CenterFacts {
  return { today, previousStatus, parent: null, children: [], codeHolder: null, divisionBox: null }
}

/** Parents and children matter only to a centre whose tier changes. */
async function tierFacts(
  manager: EntityManager,
  { before, draft: after }: PlannedUpdate
): Promise<Pick<CenterFacts, 'parent' | 'children'>> {
  if (before.tier === after.tier || after.id === null) return { parent: null, children: [] }
  const above = await centersAbove(manager, after.parentCenterId)
  const parent = above.at(-1)
  return {
    parent: parent
      ? { name: parent.name, tier: parent.tier, ancestorIds: above.slice(0, -1).map(({ id }) => id) }
      : null,
    children: await childCenters(manager, after.id)
  }
}

async function kindViolations(
  manager: EntityManager,
  { before, draft: after }: PlannedUpdate
): Promise<Violation[]> {
  if (before.kind === after.kind || after.id === null) return []
  const count = await projectsOfOtherKind(manager, after.id, after.kind)
  if (count === 0) return []
  const message = `该中心有 ${count} 个提质升级项目按原类别统计，改类别会使任务数对不上，请先调整这些项目`
  return [{ field: 'kind', message, severity: 'error' }]
}

function phoneViolations({ managerPhone }: CenterDraft): Violation[] {
  const message = phoneProblem(managerPhone)
  return message === null ? [] : [{ field: 'managerPhone', message, severity: 'error' }]
}

function identityOf({ field, message }: Violation): string {
  return `${field}\n${message}`
}
