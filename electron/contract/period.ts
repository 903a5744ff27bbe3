import { z } from 'zod'
import { periodStates } from '@domain/period/vocabulary'
import { read, write } from '@contract/define'
import {
  codeOf,
  DateText,
  Id,
  Instant,
  Line,
  PeriodText,
  RequiredLine,
  Revision,
  Year
} from '@contract/primitives'

/** 报告期 as the pages of reports know it. */
export const PeriodHead = z.object({
  id: Id,
  revision: Revision,
  period: PeriodText,
  state: codeOf(periodStates),
  cutoff: DateText,
  dueOn: DateText
})
export type PeriodHead = z.infer<typeof PeriodHead>

const PeriodLine = PeriodHead.extend({
  lockedAt: Instant.nullable(),
  lockedBy: z.string(),
  reason: z.string(),
  due: z.int(),
  handedIn: z.int(),
  reviewed: z.int(),
  returned: z.int(),
  missing: z.int()
})

export const PeriodSheet = z.object({
  periods: z.array(PeriodLine),
  /** What may be opened next; null when that month has not begun. */
  proposal: z.object({ period: PeriodText, dueOn: DateText }).nullable()
})
export type PeriodSheet = z.infer<typeof PeriodSheet>

const LackingProject = z.object({
  projectId: Id,
  projectNo: z.string(),
  name: z.string(),
  unitName: z.string(),
  /** 未报, 草稿, 已报, 退回. */
  standing: z.string()
})

export const LockPreview = z.object({
  /** Projects that owe a report without a reviewed one. */
  lacking: z.array(LackingProject),
  reviewed: z.int(),
  /** Why it cannot be locked now. */
  refusals: z.array(z.string())
})
export type LockPreview = z.infer<typeof LockPreview>

const Moved = z.object({ batchId: Id })
const Named = z.object({ id: Id, revision: Revision })

export const periodContract = {
  'period:list': read({ input: z.object({ year: Year }), output: PeriodSheet }),
  'period:open': write({ input: z.object({ period: PeriodText, dueOn: DateText }), output: Moved }),
  /** No new reports from now on; reviews go on. */
  'period:close': write({ input: Named, output: Moved }),
  'period:reopen': write({ input: Named.extend({ reason: RequiredLine(200) }), output: Moved }),
  'period:lock-preview': read({ input: z.object({ id: Id }), output: LockPreview }),
  /** For ever: reviewed reports are locked, the figures are kept as a snapshot. */
  'period:lock': write({ input: Named.extend({ reason: Line(200) }), output: Moved })
}
