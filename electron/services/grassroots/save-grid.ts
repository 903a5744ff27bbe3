import type { EntityManager } from 'typeorm'
import { unitCovering } from '@domain/division/ownership'
import type { GridDetail, GridDraft } from '@contract/grid'
import type { SavedRecord } from '@contract/issue'
import { Grid } from '@database/entities/grid'
import { GridMember } from '@database/entities/grid-member'
import { newId } from '@database/new-id'
import { divisionLine, ownershipOf } from '@database/repositories/center-references'
import { livingGrid, membersOfGrids } from '@database/repositories/grid-list'
import type { Work } from '@database/work'
import { gridViolations } from '@services/grassroots/grid-rules'
import { saveParts } from '@services/parts'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** One grid with its members. @throws NotFoundError */
export async function getGrid(reader: EntityManager, { id }: { id: string }): Promise<GridDetail> {
  const grid = await livingGrid(reader, id)
  const { isSample, updatedAt, updatedBy } = grid
  return { draft: await gridDraft(reader, grid), isSample, updatedAt, updatedBy }
}

/**
 * Saves a grid and its members as one record.
 * @throws {ValidationError} a rule refuses it. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function saveGrid(work: Work, draft: GridDraft, context: WriteContext): Promise<SavedRecord> {
  const { manager } = work
  const { id: known, revision, members, ...own } = draft
  const before = known === null ? null : await gridDraft(manager, await livingGrid(manager, known))
  requireValid(await gridViolations(manager, draft, before, context.today()))
  const line = await divisionLine(manager, draft.divisionId)
  const path = line.map((division) => division.id)
  const values = {
    ...own,
    unitId: unitCovering(await ownershipOf(manager, path), path, context.today()),
    searchText: searchTextOf([own.code, own.name, ...line.slice(0, 2).map(({ name }) => name)])
  }
  const id = known ?? newId()
  const root = { entity: 'grid', id }
  let grid =
    known === null
      ? await work.insert(Grid, { id, ...values }, root)
      : await work.update(Grid, id, revision ?? 0, values, root)
  const present = (await membersOfGrids(manager, [id])).get(id) ?? []
  const changed = await saveParts(
    work,
    GridMember,
    present.map(({ member }) => member),
    members.map(({ id: memberId, revision: memberRevision, ...member }) => ({
      id: memberId,
      revision: memberRevision,
      values: { ...member, name: member.personId === null ? member.name : '', gridId: id }
    })),
    root
  )
  if (changed && grid.revision === revision) grid = await work.raiseRevision(Grid, id, grid.revision)
  work.touch('grid', id)
  return { id, revision: grid.revision, batchId: work.batchId }
}

/** To 回收站; the members stay with the grid. */
export async function deleteGrid(
  work: Work,
  { id, revision }: { id: string; revision: number }
): Promise<{ batchId: string }> {
  await work.softDelete(Grid, id, revision)
  work.touch('grid', id)
  return { batchId: work.batchId }
}

/** The record as the form edits it. */
export async function gridDraft(manager: EntityManager, grid: Grid): Promise<GridDetail['draft']> {
  const members = (await membersOfGrids(manager, [grid.id])).get(grid.id) ?? []
  return {
    id: grid.id,
    revision: grid.revision,
    code: grid.code,
    name: grid.name,
    divisionId: grid.divisionId,
    centerId: grid.centerId,
    households: grid.households,
    residents: grid.residents,
    remark: grid.remark,
    members: members.map(({ member }) => ({
      id: member.id,
      revision: member.revision,
      role: member.role,
      personId: member.personId,
      name: member.name,
      checkInCenterId: member.checkInCenterId,
      checkedInOn: member.checkedInOn
    }))
  }
}
