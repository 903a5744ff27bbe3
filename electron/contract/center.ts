import { z } from 'zod'
import { centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { CenterDetail, SavedCenter } from '@contract/center-detail'
import { CenterDraft, StatusNote } from '@contract/center-draft'
import {
  CenterFilter,
  CenterListRequest,
  CenterOption,
  CenterOptionRequest,
  CenterPage,
  CenterSums
} from '@contract/center-list'
import { read, write } from '@contract/define'
import { codeOf, Id, Revision } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** Records as the screen last saw them: a revision that has moved on refuses the whole call. */
const Chosen = z
  .array(z.object({ id: Id, revision: Revision }))
  .min(1)
  .max(500, '一次最多处理 500 个中心，请分批操作')

const ManySaved = z.object({ count: z.int(), batchId: Id })

/** What a deletion would leave without its centre. */
export const CenterDependents = z.object({
  /** Reasons that forbid the deletion, in words; empty when it may go ahead. */
  obstacles: z.array(z.string()),
  /** What goes to 回收站 along with the centres, in words; needs `confirmed`. */
  takenAlong: z.array(z.string())
})
export type CenterDependents = z.infer<typeof CenterDependents>

/** What surrounds a division's county, in micro-degrees. */
const PlaceBox = z.object({ minLngE6: z.int(), maxLngE6: z.int(), minLatE6: z.int(), maxLatE6: z.int() })

export const TierNode = z.object({
  /** `county` gathers the centres of one 县区 that have no centre above them. */
  type: z.enum(['county', 'center']),
  id: Id,
  name: z.string(),
  code: z.string(),
  kind: codeOf(centerKinds).nullable(),
  tier: codeOf(centerTiers).nullable(),
  status: codeOf(centerStatuses).nullable(),
  /** All centres below, at any depth. */
  descendantCount: z.int(),
  hasChildren: z.boolean()
})
export type TierNode = z.infer<typeof TierNode>

export const centerContract = {
  'center:list': read({ input: CenterListRequest, output: CenterPage }),
  /** Apart from the list, since they do not change while the screen scrolls. */
  'center:sums': read({ input: z.object({ scope: Scope, filter: CenterFilter }), output: CenterSums }),
  'center:get': read({ input: z.object({ id: Id }), output: CenterDetail }),
  'center:options': read({ input: CenterOptionRequest, output: z.array(CenterOption) }),
  /** The next free code of the county, kind and tier; deleted centres keep theirs. Source: domain §1.2. */
  'center:propose-code': read({
    input: z.object({ divisionId: Id, kind: codeOf(centerKinds), tier: codeOf(centerTiers) }),
    output: z.object({ code: z.string() })
  }),
  /** Where a centre of the division may lie, for the form's word on its place; null where no outline is known. */
  'center:place-box': read({
    input: z.object({ divisionId: Id }),
    output: z.object({ box: PlaceBox.nullable() })
  }),
  'center:dependents': read({
    input: z.object({ ids: z.array(Id).min(1).max(500) }),
    output: CenterDependents
  }),
  /** 市→县区→街道→社区/村: how many centres lie in each division, those of its parts included. */
  'center:division-counts': read({
    input: z.object({ scope: Scope }),
    output: z.array(z.object({ divisionId: Id, count: z.int() }))
  }),
  /** 片区→社区→小区, one level at a time; `under` null gives the 县区. At most 1 000 nodes. */
  'center:tier-tree': read({
    input: z.object({
      scope: Scope,
      under: z.object({ type: z.enum(['county', 'center']), id: Id }).nullable()
    }),
    output: z.array(TierNode)
  }),
  'center:save': write({ input: CenterDraft, output: SavedCenter }),
  'center:change-status': write({
    input: StatusNote.extend({ id: Id, revision: Revision, toStatus: codeOf(centerStatuses) }),
    output: SavedCenter
  }),
  /** Open projects of the year follow their centres; the others stay with the unit that owed them. */
  'center:set-unit': write({
    input: z.object({ centers: Chosen, unitId: Id }),
    output: ManySaved.extend({ projectsMoved: z.int(), projectsKept: z.int() })
  }),
  /** To 回收站, all or none. `confirmed` accepts what `center:dependents` says is taken along. */
  'center:delete': write({ input: z.object({ centers: Chosen, confirmed: z.boolean() }), output: ManySaved })
}
