/** What a figure without a denominator or without data prints: never 0 %, never 100 %. Source: domain §2. */
const noFigure = '—'

const minus = '\u2212'

/** An integer of 10^-digits as a decimal with thousands separators: `groupThousands(123450, 2)` is `1,234.50`. */
export function groupThousands(scaled: number, digits: number): string {
  const text = Math.abs(scaled)
    .toString()
    .padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/gu, ',')
  const sign = scaled < 0 ? minus : ''
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(text.length - digits)}`
}

/** A fraction as `74.79%`; two digits in tables, one in charts. */
export function formatPercent(fraction: number | null, digits = 2): string {
  return fraction === null ? noFigure : `${groupThousands(scaleRounded(fraction, digits + 2), digits)}%`
}

/** Percentage points with their sign and without unit, `−6.4`, `+0.8`; the unit is 个百分点. */
export function formatSigned(points: number | null, digits = 1): string {
  if (points === null) return noFigure
  const scaled = scaleRounded(points, digits)
  return `${scaled > 0 ? '+' : ''}${groupThousands(scaled, digits)}`
}

/** A whole number with thousands separators, `2,136`. */
export function formatCount(count: number | null): string {
  return count === null ? noFigure : groupThousands(count, 0)
}

/** An integer of tenths (FTE) as `98.5`. */
export function formatTenths(tenths: number | null): string {
  return tenths === null ? noFigure : groupThousands(tenths, 1)
}

/** A number in a sentence, at most two decimals and no idle zeros: `33`, `12.8`, `57.69`. */
export function formatPlain(value: number): string {
  return groupThousands(scaleRounded(value, 2), 2).replace(/\.?0+$/u, '')
}

/** Rounds half away from zero; the nudge undoes the binary error that would turn 0.285 × 100 into 28.49…. */
function scaleRounded(value: number, power: number): number {
  const scaled = Math.abs(value) * 10 ** power
  const rounded = Math.round(scaled * (1 + Number.EPSILON * 4))
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
