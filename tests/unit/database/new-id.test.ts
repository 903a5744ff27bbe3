import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@database/new-id'

describe('a new id', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-25T08:00:00Z') }))
  afterEach(() => vi.useRealTimers())

  it('is greater than the one before within a millisecond and when the clock is set back', () => {
    const within = Array.from({ length: 10_000 }, newId)
    vi.setSystemTime(new Date('2020-01-01T00:00:00Z'))
    const ids = [...within, ...Array.from({ length: 1_000 }, newId)]
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(11_000)
  })

  it('is made where the program runs on a Node without a global crypto, too', async () => {
    vi.stubGlobal('crypto', undefined)
    vi.resetModules()
    const { newId: onOldNode } = await import('@database/new-id')
    expect(onOldNode() < onOldNode()).toBe(true)
    vi.unstubAllGlobals()
  })
})
