import { expect, it } from 'vitest'
import { plannedByColumn } from '@domain/money/funding-column'

it('money of a street counts with its county, what society gives stands together, the rest is 其他', () => {
  const sums = plannedByColumn([
    { source: 'central', planned: 100 },
    { source: 'county', planned: 20 },
    { source: 'town', planned: 3 },
    { source: 'donation', planned: 4 },
    { source: 'residents', planned: 5 },
    { source: 'special_bond', planned: 6 },
    { source: 'village', planned: 7 },
    { source: 'province', planned: null }
  ])
  // 20 + 3; 4 + 5; 6 + 7; a source without an amount tells nothing.
  expect(sums).toEqual({ central: 100, province: null, city: null, county: 23, social: 9, other: 13 })
})
