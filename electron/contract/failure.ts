import { z } from 'zod'
import '@contract/zod-settings'

/** One wrong field of a form, addressed by its path in the input (`areaOffice`, `milestones.2.planDate`). */
export const FieldFailure = z.object({ field: z.string(), message: z.string() })
export type FieldFailure = z.infer<typeof FieldFailure>

/**
 * Why a request was refused. `validation … cancelled` are expected and shown in place;
 * `refused` is a call that did not come from our own screen; `bug` carries an incident number.
 */
export const Failure = z.object({
  kind: z.enum(['validation', 'not-found', 'conflict', 'storage', 'busy', 'cancelled', 'refused', 'bug']),
  message: z.string(),
  fields: z.array(FieldFailure).default([]),
  incident: z.string().nullable().default(null)
})
export type Failure = z.infer<typeof Failure>
export type FailureKind = Failure['kind']

export type Reply<Value> = { ok: true; value: Value } | { ok: false; error: Failure }
