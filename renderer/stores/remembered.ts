import { ref, watch, type Ref } from 'vue'
import type { z } from 'zod'

/**
 * A choice that this computer remembers (scope, columns, folded navigation): convenience, never data.
 * What an older build left behind and no longer fits the schema is dropped for the fallback.
 */
export function remembered<Value>(key: string, schema: z.ZodType<Value>, fallback: Value): Ref<Value> {
  const value = ref(read(key, schema, fallback)) as Ref<Value>
  watch(value, (now) => localStorage.setItem(key, JSON.stringify(now)), { deep: true })
  return value
}

function read<Value>(key: string, schema: z.ZodType<Value>, fallback: Value): Value {
  const text = localStorage.getItem(key)
  if (text === null) return fallback
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : fallback
  } catch (error) {
    if (error instanceof SyntaxError) return fallback
    throw error
  }
}
