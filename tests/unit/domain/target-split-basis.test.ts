import { splitTarget } from '@domain/target/split-basis'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const unit = (open: number, built: number, divisions: number) => ({ open, built, divisions })

it('divides 10 by 3 : 3 : 1 villages: 30/7 = 4.29, 4.29, 1.43, so the left-over goes to the third', () => {
  // floors 4 + 4 + 1 = 9; remainders 2/7, 2/7, 3/7.
  expect(splitTarget(10, [unit(0, 0, 3), unit(9, 9, 3), unit(1, 1, 1)], 'divisions')).toEqual([4, 4, 2])
})

it('divides evenly where nothing else tells the units apart: 5 over 3 is 2, 2, 1', () => {
  expect(splitTarget(5, [unit(0, 0, 0), unit(0, 0, 0), unit(0, 0, 0)], 'equal')).toEqual([2, 2, 1])
})

it('cannot divide by weights that are all 0, nor among nobody', () => {
  expect(splitTarget(5, [unit(0, 4, 4)], 'open')).toBeNull()
  expect(splitTarget(5, [], 'equal')).toBeNull()
})

it('gives away exactly the total, and nothing to a unit without weight', () => {
  const weights = fc.record({ open: fc.nat(500), built: fc.nat(500), divisions: fc.nat(500) })
  fc.assert(
    fc.property(fc.nat(2000), fc.array(weights, { maxLength: 20 }), (total, units) => {
      const shares = splitTarget(total, units, 'open')
      if (shares === null) return units.every(({ open }) => open === 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      return units.every(({ open }, index) => open > 0 || shares[index] === 0)
    })
  )
})
