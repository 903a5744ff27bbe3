import { z } from 'zod'
import { read, write } from '@contract/define'
import { Instant } from '@contract/primitives'

/** Names one form of one record: `center:<id>`, `center:new`. */
const FormKey = z
  .string()
  .regex(/^[a-z-]+:[\w-]+$/)
  .max(100)

/** Unsaved input is text to the backend: a half-filled form need not satisfy any schema. */
const DraftPayload = z.string().max(1_000_000, '草稿内容过大，请先保存')

export const Draft = z.object({ formKey: z.string(), payload: z.string(), savedAt: Instant })
export type Draft = z.infer<typeof Draft>

export const draftContract = {
  'draft:get': read({ input: z.object({ formKey: FormKey }), output: Draft.nullable() }),
  'draft:save': write({
    input: z.object({ formKey: FormKey, payload: DraftPayload }),
    output: z.object({ savedAt: Instant })
  }),
  'draft:discard': write({ input: z.object({ formKey: FormKey }), output: z.object({}) })
}
