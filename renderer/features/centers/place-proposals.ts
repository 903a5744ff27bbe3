import type { UnitSummary } from '@contract/division'
import { unitCovering } from '@domain/division/ownership'

/** Ids from the division up to its root. */
export function pathUp(
  divisionId: string,
  divisionById: ReadonlyMap<string, { id: string; parentId: string | null }>
): string[] {
  const path: string[] = []
  for (let node = divisionById.get(divisionId); node !== undefined;) {
    path.push(node.id)
    node = node.parentId === null ? undefined : divisionById.get(node.parentId)
  }
  return path
}

/** The county or functional area that answers for the place today: 代管 wins over the county around it. */
export function unitFor(
  path: readonly string[],
  units: readonly UnitSummary[],
  today: string
): string | null {
  const links = units.flatMap((unit) =>
    unit.divisionIds.map((divisionId) => ({
      unitId: unit.id,
      unitName: unit.name,
      unitKind: unit.kind,
      divisionId,
      validFrom: today,
      validTo: null
    }))
  )
  return unitCovering(links, path, today)
}
