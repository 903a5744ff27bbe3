import { changedTargets, targetTotals } from '@renderer/features/projects/target-numbers'
import { expect, it } from 'vitest'

const row = (unitId: string, targetCount: number | null) => ({
  unitId,
  unitName: unitId,
  targetCount,
  version: 1,
  effectiveFrom: '2026-01-01',
  docNo: '',
  reason: ''
})
const sheet = {
  year: 2026,
  kind: 'urban' as const,
  city: row('city', 50),
  units: [row('a', 30), row('b', 20), row('c', null)],
  gap: 0,
  versionsSeen: 3
}

it('only numbers that differ are changed; a first number is', () => {
  const typed = new Map([
    ['a', 30],
    ['b', 18],
    ['c', 0]
  ])
  expect(changedTargets(sheet.units, typed)).toEqual([
    { unitId: 'b', targetCount: 18 },
    { unitId: 'c', targetCount: 0 }
  ])
})

it('sum and gap follow what is typed: 30 + 18 = 48 of 50', () => {
  expect(targetTotals(sheet, new Map())).toEqual({ city: 50, units: 50, unitsInForce: 50, gapNote: '' })
  expect(targetTotals(sheet, new Map([['b', 18]]))).toEqual({
    city: 50,
    units: 48,
    unitsInForce: 50,
    gapNote: '全市目标 50 个，尚有 2 个未分解'
  })
})
