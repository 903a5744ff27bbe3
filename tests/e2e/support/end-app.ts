import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { answerMessageBox } from './dialogs'

const PATIENCE_MS = 10_000
/** The second button of both questions that the program asks when it is closed. */
const LEAVE = 1

/** Whether the program's main process is gone. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/**
 * Ends the program as a clerk does who answers every question on the way with 离开; kills it with all its
 * processes when it does not end by itself.
 * @param child the program's main process, which Playwright no longer tells once the program has ended
 */
export async function endApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await Promise.race([leave(app), pause(PATIENCE_MS, undefined, { ref: false })])
  if (hasEnded(child) || child.pid === undefined) return
  const gone = once(child, 'exit')
  // Playwright makes the program lead a process group on POSIX.
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
  await gone
}

async function leave(app: ElectronApplication): Promise<void> {
  // A program that a test has killed can no longer be told its answer.
  await Promise.allSettled([answerMessageBox(app, LEAVE)])
  await app.close()
}
