import type { CenterKind } from '@domain/center/vocabulary'

const kindLetters: Readonly<Record<CenterKind, string>> = { urban: 'U', rural: 'R' }

/** The part before the serial, `2025-U-`; the service looks up the highest number that begins so. */
export function projectNoPrefix(year: number, kind: CenterKind): string {
  return `${year}-${kindLetters[kind]}-`
}

/**
 * The next free project number, `2025-U-0051`.
 * @param lastNo the highest existing number with the prefix, deleted projects included; null when there is none.
 */
export function proposeProjectNo(year: number, kind: CenterKind, lastNo: string | null): string {
  const prefix = projectNoPrefix(year, kind)
  const serial = lastNo?.startsWith(prefix) ? Number(lastNo.slice(prefix.length)) : 0
  return prefix + String((Number.isInteger(serial) ? serial : 0) + 1).padStart(4, '0')
}
