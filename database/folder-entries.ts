import { readdir } from 'node:fs/promises'
import { codeOf } from '@database/storage-errors'

/** Names of what lies in a folder; empty when there is no such folder. */
export async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return []
    throw error
  }
}
