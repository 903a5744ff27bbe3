import { formatCount, formatPercent, formatSigned } from '@domain/figure/format-figure'
import type { Figure } from '@contract/figure'

type Story = Pick<Figure, 'formula' | 'inputs' | 'records'>

/** The three ways of printing a figure, without unit; `—` where it cannot be computed. */
export const countFigure = (value: number | null, story: Story): Figure => ({
  value,
  text: formatCount(value),
  ...story
})

export const rateFigure = (value: number | null, story: Story): Figure => ({
  value,
  text: formatPercent(value),
  ...story
})

export const pointsFigure = (value: number | null, story: Story): Figure => ({
  value,
  text: formatSigned(value),
  ...story
})

/** What went into a figure, as 公式 lists it. */
export function inputs(values: Readonly<Record<string, string | number | null>>): Figure['inputs'] {
  return Object.entries(values).map(([label, value]) => ({
    label,
    text: typeof value === 'string' ? value : formatCount(value)
  }))
}

/** A list page with its filters; what is null or empty stays out of the address. */
export function recordsAt(
  route: string,
  query: Readonly<Record<string, string | null>>
): NonNullable<Figure['records']> {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''
  )
  return { route, query: Object.fromEntries(given) }
}
