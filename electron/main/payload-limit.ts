/** About 8 MB of text: a thousand pasted rows fit many times over. */
const maximumCost = 4_000_000
/** Small values take time to walk, not room. */
const entryCost = 16

/**
 * Whether a payload is small enough to be parsed. Counts characters, bytes and entries without recursion and
 * stops at the limit, so depth, cycles and size cannot hurt the shell.
 */
export function isWithinLimit(payload: unknown): boolean {
  const open: unknown[] = [payload]
  let cost = 0
  while (open.length > 0) {
    const value = open.pop()
    cost += entryCost
    if (typeof value === 'string') cost += value.length
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) cost += value.byteLength
    else if (typeof value === 'object' && value !== null) cost += spread(value, open, maximumCost - cost)
    if (cost > maximumCost) return false
  }
  return true
}

function spread(value: object, open: unknown[], budget: number): number {
  // A sparse array is costed by its length, since parsing walks its holes.
  if (Array.isArray(value) && value.length * entryCost > budget) return value.length * entryCost
  const entries =
    value instanceof Map || value instanceof Set ? [...value].flat() : Object.entries(value).flat()
  if (entries.length * entryCost > budget) return entries.length * entryCost
  for (const entry of entries) open.push(entry)
  return 0
}
