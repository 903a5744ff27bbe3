/** One field where two versions of a record differ. */
export interface Difference {
  field: string
  mine: unknown
  latest: unknown
}

/** Top-level fields that differ; bookkeeping (id, revision) is no difference to a clerk. */
export function differencesOf(mine: object, latest: object): Difference[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(latest)])
  return [...fields]
    .filter((field) => field !== 'id' && field !== 'revision')
    .map((field) => ({ field, mine: Reflect.get(mine, field), latest: Reflect.get(latest, field) }))
    .filter((difference) => plain(difference.mine) !== plain(difference.latest))
}

/** Parts are compared without their revisions, which move with every save. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'revision' ? undefined : inner)) ?? ''
}
