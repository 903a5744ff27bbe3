import { describe, expect, it } from 'vitest'
import { sideBySide, type QuietCheck } from '../../../electron/runtime/side-by-side'

/** A check that ends when it is told to. */
function held(
  name: string
): QuietCheck & { end: (code: number, output?: string) => void; started: () => boolean } {
  let started = false
  let end: (result: { code: number; output: string }) => void = () => undefined
  const ended = new Promise<{ code: number; output: string }>((resolve) => (end = resolve))
  return {
    name,
    run: () => {
      started = true
      return ended
    },
    started: () => started,
    end: (code, output = '') => end({ code, output })
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('checks side by side', () => {
  it('run as many at a time as allowed, each told as one block when it is done', async () => {
    const [one, two, three] = [held('one'), held('two'), held('three')]
    const lines: string[] = []
    const code = sideBySide([one, two, three], 2, (line) => lines.push(line.replace(/ [\d.]+ s$/u, '')))
    expect([one, two, three].map((check) => check.started())).toEqual([true, true, false])
    two.end(0, 'second\nblock\n')
    await settled()
    expect(three.started()).toBe(true)
    one.end(0)
    three.end(0, 'third')
    expect(await code).toBe(0)
    expect(lines).toEqual(['-- two', 'second\nblock', '-- one', '-- three', 'third'])
  })

  it('end with the first that fails, at once and with its code', async () => {
    const [one, two, three] = [held('one'), held('two'), held('three')]
    const lines: string[] = []
    const code = sideBySide([one, two, three], 2, (line) => lines.push(line))
    two.end(3, 'wrong')
    expect(await code).toBe(3)
    expect(three.started()).toBe(false)
    one.end(4, 'too late')
    await settled()
    expect(lines.at(-1)).toBe('wrong')
    expect(three.started()).toBe(false)
  })

  it('a check that cannot run is a failure, not silence', async () => {
    const broken = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) }
    await expect(sideBySide([held('one'), broken], 2, () => undefined)).rejects.toThrow('no such tool')
  })
})
