import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder } from './cache-folder'

const POLL_MS = 250

/**
 * Runs `work` while no other start of this user runs work of the same name, so that two starts at once do not
 * unpack over each other. A lock whose process is gone does not hold.
 */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(cacheFolder(), `${name}.lock`)
  await mkdir(cacheFolder(), { recursive: true })
  while (!(await taken(lock))) {
    if (await abandoned(lock)) await rm(lock, { force: true })
    else await pause(POLL_MS)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

async function abandoned(lock: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(lock, 'utf8'))
    // Between creating and writing the file is empty for a moment.
    if (holder > 0) process.kill(holder, 0)
    return false
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return true
    // Released meanwhile, or held by a process that this user may not signal.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EPERM')) return false
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
