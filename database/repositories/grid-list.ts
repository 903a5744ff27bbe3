import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { CountedGrid } from '@domain/grassroots/grid-figures'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Grid } from '@database/entities/grid'
import { GridMember } from '@database/entities/grid-member'
import { Person } from '@database/entities/person'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { whereUnits, whereWords } from '@database/repositories/search-words'
import { NotFoundError } from '@database/storage-errors'

/** Which grids a list shows; null means all. */
export interface GridQuery {
  text: string
  unitIds: readonly string[] | null
  /** 邻里 is the ground of a 居委会, 乡里 that of a 村委会. */
  kind: CenterKind | null
  centerId: string | null
  withoutHead: boolean
}

const sortColumns = {
  code: 'grid.code',
  name: 'grid.name',
  households: 'grid.households',
  residents: 'grid.residents'
} as const
type GridSort = { key: keyof typeof sortColumns; descending: boolean }

export interface GridWithNames {
  grid: Grid
  divisionName: string
  unitName: string | null
  centerName: string | null
}

/** The page in the asked order, unknown values last, ties by id. */
export async function findGrids(
  reader: EntityManager,
  query: GridQuery,
  sort: GridSort,
  page: { offset: number; limit: number }
): Promise<GridWithNames[]> {
  const { entities, raw } = await filtered(reader, query)
    .leftJoin(ReportingUnit, 'unit', 'unit.id = grid.unitId')
    .leftJoin(Center, 'center', 'center.id = grid.centerId')
    .addSelect('division.shortName', 'divisionName')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('center.name', 'centerName')
    .orderBy(sortColumns[sort.key], sort.descending ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy('grid.id')
    .offset(page.offset)
    .limit(page.limit)
    .getRawAndEntities<Omit<GridWithNames, 'grid'>>()
  return entities.flatMap((grid, index) => {
    const names = raw[index]
    if (names === undefined) return []
    const { divisionName, unitName, centerName } = names
    return [{ grid, divisionName, unitName, centerName }]
  })
}

/** What the figures read of all grids that the query finds. */
export async function countedGrids(reader: EntityManager, query: GridQuery): Promise<CountedGrid[]> {
  const sumOf = (condition: string): string => `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`
  const worker = "member.role IN ('head', 'full_time', 'part_time')"
  const rows = await filtered(reader, query)
    .leftJoin(GridMember, 'member', 'member.gridId = grid.id AND member.deletedAt IS NULL')
    .select('grid.households', 'households')
    .addSelect(sumOf("member.role = 'head'"), 'heads')
    .addSelect(sumOf("member.role = 'full_time'"), 'fullTime')
    .addSelect(sumOf(worker), 'workers')
    .addSelect(sumOf(`${worker} AND member.checkedInOn IS NOT NULL`), 'checkedIn')
    .groupBy('grid.id')
    .getRawMany<Record<keyof CountedGrid, number | string | null>>()
  return rows.map((row) => ({
    households: row.households === null ? null : Number(row.households),
    heads: Number(row.heads),
    fullTime: Number(row.fullTime),
    workers: Number(row.workers),
    checkedIn: Number(row.checkedIn)
  }))
}

export interface NamedMember {
  member: GridMember
  /** As the register has it; of a person in 回收站 too. */
  personName: string | null
}

/** The living members of each grid, 网格长 first, then in the order in which they were entered. */
export async function membersOfGrids(
  manager: EntityManager,
  gridIds: readonly string[]
): Promise<Map<string, NamedMember[]>> {
  if (gridIds.length === 0) return new Map()
  const members = await manager.find(GridMember, {
    where: { gridId: In([...gridIds]), deletedAt: IsNull() },
    order: { id: 'ASC' }
  })
  const persons = await manager.find(Person, {
    where: { id: In(members.flatMap(({ personId }) => personId ?? [])) },
    select: { id: true, name: true }
  })
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  const found = new Map<string, NamedMember[]>()
  for (const member of members) {
    const personName = member.personId === null ? null : (names.get(member.personId) ?? null)
    found.set(member.gridId, [...(found.get(member.gridId) ?? []), { member, personName }])
  }
  for (const own of found.values()) {
    own.sort((a, b) => Number(b.member.role === 'head') - Number(a.member.role === 'head'))
  }
  return found
}

/** @throws NotFoundError when the grid is gone or in 回收站. */
export async function livingGrid(manager: EntityManager, id: string): Promise<Grid> {
  const grid = await manager.findOneBy(Grid, { id, deletedAt: IsNull() })
  if (grid === null) throw new NotFoundError()
  return grid
}

/** The living grid that bears the code, another one than `id`. */
export async function gridWithCode(
  manager: EntityManager,
  code: string,
  id: string | null
): Promise<Grid | null> {
  const holders = await manager.findBy(Grid, { code, deletedAt: IsNull() })
  return holders.find((grid) => grid.id !== id) ?? null
}

function filtered(reader: EntityManager, query: GridQuery): SelectQueryBuilder<Grid> {
  const builder = reader
    .createQueryBuilder(Grid, 'grid')
    .innerJoin(Division, 'division', 'division.id = grid.divisionId')
    .where('grid.deletedAt IS NULL')
  whereWords(builder, query.text, ['grid.searchText'])
  whereUnits(builder, 'grid.unitId', query.unitIds)
  const { kind, centerId, withoutHead } = query
  if (kind !== null) {
    const village = "COALESCE(division.villageType, '') = 'village_committee'"
    builder.andWhere(kind === 'rural' ? village : `NOT (${village})`)
  }
  if (centerId !== null) builder.andWhere('grid.centerId = :centerId', { centerId })
  if (withoutHead) {
    const headed = builder
      .subQuery()
      .select('headed.gridId')
      .from(GridMember, 'headed')
      .where("headed.role = 'head' AND headed.deletedAt IS NULL")
      .getQuery()
    builder.andWhere(`grid.id NOT IN ${headed}`)
  }
  return builder
}
