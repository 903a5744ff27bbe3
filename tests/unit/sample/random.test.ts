import { describe, expect, it } from 'vitest'
import { createRandom } from '@services/regions/random'
import { seededIds } from '@services/regions/seeded-id'

describe('random', () => {
  it('repeats itself for a seed and differs for another seed and label', () => {
    const draw = (seed: number, label = ''): number[] => {
      const random = createRandom(seed, label)
      return Array.from({ length: 5 }, () => random.int(0, 1_000_000))
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(8)).not.toEqual(draw(7))
    expect(draw(7, 'a')).not.toEqual(draw(7, 'b'))
  })

  it('spreads whole numbers evenly over both ends', () => {
    const random = createRandom(1)
    const counts = [0, 0, 0, 0]
    for (let draw = 0; draw < 8000; draw++) {
      const value = random.int(2, 5) - 2
      counts[value] = (counts[value] ?? 0) + 1
    }
    expect(counts).toHaveLength(4)
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })

  it('samples different items in their order', () => {
    const chosen = createRandom(3).sample([1, 2, 3, 4, 5, 6], 4)
    expect(chosen).toHaveLength(4)
    expect([...chosen].sort()).toEqual(chosen)
    expect(new Set(chosen).size).toBe(4)
  })

  it('does not move a fork when the parent draws more', () => {
    const quiet = createRandom(5)
    const busy = createRandom(5)
    busy.fraction()
    expect(busy.fork('x').fraction()).toBe(quiet.fork('x').fraction())
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError)
  })
})

describe('seeded ids', () => {
  it('have the shape of UUIDv7, grow with time and repeat for the seed', () => {
    const first = seededIds(createRandom(1), 1_688_083_200_000)
    const again = seededIds(createRandom(1), 1_688_083_200_000)
    const ids = Array.from({ length: 1000 }, first)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(ids[0]?.startsWith('01890999-7800-7')).toBe(true)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(1000)
    expect(Array.from({ length: 1000 }, again)).toEqual(ids)
  })
})
