import { z } from 'zod'
import { teamTypes } from '@domain/grassroots/vocabulary'
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

export const TeamDraft = z.object({
  /** Null for a new team; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  type: codeOf(teamTypes),
  name: RequiredLine(60),
  foundedOn: NullableDate,
  memberCount: Count.nullable(),
  /** Whole years. */
  averageAge: z.int().nullable(),
  leader: Line(20),
  /** 备案. */
  registered: z.boolean(),
  centerId: Id.nullable(),
  activitiesPerYear: Count.nullable(),
  remark: Paragraph(500)
})
export type TeamDraft = z.infer<typeof TeamDraft>

export const TeamFilter = z.object({
  /** Name or leader of the team, its centre (pinyin and initials too). */
  ...narrowing,
  centerId: Id.nullable().default(null),
  type: codeOf(teamTypes).nullable().default(null),
  /** Only 三自组织. */
  selfOrganised: z.boolean().default(false)
})
export type TeamFilter = z.infer<typeof TeamFilter>

export const teamSortKeys = ['name', 'foundedOn', 'memberCount', 'averageAge', 'activitiesPerYear'] as const

export const TeamListRequest = listRequest(TeamFilter).extend({
  sort: orderBy(teamSortKeys).default({ key: 'name', descending: false })
})

export const TeamRow = z.object({
  draft: TeamDraft.extend({ id: Id, revision: Revision }),
  centerName: z.string().nullable(),
  isSample: z.boolean()
})
export type TeamRow = z.infer<typeof TeamRow>

export const TeamFigures = z.object({
  teams: z.int(),
  selfOrganised: z.int(),
  registered: z.int(),
  registeredShare: z.number().nullable(),
  members: z.int(),
  byType: z.array(z.object({ type: codeOf(teamTypes), teams: z.int() }))
})

export const teamContract = {
  'team:list': read({
    input: TeamListRequest,
    output: z.object({ total: z.int(), rows: z.array(TeamRow), sums: TeamFigures })
  }),
  'team:save': write({ input: TeamDraft, output: SavedRecord }),
  /** To 回收站. */
  'team:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  })
}
