import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOf, newKey, seal, unseal } from '@services/privacy/sealed-text'

const key = newKey()
const number = '410311198503124215'

describe('a sealed text', () => {
  it('opens for its owner under its key, and looks different each time', () => {
    const sealed = seal(key, 'p1', number)
    expect(unseal(key, 'p1', sealed)).toBe(number)
    expect(sealed).not.toBe(seal(key, 'p1', number))
    // 12 bytes of nonce, 16 of tag, 18 of text.
    expect(Buffer.from(sealed, 'base64')).toHaveLength(46)
    expect(Buffer.from(sealed, 'base64').includes(number)).toBe(false)
  })

  it('does not open for another owner, under another key, or shortened', () => {
    const sealed = seal(key, 'p1', number)
    expect(() => unseal(key, 'p2', sealed)).toThrow()
    expect(() => unseal(newKey(), 'p1', sealed)).toThrow()
    for (const cut of ['', sealed.slice(0, 8), sealed.slice(0, 40)]) {
      expect(() => unseal(key, 'p1', cut)).toThrow()
    }
  })

  it('does not open once a single bit was changed', () => {
    const bytes = Buffer.from(seal(key, 'p1', number), 'base64')
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(() => unseal(key, 'p1', changed.toString('base64'))).toThrow()
      })
    )
  })

  it('has a mark that is equal for equal texts under one key alone', () => {
    expect(markOf(key, number)).toBe(markOf(key, number))
    expect(markOf(key, number)).not.toBe(markOf(key, '410311198503124216'))
    expect(markOf(key, number)).not.toBe(markOf(newKey(), number))
  })
})
