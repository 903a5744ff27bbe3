import { describe, expect, it } from 'vitest'
import { isWithinLimit } from '../../../electron/main/payload-limit'

describe('the size of a payload', () => {
  it('lets a thousand pasted rows pass', () => {
    const row = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`field${index}`, '邻里中心 0379'])
    )
    expect(isWithinLimit({ rows: Array.from({ length: 1_000 }, () => ({ ...row })) })).toBe(true)
  })

  it.each([undefined, null, '', 0, {}, [], new Map([[1, 2]])])('lets %o pass', (payload) => {
    expect(isWithinLimit(payload)).toBe(true)
  })

  it('refuses a long text, many bytes, many entries, many keys, a sparse array', () => {
    expect(isWithinLimit({ text: 'x'.repeat(5_000_000) })).toBe(false)
    expect(isWithinLimit([new Uint8Array(5_000_000)])).toBe(false)
    expect(isWithinLimit(Array.from({ length: 5_000_000 }, () => 0))).toBe(false)
    expect(isWithinLimit({ ['k'.repeat(5_000_000)]: 0 })).toBe(false)
    expect(isWithinLimit(Array(4_294_967_295))).toBe(false)
  })

  it('ends on a cycle and on great depth', () => {
    const cycle: unknown[] = []
    cycle.push(cycle, cycle)
    expect(isWithinLimit(cycle)).toBe(false)
    let deep: unknown = null
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    expect(isWithinLimit(deep)).toBe(true)
  })
})
