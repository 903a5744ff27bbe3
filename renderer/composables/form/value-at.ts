/** The value at a path like `milestones.2.planDate`; undefined where the path leads nowhere. */
export function valueAt(values: object, path: string): unknown {
  let current: unknown = values
  for (const step of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Reflect.get(current, step)
  }
  return current
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
