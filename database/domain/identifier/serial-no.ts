/**
 * The next free number of a row of them, `WT-2026-0008`.
 * @param used every number that begins with the prefix, those of deleted records included. Numbers that an office
 * wrote in its own way (`WT-2026-补1`) count for nothing; serials may outgrow four digits.
 */
export function nextSerialNo(prefix: string, used: readonly string[]): string {
  const serials = used
    .filter((number) => number.startsWith(prefix))
    .map((number) => number.slice(prefix.length))
    .filter((serial) => /^\d{1,9}$/u.test(serial))
    .map(Number)
  return prefix + String(Math.max(0, ...serials) + 1).padStart(4, '0')
}
