import type { EntityManager } from 'typeorm'
import type { CenterFacts } from '@domain/center/center-draft'
import type { UnitDivision } from '@domain/division/ownership'
import type { Violation } from '@domain/violation'
import type { CenterDraft } from '@contract/center-draft'
import type { Division } from '@database/entities/division'
import type { CenterAggregate } from '@database/repositories/center-aggregate'
import {
  centerByCode,
  centersAbove,
  childCenters,
  projectsOfOtherKind
} from '@database/repositories/center-links'
import { divisionLine, ownershipOf, unitLine } from '@database/repositories/center-references'
import { unknownReferences } from '@services/center/center-reference-checks'
import { countyBox } from '@services/center/county-box'
import type { ServiceContext } from '@services/service'

/** What the rules need to know about the world around a draft. */
export interface GatheredFacts extends CenterFacts {
  /** The division and its ancestors, innermost first; null when it does not exist (any more). */
  divisionPath: string[] | null
  divisions: Division[]
  unitName: string | null
  /** The unit and the units above it. */
  unitLine: string[]
  ownership: UnitDivision[]
  projectsOfOtherKind: number
  unknownReferences: Violation[]
}

/** @param present the centre as it stands; null for a new one. */
export async function gatherFacts(
  manager: EntityManager,
  draft: CenterDraft,
  present: CenterAggregate | null,
  context: ServiceContext
): Promise<GatheredFacts> {
  const today = context.today()
  const divisions = await divisionLine(manager, draft.divisionId)
  const [own] = divisions
  const stays = present?.center.divisionId === draft.divisionId
  const inForce = own !== undefined && (stays || own.validTo === null || own.validTo >= today)
  const path = divisions.map((division) => division.id)
  const units = await unitLine(manager, draft.unitId)
  const county = divisions.find((division) => division.level === 'county')
  return {
    today,
    parent: await parentOf(manager, draft.parentCenterId),
    children: draft.id === null ? [] : await childCenters(manager, draft.id),
    codeHolder: await holderOf(manager, draft),
    divisionBox: await countyBox(context.resourcesFolder, county?.codeStat ?? null),
    previousStatus: present?.center.status ?? null,
    divisionPath: inForce ? path : null,
    divisions,
    unitName: units[0]?.name ?? null,
    unitLine: units.map((unit) => unit.id),
    ownership: await ownershipOf(manager, path),
    projectsOfOtherKind: draft.id === null ? 0 : await projectsOfOtherKind(manager, draft.id, draft.kind),
    unknownReferences: await unknownReferences(manager, draft, present)
  }
}

async function parentOf(manager: EntityManager, id: string | null): Promise<CenterFacts['parent']> {
  const line = await centersAbove(manager, id)
  const parent = line.at(-1)
  if (parent === undefined) return null
  return { name: parent.name, tier: parent.tier, ancestorIds: line.slice(0, -1).map((center) => center.id) }
}

async function holderOf(manager: EntityManager, draft: CenterDraft): Promise<CenterFacts['codeHolder']> {
  const holder = await centerByCode(manager, draft.code)
  if (holder === null || holder.id === draft.id) return null
  return { name: holder.name, deleted: holder.deletedAt !== null }
}
