import { z } from 'zod'
import { changeCauses } from '@domain/comparison/change'
import { read } from '@contract/define'
import { codeOf, DateText, Id, PeriodText } from '@contract/primitives'
import { Scope } from '@contract/scope'

const Effect = z.object({
  target: z.int(),
  listed: z.int(),
  started: z.int(),
  finished: z.int(),
  accepted: z.int()
})

/** 与上次通报相比: what changed since a locked period, and why; the effects of the changes add up to the difference. */
export const BulletinComparison = z.object({
  before: z.object({ period: PeriodText, cutoff: DateText }),
  now: z.object({ cutoff: DateText, locked: z.boolean() }),
  headline: z.string(),
  figures: z.object({ before: Effect, now: Effect, difference: Effect }),
  changes: z.array(
    z.object({
      cause: codeOf(changeCauses),
      unitName: z.string(),
      projectId: Id.nullable(),
      words: z.string(),
      effect: Effect
    })
  )
})
export type BulletinComparison = z.infer<typeof BulletinComparison>

export const bulletinContract = {
  /**
   * The scope as of its cut-off against a locked period: the named one, or the last one of the year before the cut-off.
   * Null when there is none.
   */
  'report:compare': read({
    input: z.object({ scope: Scope, since: Id.nullable() }),
    output: BulletinComparison.nullable()
  })
}
