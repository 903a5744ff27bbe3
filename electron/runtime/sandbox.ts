import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from './project'

/** Switches that the program needs on this machine: Chromium runs for root on Linux only without its sandbox. */
export function switchesForUser(): string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
}

/**
 * Makes sure that Chromium's sandbox can work for an ordinary user on Linux: by user namespaces, or by the
 * helper that root has allowed. Throws with the one command to run otherwise.
 */
export function ensureSandbox(electronFolder: string): void {
  if (process.platform !== 'linux' || isRoot()) return
  const helper = join(electronFolder, 'chrome-sandbox')
  if (namespacesWork() || rootAllows(helper)) return
  throw new Error(
    'This machine lets no ordinary user create namespaces, so the sandbox needs its helper allowed by root.\n' +
      `Run once, then start again:  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  )
}

function namespacesWork(): boolean {
  return (
    spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true'], { stdio: 'ignore' }).status === 0
  )
}

function rootAllows(helper: string): boolean {
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}
