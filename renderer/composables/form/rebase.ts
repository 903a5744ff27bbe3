/**
 * My version of a record, put on top of the latest one: my values, the latest revisions. Parts (rooms, nodes …)
 * are matched by id; a part that is gone by now becomes a new one, so that saving brings it back.
 */
export function rebase<Value>(mine: Value, latest: unknown): Value {
  if (Array.isArray(mine)) return rebaseList(mine, Array.isArray(latest) ? latest : []) as Value
  if (!isRecord(mine)) return mine
  const base = isRecord(latest) ? latest : {}
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(mine)) {
    result[key] = key === 'revision' ? (base.revision ?? null) : rebase(value, base[key])
  }
  return result as Value
}

function rebaseList(mine: readonly unknown[], latest: readonly unknown[]): unknown[] {
  const byId = new Map(latest.filter(isRecord).map((part) => [part.id, part]))
  return mine.map((part) => {
    if (!isRecord(part) || typeof part.id !== 'string') return part
    const base = byId.get(part.id)
    return base === undefined ? { ...part, id: null, revision: null } : rebase(part, base)
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
