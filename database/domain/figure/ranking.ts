/** A row with its place; null, which prints as `—`, where there is no rate. */
export type Ranked<Row> = Row & { rank: number | null }

/**
 * Best first. The same rate gives the same place and the next place skips; inside a tie, and among the rows without a
 * rate at the end, the given (official) order stays.
 */
export function rankByRate<Row extends { rate: number | null }>(rows: readonly Row[]): Ranked<Row>[] {
  const sorted = [...rows].sort((a, b) => {
    if (a.rate === null || b.rate === null) return Number(a.rate === null) - Number(b.rate === null)
    return b.rate - a.rate
  })
  let rank = 0
  let before: number | null = null
  return sorted.map((row, index) => {
    if (row.rate === null) return { ...row, rank: null }
    if (row.rate !== before) rank = index + 1
    before = row.rate
    return { ...row, rank }
  })
}
