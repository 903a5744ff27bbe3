import { open, rename, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '@database/storage-errors'

/** Waits until the file's bytes are on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a rename in the folder durable. Windows cannot open a folder and needs none of it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Virus scanners and sync tools hold a fresh file for a moment: EPERM, EBUSY, EACCES on Windows (hazards §3.2). */
const transient = ['EPERM', 'EBUSY', 'EACCES']
const pausesMs = [50, 100, 200, 400, 800]

/** Renames, over an existing file too, and waits out a transient lock for about 1.5 s. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (const pause of pausesMs) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!transient.includes(codeOf(error) ?? '')) throw error
      await wait(pause)
    }
  }
  await rename(from, to)
}

/** Removes what a failed copy left: its reason is what counts, and on a stick that was pulled nothing can be removed. */
export async function removeIfReachable(file: string): Promise<void> {
  try {
    await rm(file, { force: true })
  } catch (error) {
    if (codeOf(error) === null) throw error
  }
}
