/**
 * What synchronising programs and file managers put between the name and the ending of a second version:
 * ` (张三的冲突副本 2026-11-24)`, `(1)`, ` - 副本`, `-DESKTOP-4F2` (OneDrive), ` 2` (iCloud), `.sync-conflict-…`.
 */
const additions: readonly RegExp[] = [
  /冲突|副本|conflict|conflicted copy|复件/iu,
  /(?:^|[ -])copy(?: ?\(\d+\))?$/iu,
  /^ ?[(（]\d+[)）]$/u,
  /^ \d+$/u,
  /^-[\p{L}\p{N}][\p{L}\p{N}_-]*$/u
]

/** `-20261122-180301-123-manual`: a backup that somebody put beside the data is no second version. */
const backupAddition = /^-\d{8}-\d{6}-\d{3}-[a-z-]+$/u

/**
 * Names in a folder that look like a second version of `file`, made by a synchronising program on two computers at
 * once or by hand: which one holds the work of the day only the clerk can tell. Source: hazards §3.2.
 */
export function conflictCopiesOf(file: string, names: readonly string[]): string[] {
  const dot = file.lastIndexOf('.')
  const [stem, ending] = [file.slice(0, dot), file.slice(dot)]
  return names.filter((name) => {
    if (name === file || !name.startsWith(stem) || !name.endsWith(ending)) return false
    const addition = name.slice(stem.length, name.length - ending.length)
    return !backupAddition.test(addition) && additions.some((pattern) => pattern.test(addition))
  })
}
