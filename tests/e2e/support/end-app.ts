import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'

const PATIENCE_MS = 10_000

/** Whether the program's main process is gone. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/**
 * Ends the program as a clerk does; kills it with all its processes when it does not end by itself.
 * @param child the program's main process, which Playwright no longer tells once the program has ended
 */
export async function endApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await Promise.race([app.close(), pause(PATIENCE_MS, undefined, { ref: false })])
  if (hasEnded(child) || child.pid === undefined) return
  const gone = once(child, 'exit')
  // Playwright makes the program lead a process group on POSIX.
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
  await gone
}
