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

/** An expected failure, in words that say what to do next. */
export function failure(kind: FailureKind, message: string, fields: FieldFailure[] = []): Failure {
  return { kind, message, fields, incident: null }
}

/** A bug as the screen may know it: a number to read out over the telephone, nothing else. */
export function bugFailure(incident: string): Failure {
  return {
    kind: 'bug',
    message: `程序遇到意外问题，您的输入还在。请重试；若再次出现，请把编号 ${incident} 告诉维护人员。`,
    fields: [],
    incident
  }
}

/** A number that finds the entry in the log: moment and four random characters. */
export function newIncident(at: Date): string {
  const moment = at.toISOString().replace(/\D/g, '').slice(2, 14)
  const random = Math.floor(Math.random() * 36 ** 4)
  return `${moment}-${random.toString(36).toUpperCase().padStart(4, '0')}`
}
