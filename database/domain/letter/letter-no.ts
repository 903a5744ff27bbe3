/** The part of a number before the serial, `DB-2026-`; the year is that of the drafting. */
export function letterNoPrefix(year: number): string {
  return `DB-${year}-`
}
