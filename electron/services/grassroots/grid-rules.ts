import type { EntityManager } from 'typeorm'
import { checkGrid } from '@domain/grassroots/grid-checks'
import { errorAt, type Violation } from '@domain/violation'
import type { GridDraft } from '@contract/grid'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { divisionLine, unknownIds } from '@database/repositories/center-references'
import { gridWithCode } from '@database/repositories/grid-list'

/**
 * Everything that is wrong or odd with a grid.
 * @param before the grid as it stands: what it pointed to before passes, so that a closed centre never locks it.
 * @param today `YYYY-MM-DD`
 */
export async function gridViolations(
  manager: EntityManager,
  draft: GridDraft,
  before: GridDraft | null,
  today: string
): Promise<Violation[]> {
  const holder = await gridWithCode(manager, draft.code, draft.id)
  return [
    ...checkGrid(draft, { today, codeHolder: holder?.name ?? null }),
    ...(await unknownReferences(manager, draft, before))
  ]
}

async function unknownReferences(
  manager: EntityManager,
  draft: GridDraft,
  before: GridDraft | null
): Promise<Violation[]> {
  const violations: Violation[] = []
  const line = await divisionLine(manager, draft.divisionId)
  if (line.length === 0) violations.push(errorAt('divisionId', '该区划不存在，请重新选择'))
  const centerIds = (one: GridDraft | null): string[] =>
    one === null
      ? []
      : [one.centerId, ...one.members.map((member) => member.checkInCenterId)].flatMap((id) => id ?? [])
  const personIds = (one: GridDraft | null): string[] =>
    (one?.members ?? []).flatMap(({ personId }) => personId ?? [])
  const known = new Set([...centerIds(before), ...personIds(before)])
  const isNew = (id: string): boolean => !known.has(id)
  const gone = new Set([
    ...(await unknownIds(manager, Center, centerIds(draft).filter(isNew))),
    ...(await unknownIds(manager, Person, personIds(draft).filter(isNew)))
  ])
  if (gone.has(draft.centerId ?? '')) {
    violations.push(errorAt('centerId', '该中心不存在或已删除，请重新选择中心'))
  }
  for (const [index, member] of draft.members.entries()) {
    if (gone.has(member.personId ?? '')) {
      violations.push(errorAt(`members.${index}.name`, '此人不在人员名册中，请重新选择'))
    }
    if (gone.has(member.checkInCenterId ?? '')) {
      violations.push(errorAt(`members.${index}.checkInCenterId`, '该中心不存在或已删除，请重新选择中心'))
    }
  }
  return violations
}
