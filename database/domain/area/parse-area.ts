import { foldNumberText, scaledDecimal } from '@domain/text/scaled-decimal'
import { splitUnit } from '@domain/text/split-unit'
import { assertNever } from '@domain/assert-never'

export type ParsedArea = { centi: number } | { message: string }

/** Zeros between one unit and 0.01 m²; NFKC has already turned ㎡ and m² into m2. */
export const areaUnits: Readonly<Record<string, number>> = {
  '': 2,
  m2: 2,
  平: 2,
  平米: 2,
  平方: 2,
  平方米: 2,
  万m2: 6,
  万平米: 6,
  万平方米: 6
}

/** 100 km². */
const largestCenti = 10_000_000_000

/**
 * Reads an area as clerks write it: `1,200.5`, `６９００㎡`, `1.2万平方米`.
 * @returns whole 0.01 m², or a Chinese message saying what to type.
 */
export function parseArea(text: string): ParsedArea {
  const folded = foldNumberText(text).toLowerCase()
  const found = splitUnit(folded, areaUnits)
  if (!found) return { message: notAnArea(text) }
  const centi = scaledDecimal(found.digits, found.zeros)
  if (typeof centi === 'number') return centi > largestCenti ? { message: tooLarge } : { centi }
  switch (centi) {
    case 'not-a-number':
      return { message: notAnArea(text) }
    case 'negative':
      return { message: '面积不能为负数，请改为 0 或正数' }
    case 'too-precise':
      return { message: '面积最多两位小数，请减少小数位数' }
    case 'too-large':
      return { message: tooLarge }
    default:
      return assertNever(centi)
  }
}

const tooLarge = '面积超过 100 平方公里，请检查单位是否写错'
const notAnArea = (text: string): string => `“${text}”不是面积，请输入平方米数，如 1200.50`
