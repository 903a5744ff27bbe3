import { z } from 'zod'
import { read, write } from '@contract/define'
import { FieldFailure } from '@contract/failure'
import { Count, DateText, Fen, Id, Line, RequiredLine, Revision } from '@contract/primitives'

/** 建设内容; the order of the array is the order of the list. */
export const UpgradeItemDraft = z.object({
  /** A part that the form added has neither; one that it loaded sends both back. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  item: RequiredLine(60),
  functionCode: z.string().max(10).nullable(),
  /** In 0.01 of the unit. */
  quantityHundredths: z.int().min(0).max(2_000_000_000, '数量过大，请核对').nullable(),
  quantityUnit: Line(10),
  beforeValue: Line(60),
  afterValue: Line(60),
  cost: Fen.nullable(),
  donePercent: z.int().min(0).max(100, '完成比例须为 0 到 100 的整数'),
  evidence: Line(200)
})
export type UpgradeItemDraft = z.infer<typeof UpgradeItemDraft>

/** The whole list of one project; `revision` is that of the list, not of the project. */
export const ItemList = z.object({
  projectId: Id,
  revision: Revision,
  items: z.array(UpgradeItemDraft).max(100, '一个项目最多 100 项建设内容')
})
export type ItemList = z.infer<typeof ItemList>

const CenterState = z.object({
  areaOffice: z.int().nullable(),
  areaService: z.int().nullable(),
  areaShared: z.int().nullable(),
  areaOutdoor: z.int().nullable(),
  functionCodes: z.array(z.string()),
  staffFteTenths: z.int().nullable(),
  monthlyVisits: z.int().nullable(),
  satisfactionHundredths: z.int().nullable()
})

/** 升级前现状 beside the centre as it is on the cut-off date. */
export const BaselineSheet = z.object({
  baseline: CenterState.extend({ id: Id, revision: Revision, takenOn: z.string() }).nullable(),
  /** What no list counts yet (visits, satisfaction) is unknown. */
  now: CenterState,
  /** 实际开工: a baseline that was taken later says so. */
  actualStart: z.string().nullable(),
  plannedStart: z.string().nullable(),
  centerId: Id
})
export type BaselineSheet = z.infer<typeof BaselineSheet>

const Saved = z.object({ batchId: Id, warnings: z.array(FieldFailure) })

export const upgradeItemContract = {
  'item:list': read({ input: z.object({ projectId: Id }), output: ItemList }),
  /** All rows or none. */
  'item:save': write({ input: ItemList, output: Saved }),
  'baseline:get': read({ input: z.object({ projectId: Id, cutoff: DateText }), output: BaselineSheet }),
  /** Records the centre as it is today; a second time overwrites, and the history keeps what was there. */
  'baseline:take': write({
    /** `revision` of the baseline that is overwritten; null where there is none. */
    input: z.object({ projectId: Id, revision: Revision.nullable() }),
    output: Saved
  }),
  /** What only a person can tell. */
  'baseline:describe': write({
    input: z.object({
      projectId: Id,
      revision: Revision,
      monthlyVisits: Count.nullable(),
      satisfactionHundredths: z.int().min(0).max(10_000, '满意度须在 0 到 100% 之间').nullable()
    }),
    output: Saved
  })
}
