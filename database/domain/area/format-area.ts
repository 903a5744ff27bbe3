import { groupThousands } from '@domain/figure/format-figure'

/** 0.01 m² as m² with two decimals, `1,234.50`; `—` when unknown. */
export function formatArea(centi: number | null): string {
  return centi === null ? '—' : groupThousands(centi, 2)
}
