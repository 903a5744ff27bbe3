/** The part of a number before the serial, `WT-2026-`; the year is that of the finding. */
export function issueNoPrefix(year: number): string {
  return `WT-${year}-`
}
