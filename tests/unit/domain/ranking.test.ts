import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankByRate } from '@domain/figure/ranking'

describe('ranking (排名)', () => {
  it('shares a place among equals, skips the next, keeps the official order, puts — last', () => {
    const rows = [
      { name: '老城区', rate: 0.5 },
      { name: '西工区', rate: null },
      { name: '瀍河区', rate: 2 / 3 },
      { name: '涧西区', rate: 4 / 6 },
      { name: '洛龙区', rate: 1.2 },
      { name: '偃师区', rate: null }
    ]
    expect(rankByRate(rows).map(({ name, rank }) => [rank, name])).toEqual([
      [1, '洛龙区'],
      [2, '瀍河区'],
      [2, '涧西区'],
      [4, '老城区'],
      [null, '西工区'],
      [null, '偃师区']
    ])
    expect(rankByRate([])).toEqual([])
  })

  it('of each row is one more than the rows that are better', () => {
    const row = fc.record({
      rate: fc.option(
        fc.integer({ min: 0, max: 5 }).map((n) => n / 5),
        { nil: null }
      )
    })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const ranked = rankByRate(rows)
        expect(ranked).toHaveLength(rows.length)
        for (const { rate, rank } of ranked) {
          const better = rows.filter(
            (other) => other.rate !== null && rate !== null && other.rate > rate
          ).length
          expect(rank).toBe(rate === null ? null : better + 1)
        }
      })
    )
  })
})
