import type { DivisionLevel, TownType, VillageType } from '@domain/division/vocabulary'

/**
 * Statistical codes (统计用区划代码) written without trailing zeros: 2 digits province, 4 city, 6 county (GB/T 2260),
 * 9 street or town, 12 community or village. Always text. Source: domain §1.1.
 */
const levelByLength: Readonly<Record<number, DivisionLevel>> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'town',
  12: 'village'
}

/** The level that a code's length tells; null for anything that is no code. */
export function levelOfCode(code: string): DivisionLevel | null {
  return /^\d+$/.test(code) ? (levelByLength[code.length] ?? null) : null
}

/** By the 7th digit: 0 street, 1 town, 2–3 township, 4–5 township-like; null for other codes. */
export function townTypeOfCode(code: string): TownType | null {
  if (code.length < 9 || levelOfCode(code) === null) return null
  switch (code[6]) {
    case '0':
      return 'street'
    case '1':
      return 'town'
    case '2':
    case '3':
      return 'township'
    case '4':
    case '5':
      return 'township_like'
    default:
      return null
  }
}

/** By digits 10–12: 001–199 居委会, 200–399 村委会, 400 and above similar; null for other codes. */
export function villageTypeOfCode(code: string): VillageType | null {
  if (levelOfCode(code) !== 'village') return null
  const serial = Number(code.slice(9))
  if (serial === 0) return null
  if (serial < 200) return 'resident_committee'
  return serial < 400 ? 'village_committee' : 'similar'
}

/** The code one level up; null for a province and for anything that is no code. */
export function parentCode(code: string): string | null {
  switch (levelOfCode(code)) {
    case 'village':
      return code.slice(0, 9)
    case 'town':
      return code.slice(0, 6)
    case 'county':
      return code.slice(0, 4)
    case 'city':
      return code.slice(0, 2)
    default:
      return null
  }
}
