import { groupThousands } from '@domain/figure/format-figure'

/** Fen (分) as 万元 with two decimals, `1,234.50`; `—` when unknown. The unit stands in the head of the table. */
export function formatWan(fen: number | null): string {
  if (fen === null) return '—'
  return groupThousands(Math.round(fen / 10_000), 2)
}
