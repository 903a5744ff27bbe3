import { foldNumberText, scaledDecimal } from '@domain/text/scaled-decimal'

/** Micro-degrees. */
export interface Place {
  lngE6: number
  latE6: number
}

/**
 * Reads a pair of degrees as maps and tables give it: `112.45, 34.62`, `112.45 34.62`, `经度112.45 纬度34.62`.
 * The order does not matter within China, where every longitude is above 73 and every latitude below 54.
 */
export function parsePlace(text: string): Place | { message: string } {
  const words = text.normalize('NFKC').match(/-?\d+(?:\.\d+)?/gu) ?? []
  const [first, second] = words.map(microDegrees)
  if (words.length !== 2 || first === undefined || second === undefined) {
    return { message: `“${text}”不是经纬度，请粘贴两个数，如 112.45, 34.62` }
  }
  return Math.abs(first) < Math.abs(second)
    ? { lngE6: second, latE6: first }
    : { lngE6: first, latE6: second }
}

/** `112.454300, 34.621000`; empty where unknown. */
export function printPlace({ lngE6, latE6 }: { lngE6: number | null; latE6: number | null }): string {
  return lngE6 === null || latE6 === null ? '' : `${degrees(lngE6)}, ${degrees(latE6)}`
}

function degrees(value: number): string {
  return (value / 1_000_000).toFixed(6)
}

/** More than six decimals are below 10 cm and are cut. */
function microDegrees(word: string): number | undefined {
  const short = foldNumberText(word).replace(/(\.\d{6})\d+$/, '$1')
  const below = short.startsWith('-')
  const value = scaledDecimal(below ? short.slice(1) : short, 6)
  if (typeof value !== 'number' || value > 180_000_000) return undefined
  return below ? -value : value
}
