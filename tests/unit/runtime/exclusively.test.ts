import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheFolder } from '../../../electron/runtime/cache-folder'
import { exclusively } from '../../../electron/runtime/exclusively'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
/** Larger than any process id that Linux, macOS or Windows hands out to a test machine. */
const NO_SUCH_PROCESS = 2 ** 30

beforeEach(() => {
  const folder = newFolder()
  for (const name of ['HOME', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, folder)
})
afterEach(() => vi.unstubAllEnvs())

describe('exclusively', () => {
  it('never lets two works of one name overlap', async () => {
    let running = 0
    let most = 0
    const work = async (): Promise<void> => {
      running += 1
      most = Math.max(most, running)
      await pause(20)
      running -= 1
    }
    await Promise.all([1, 2, 3].map(() => exclusively('unpack', work)))
    expect(most).toBe(1)
  })

  it('gives the lock back when the work fails', async () => {
    await expect(exclusively('unpack', () => Promise.reject(new Error('no space')))).rejects.toThrow(
      'no space'
    )
    await expect(exclusively('unpack', () => Promise.resolve('done'))).resolves.toBe('done')
    expect(existsSync(join(cacheFolder(), 'unpack.lock'))).toBe(false)
  })

  it('takes over from a start that was killed', async () => {
    const lock = join(cacheFolder(), 'unpack.lock')
    mkdirSync(dirname(lock), { recursive: true })
    writeFileSync(lock, String(NO_SUCH_PROCESS))
    await expect(exclusively('unpack', () => Promise.resolve('done'))).resolves.toBe('done')
  })
})
