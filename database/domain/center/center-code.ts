import type { CenterKind, CenterTier } from '@domain/center/vocabulary'

const kindLetters: Readonly<Record<CenterKind, string>> = { urban: 'U', rural: 'R' }
const tierLetters: Readonly<Record<CenterTier, string>> = {
  district: 'T1',
  community: 'T2',
  block: 'T3',
  station: 'T0'
}

/** `410311-U-T2-0001`: county, kind, tier, serial. Source: domain §1.2. */
const pattern = /^\d{6}-[UR]-T[0-3]-\d{4,}$/

export interface CenterPlace {
  /** GB/T 2260 code, 6 digits. */
  countyCode: string
  kind: CenterKind
  tier: CenterTier
}

export function isProposedCode(code: string): boolean {
  return pattern.test(code)
}

/** The part before the serial, `410311-U-T2-`; the service looks up the highest code that begins so. */
export function codePrefix(place: CenterPlace): string {
  return `${place.countyCode}-${kindLetters[place.kind]}-${tierLetters[place.tier]}-`
}

/**
 * The next free code of a place.
 * @param lastCode the highest existing code with the place's prefix, deleted centres included, since a code is
 * never used again; null when there is none.
 */
export function proposeCode(place: CenterPlace, lastCode: string | null): string {
  const prefix = codePrefix(place)
  const last =
    lastCode !== null && isProposedCode(lastCode) && lastCode.startsWith(prefix) ? lastCode : `${prefix}0`
  const serial = Number(last.slice(prefix.length)) + 1
  return prefix + String(serial).padStart(4, '0')
}
