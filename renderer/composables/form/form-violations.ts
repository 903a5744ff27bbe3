import { errorAt, type Violation } from '@domain/violation'
import type { FieldFailure } from '@contract/failure'
import { isBlank, valueAt } from '@renderer/composables/form/value-at'
import type { z } from 'zod'

/** A field that the backend refused, with the value that it refused: typing another one lifts the refusal. */
export interface RefusedField extends FieldFailure {
  value: string
}

interface Sources<Values extends object> {
  schema: z.ZodType<unknown, Values>
  check: ((values: Values) => Violation[]) | undefined
  unreadable: ReadonlyMap<string, string>
  refused: readonly RefusedField[]
}

/** Everything wrong with a form's values: unreadable input first, then schema, rules and the backend's word. */
export function violationsOf<Values extends object>(values: Values, sources: Sources<Values>): Violation[] {
  const unreadable = [...sources.unreadable].map(([field, message]) => errorAt(field, message))
  const refused = sources.refused
    .filter(({ field, value }) => serialised(valueAt(values, field)) === value)
    .map(({ field, message }) => errorAt(field, message))
  const malformed = schemaViolations(values, sources.schema)
  // A value without the right form is told once; what the rules think of it can wait.
  const judged = (sources.check?.(values) ?? []).filter(
    (violation) => !malformed.some(({ field }) => field === violation.field)
  )
  return onePerMessage([...unreadable, ...malformed, ...judged, ...refused])
}

export function refusedFields(values: object, fields: readonly FieldFailure[]): RefusedField[] {
  return fields.map((failure) => ({ ...failure, value: serialised(valueAt(values, failure.field)) }))
}

function schemaViolations<Values extends object>(
  values: Values,
  schema: z.ZodType<unknown, Values>
): Violation[] {
  const parsed = schema.safeParse(values)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => {
    const field = issue.path.map(String).join('.')
    // An id that was never chosen is an empty text: what is missing is a choice, not a format.
    const blank = issue.code === 'invalid_format' && isBlank(valueAt(values, field))
    return errorAt(field, blank ? '请填写' : issue.message)
  })
}

/** Schema, rules and backend may say the same about a field; an error silences warnings about it. */
function onePerMessage(violations: readonly Violation[]): Violation[] {
  const wrong = new Set(violations.filter(({ severity }) => severity === 'error').map(({ field }) => field))
  const seen = new Set<string>()
  return violations.filter(({ field, message, severity }) => {
    if (severity === 'warning' && wrong.has(field)) return false
    const key = `${field}\n${message}`
    return !seen.has(key) && seen.add(key)
  })
}

const serialised = (value: unknown): string => JSON.stringify(value) ?? ''
