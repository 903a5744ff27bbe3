import { type EntityManager, type EntityTarget, In, IsNull } from 'typeorm'
import type { UnitDivision } from '@domain/division/ownership'
import type { BusinessRow } from '@database/entities/business-row'
import { Division } from '@database/entities/division'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'

/** The division and its ancestors, innermost first; empty when it does not exist. */
export async function divisionLine(manager: EntityManager, id: string | null): Promise<Division[]> {
  const line: Division[] = []
  for (let next = id; next !== null;) {
    if (line.some((division) => division.id === next)) break
    const division: Division | null = await manager.findOneBy(Division, { id: next, deletedAt: IsNull() })
    if (division === null) break
    line.push(division)
    next = division.parentId
  }
  return line
}

/** The unit and the units above it, itself first; empty when it does not exist. */
export async function unitLine(manager: EntityManager, id: string): Promise<ReportingUnit[]> {
  const line: ReportingUnit[] = []
  for (let next: string | null = id; next !== null;) {
    if (line.some((unit) => unit.id === next)) break
    const unit: ReportingUnit | null = await manager.findOneBy(ReportingUnit, {
      id: next,
      deletedAt: IsNull()
    })
    if (unit === null) break
    line.push(unit)
    next = unit.parentId
  }
  return line
}

/** Who answers, or answered, for any of the divisions. */
export async function ownershipOf(
  manager: EntityManager,
  divisionIds: readonly string[]
): Promise<UnitDivision[]> {
  const links = await manager.findBy(ReportingUnitDivision, {
    divisionId: In([...divisionIds]),
    deletedAt: IsNull()
  })
  const units = await manager.findBy(ReportingUnit, { id: In(links.map((link) => link.unitId)) })
  return links.flatMap(({ unitId, divisionId, validFrom, validTo }) => {
    const unit = units.find((one) => one.id === unitId)
    if (unit === undefined) return []
    return [{ unitId, unitName: unit.name, unitKind: unit.kind, divisionId, validFrom, validTo }]
  })
}

/** Which of the ids name no living row of the table. */
export async function unknownIds(
  manager: EntityManager,
  entity: EntityTarget<BusinessRow>,
  ids: readonly string[]
): Promise<Set<string>> {
  const asked = [...new Set(ids)]
  const rows = await manager.find(entity, {
    where: { id: In(asked), deletedAt: IsNull() },
    select: { id: true }
  })
  return new Set(asked.filter((id) => !rows.some((row) => row.id === id)))
}

/** Names of rows by id, deleted ones included, since an old record may still point to them. */
export async function namesOf(
  manager: EntityManager,
  entity: EntityTarget<BusinessRow & { name: string }>,
  ids: readonly string[]
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await manager.find(entity, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, name: true }
  })
  return new Map(rows.map((row) => [row.id, row.name]))
}
