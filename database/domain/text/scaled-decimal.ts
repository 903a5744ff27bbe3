/** Why a text is no number of the wanted precision. */
export type DecimalProblem = 'not-a-number' | 'negative' | 'too-precise' | 'too-large'

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a decimal text exactly, without floating point: `scaledDecimal('1.2', 10)` is 12 000 000 000.
 * @param power how many decimal places the point moves to the right.
 */
export function scaledDecimal(text: string, power: number): number | DecimalProblem {
  const match = pattern.exec(text)
  if (!match) return 'not-a-number'
  const [, sign, whole = '', decimals = ''] = match
  const kept = decimals.slice(0, power).padEnd(power, '0')
  const value = Number(whole + kept)
  if (sign && Number(whole + decimals) !== 0) return 'negative'
  if (/[1-9]/.test(decimals.slice(power))) return 'too-precise'
  return Number.isSafeInteger(value) ? value : 'too-large'
}

/** Folds full-width digits and signs and drops blanks and thousands separators between digits. */
export function foldNumberText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[−–—]/gu, '-')
    .replace(/(?<=\d)[,，'](?=\d{3}(?!\d))/gu, '')
}
