import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cacheFolder } from '../../../electron/runtime/cache-folder'

afterEach(() => vi.unstubAllEnvs())

describe.runIf(process.platform === 'linux')('cacheFolder on Linux', () => {
  it('follows XDG_CACHE_HOME', () => {
    vi.stubEnv('XDG_CACHE_HOME', '/elsewhere')
    expect(cacheFolder()).toBe('/elsewhere/neighbourhood-centre-desk')
  })

  it('lies in the home folder when XDG_CACHE_HOME is empty', () => {
    vi.stubEnv('XDG_CACHE_HOME', '')
    expect(cacheFolder()).toBe(join(homedir(), '.cache', 'neighbourhood-centre-desk'))
  })
})
