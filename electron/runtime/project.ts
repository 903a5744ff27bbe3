import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/** Root of the checkout; every child process of the launcher runs there. */
export const PROJECT_ROOT = resolve(__dirname, '..', '..')

const requireHere = createRequire(__filename)

/** Folder of an installed package, found by its package.json. Throws when it is not installed. */
export function packageFolder(name: string): string {
  return resolve(requireHere.resolve(`${name}/package.json`), '..')
}

/** Whether this process is root on a system that has one. Chromium refuses to sandbox root on Linux. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
