import { foldNumberText, scaledDecimal } from '@domain/text/scaled-decimal'
import { splitUnit } from '@domain/text/split-unit'
import { assertNever } from '@domain/assert-never'

export type ParsedAmount = { fen: number } | { message: string }
export type MoneyUnit = '元' | '万元'

/** Zeros between one unit and one fen (分). */
const powers: Readonly<Record<string, number>> = {
  分: 0,
  角: 1,
  元: 2,
  块: 2,
  千元: 5,
  万: 6,
  万元: 6,
  百万: 8,
  百万元: 8,
  千万: 9,
  千万元: 9,
  亿: 10,
  亿元: 10
}

/** 100 亿元, the largest amount that a project of an office can mean. */
const largestFen = 1_000_000_000_000

/**
 * Reads an amount as clerks write it: `2000万`, `1.2亿`, `１２，０００元`, `¥300`.
 * @param defaultUnit the unit of a bare number, as printed beside the field.
 * @returns whole fen (分), or a Chinese message saying what to type.
 */
export function parseAmount(text: string, defaultUnit: MoneyUnit = '元'): ParsedAmount {
  const folded = foldNumberText(text).replace(/^[¥￥]|^人民币|整$/gu, '')
  const found = splitUnit(folded, { ...powers, '': powers[defaultUnit] ?? 0 })
  if (!found) return { message: `“${text}”不是金额，请输入如 2000万、1.2亿 或 350000元` }
  const fen = scaledDecimal(found.digits, found.zeros)
  if (typeof fen === 'number') return fen > largestFen ? { message: tooLarge } : { fen }
  switch (fen) {
    case 'not-a-number':
      return { message: `“${text}”不是金额，请输入如 2000万、1.2亿 或 350000元` }
    case 'negative':
      return { message: '金额不能为负数，请改为 0 或正数' }
    case 'too-precise':
      return { message: '金额最小到分（0.01 元），请减少小数位数' }
    case 'too-large':
      return { message: tooLarge }
    default:
      return assertNever(fen)
  }
}

/** As {@link parseAmount}, but `-5万` is a refund of 5 万元. */
export function parseSignedAmount(text: string, defaultUnit: MoneyUnit = '元'): ParsedAmount {
  const folded = foldNumberText(text).replace(/^[¥￥]|^人民币/gu, '')
  if (!folded.startsWith('-')) return parseAmount(text, defaultUnit)
  const parsed = parseAmount(folded.slice(1), defaultUnit)
  return 'fen' in parsed ? { fen: parsed.fen === 0 ? 0 : -parsed.fen } : parsed
}

const tooLarge = '金额超过 100 亿元，请检查单位是否写错'
