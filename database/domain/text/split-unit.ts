/**
 * `1.2万人` → `1.2` and 4 zeros, for a text that `foldNumberText` has folded.
 * @param units zeros by unit; '' is the bare number. @returns null for an unknown unit or no digits.
 */
export function splitUnit(
  folded: string,
  units: Readonly<Record<string, number>>
): { digits: string; zeros: number } | null {
  const [, digits = '', unit = ''] = /^([-\d.,]*)(.*)$/u.exec(folded) ?? []
  const zeros = Object.hasOwn(units, unit) ? units[unit] : undefined
  return digits === '' || zeros === undefined ? null : { digits, zeros }
}
