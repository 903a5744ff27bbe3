import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { codeOf, Id, PageRequest } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** By what every list is narrowed: words that must all occur (pinyin and initials too), unit, kind; null means all. */
export const narrowing = {
  text: z.string().trim().max(60).default(''),
  unitId: Id.nullable().default(null),
  kind: codeOf(centerKinds).nullable().default(null)
}

/** One window of a list; year and cut-off come with the scope. */
export const listRequest = <Filter extends z.ZodType>(filter: Filter) =>
  PageRequest.extend({ scope: Scope, filter })

/** A column that a list may be ordered by. */
export const orderBy = <const Key extends string>(keys: readonly Key[]) =>
  z.object({ key: z.enum(keys), descending: z.boolean() })
