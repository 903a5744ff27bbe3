import type { EntityManager } from 'typeorm'
import { householdsPerWorker } from '@domain/grassroots/grid-checks'
import { gridFigures } from '@domain/grassroots/grid-figures'
import type { GridRole } from '@domain/grassroots/vocabulary'
import type { GridRow } from '@contract/grid'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import {
  countedGrids,
  findGrids,
  membersOfGrids,
  type GridWithNames,
  type NamedMember
} from '@database/repositories/grid-list'
import { gridQuery } from '@services/grassroots/grid-query'

/** 网格 with their heads and the figures of all that were found. */
export async function listGrids(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'grid:list'>
): Promise<OutputOf<'grid:list'>> {
  const query = await gridQuery(reader, scope, filter)
  const sums = gridFigures(await countedGrids(reader, query))
  const found = await findGrids(reader, query, sort, { offset, limit })
  const members = await membersOfGrids(
    reader,
    found.map(({ grid }) => grid.id)
  )
  return { total: sums.grids, sums, rows: found.map((row) => rowOf(row, members.get(row.grid.id) ?? [])) }
}

function rowOf({ grid, ...names }: GridWithNames, members: readonly NamedMember[]): GridRow {
  const inRole = (...roles: GridRole[]) => members.filter(({ member }) => roles.includes(member.role))
  const [head] = inRole('head')
  return {
    id: grid.id,
    revision: grid.revision,
    code: grid.code,
    name: grid.name,
    ...names,
    households: grid.households,
    residents: grid.residents,
    head: head === undefined ? null : (head.personName ?? head.member.name),
    fullTime: inRole('full_time').length,
    partTime: inRole('part_time').length,
    members: members.length,
    checkedIn: inRole('head', 'full_time', 'part_time').filter(({ member }) => member.checkedInOn !== null)
      .length,
    householdsPerWorker: householdsPerWorker({
      households: grid.households,
      members: members.map(({ member }) => member)
    }),
    isSample: grid.isSample
  }
}
