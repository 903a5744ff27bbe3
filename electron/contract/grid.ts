import { z } from 'zod'
import { gridRoles } from '@domain/grassroots/vocabulary'
import { read, write } from '@contract/define'
import { SavedRecord } from '@contract/issue'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import {
  codeOf,
  Count,
  Id,
  Line,
  NullableDate,
  Paragraph,
  RequiredLine,
  Revision
} from '@contract/primitives'

export const GridMemberDraft = z.object({
  /** Null for a new one; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  role: codeOf(gridRoles),
  personId: Id.nullable(),
  /** Empty where a person of the register is named. */
  name: Line(40),
  checkInCenterId: Id.nullable(),
  checkedInOn: NullableDate
})
export type GridMemberDraft = z.infer<typeof GridMemberDraft>

export const GridDraft = z.object({
  /** Null for a new grid; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  code: RequiredLine(30),
  name: RequiredLine(60),
  divisionId: Id,
  centerId: Id.nullable(),
  households: Count.nullable(),
  residents: Count.nullable(),
  remark: Paragraph(500),
  members: z.array(GridMemberDraft).max(200, '一个网格最多登记 200 名成员')
})
export type GridDraft = z.infer<typeof GridDraft>

export const GridDetail = z.object({
  draft: GridDraft.extend({ id: Id, revision: Revision }),
  isSample: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type GridDetail = z.infer<typeof GridDetail>

export const GridFilter = z.object({
  /** Code or name of the grid, its division (pinyin and initials too). */
  ...narrowing,
  centerId: Id.nullable().default(null),
  /** Only grids without a 网格长. */
  withoutHead: z.boolean().default(false)
})
export type GridFilter = z.infer<typeof GridFilter>

export const gridSortKeys = ['code', 'name', 'households', 'residents'] as const

export const GridListRequest = listRequest(GridFilter).extend({
  sort: orderBy(gridSortKeys).default({ key: 'code', descending: false })
})

export const GridRow = z.object({
  id: Id,
  revision: Revision,
  code: z.string(),
  name: z.string(),
  divisionName: z.string(),
  unitName: z.string().nullable(),
  centerName: z.string().nullable(),
  households: z.int().nullable(),
  residents: z.int().nullable(),
  /** Null while there is no 网格长. */
  head: z.string().nullable(),
  fullTime: z.int(),
  partTime: z.int(),
  members: z.int(),
  checkedIn: z.int(),
  /** Null while households or 专职网格员 are missing. */
  householdsPerWorker: z.number().nullable(),
  isSample: z.boolean()
})
export type GridRow = z.infer<typeof GridRow>

export const GridFigures = z.object({
  grids: z.int(),
  withHead: z.int(),
  households: z.int(),
  workers: z.int(),
  fullTime: z.int(),
  checkedIn: z.int(),
  householdsPerWorker: z.number().nullable(),
  below: z.int(),
  usual: z.int(),
  above: z.int(),
  unknown: z.int()
})

/** Somebody of the register to choose from. */
export const PersonOption = z.object({ id: Id, name: z.string(), posts: z.string() })
export type PersonOption = z.infer<typeof PersonOption>

export const gridContract = {
  'grid:list': read({
    input: GridListRequest,
    output: z.object({ total: z.int(), rows: z.array(GridRow), sums: GridFigures })
  }),
  'grid:get': read({ input: z.object({ id: Id }), output: GridDetail }),
  'grid:save': write({ input: GridDraft, output: SavedRecord }),
  /** To 回收站; its members come back with it. */
  'grid:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  }),
  /** People by name, pinyin or initials, or those of the ids. */
  'grid:person-options': read({
    input: z.object({ text: z.string().trim().max(60), ids: z.array(Id).max(200) }),
    output: z.array(PersonOption)
  })
}
