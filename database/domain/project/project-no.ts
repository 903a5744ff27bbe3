import type { CenterKind } from '@domain/center/vocabulary'

const kindLetters: Readonly<Record<CenterKind, string>> = { urban: 'U', rural: 'R' }

/** The part before the serial, `2025-U-`; the next free number follows the highest one that begins so. */
export function projectNoPrefix(year: number, kind: CenterKind): string {
  return `${year}-${kindLetters[kind]}-`
}
