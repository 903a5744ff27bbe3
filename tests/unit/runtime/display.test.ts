import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../../electron/runtime/project'

const HAS_XVFB = ['/usr/bin/Xvfb', '/usr/local/bin/Xvfb', '/bin/Xvfb'].some((path) => existsSync(path))
const PATIENCE_MS = 10_000

const LAUNCHER = `
  const { openVirtualDisplay } = require('./electron/runtime/display')
  void openVirtualDisplay(() => undefined).then(({ name }) => console.log(name))
`

describe('openVirtualDisplay', () => {
  it.runIf(HAS_XVFB)(
    'leaves no display behind when the launcher is killed outright',
    async () => {
      const launcher = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', LAUNCHER], {
        cwd: PROJECT_ROOT,
        stdio: ['ignore', 'pipe', 'inherit']
      })
      const [name] = await once(launcher.stdout, 'data')
      const socket = join('/tmp/.X11-unix', `X${String(name).trim().slice(1)}`)
      expect(existsSync(socket)).toBe(true)

      launcher.kill('SIGKILL')
      await once(launcher, 'exit')

      const deadline = Date.now() + PATIENCE_MS
      while (existsSync(socket) && Date.now() < deadline) await pause(50)
      expect(existsSync(socket)).toBe(false)
    },
    PATIENCE_MS * 3
  )
})
