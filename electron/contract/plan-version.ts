import { z } from 'zod'
import { Id } from '@contract/primitives'

/** A plan as it was frozen; version 1 is the baseline (基线). Weights in whole percent. */
export const PlanVersionView = z.object({
  id: Id,
  version: z.int(),
  effectiveFrom: z.string(),
  planStart: z.string().nullable(),
  planFinish: z.string().nullable(),
  planAccept: z.string().nullable(),
  reason: z.string(),
  /** 文号; empty where none was given. */
  docNo: z.string(),
  createdBy: z.string(),
  /** In the order of the work. */
  nodes: z.array(z.object({ milestoneId: Id, name: z.string(), weight: z.int(), planDate: z.string() }))
})
export type PlanVersionView = z.infer<typeof PlanVersionView>
