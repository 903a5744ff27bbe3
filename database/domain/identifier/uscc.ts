/** The 31 characters of GB 32100 in the order of their values; I, O, S, V and Z are left out. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i) mod 31 for the 17 places before the check character. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * What is wrong with a 统一社会信用代码 (18 characters, the last one checks the others), in Chinese; null for a
 * good one and for an empty field. Source: GB 32100-2015.
 */
export function usccProblem(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
  if (code === '') return null
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现为 ${code.length} 位`
  if ([...code].some((character) => !alphabet.includes(character))) {
    return '统一社会信用代码只含数字和大写字母（不含 I、O、S、V、Z），请核对'
  }
  return code[17] === checkCharacter(code) ? null : '统一社会信用代码校验位不符，请核对是否抄错'
}

function checkCharacter(code: string): string | undefined {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(code[index] ?? ''),
    0
  )
  return alphabet[(31 - (sum % 31)) % 31]
}
