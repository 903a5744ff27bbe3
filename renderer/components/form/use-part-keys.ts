import { toRaw } from 'vue'

/** Keys for rows of an editable table that keep their place on the screen while rows are moved and added. */
export function usePartKeys(): (part: object) => string {
  const keys = new WeakMap<object, string>()
  let count = 0
  return (part) => {
    if ('id' in part && typeof part.id === 'string') return part.id
    const raw = toRaw(part)
    const key = keys.get(raw) ?? `new-${String((count += 1))}`
    keys.set(raw, key)
    return key
  }
}
