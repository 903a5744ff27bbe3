import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { DataFolder } from '@database/data-folder'
import { renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { codeOf } from '@database/storage-errors'

/**
 * The second place as this computer remembers it: beside the database and not in it, so that a restored backup does
 * not bring back an old one.
 */
const SecondPlace = z.object({
  /** Tells the folder of these data from that of another computer on the same stick or share. */
  id: z.uuid(),
  /** The folder for backups inside the one that the clerk chose; null when there is none. */
  folder: z.string().min(1).nullable(),
  /** Instant at which the newest copy there was made from the data; null before the first. */
  newestCopyAt: z.string().nullable()
})
export type SecondPlace = z.infer<typeof SecondPlace>

const Marker = z.object({ id: z.uuid() })

const FOLDER_NAME = '邻里中心管理台备份'
const MARKER_NAME = 'desk-place.json'

/** What is remembered; a file that cannot be understood is kept aside and counts as none. */
export async function readSecondPlace(data: DataFolder): Promise<SecondPlace> {
  const stored = await readJson(data.secondPlace)
  const parsed = SecondPlace.safeParse(stored)
  if (parsed.success) return parsed.data
  if (stored !== undefined) await rename(data.secondPlace, `${data.secondPlace}.unreadable`)
  return { id: randomUUID(), folder: null, newestCopyAt: null }
}

export async function writeSecondPlace(data: DataFolder, place: SecondPlace): Promise<void> {
  const partial = `${data.secondPlace}.partial`
  await writeFile(partial, JSON.stringify(place, null, 2))
  await syncFile(partial)
  await renameWithRetry(partial, data.secondPlace)
  await syncFolder(data.root)
}

/**
 * A folder for the backups of these data inside the chosen one: the one made for them before, or a new one. Answers
 * its path. Chosen once more, the folder itself is taken.
 */
export async function prepareFolder(chosen: string, id: string): Promise<string> {
  if ((await ownerOf(chosen)) === id) return chosen
  for (let number = 1; ; number += 1) {
    const folder = join(chosen, number === 1 ? FOLDER_NAME : `${FOLDER_NAME} ${number}`)
    const owner = await ownerOf(folder)
    if (owner === id) return folder
    if (owner === null && (await made(folder))) {
      await writeMarker(folder, id)
      return folder
    }
  }
}

/**
 * Whether the folder is there and is the one of these data. A stick that is not plugged in, or another one under the
 * same letter, has no such folder, and none is made: copies would land where nobody looks for them.
 */
export async function isReachable(folder: string, id: string): Promise<boolean> {
  return (await ownerOf(folder)) === id
}

/** Whose backups a folder holds; null when it is not such a folder or out of reach. */
async function ownerOf(folder: string): Promise<string | null> {
  const marker = Marker.safeParse(await readJson(join(folder, MARKER_NAME)))
  return marker.success ? marker.data.id : null
}

async function writeMarker(folder: string, id: string): Promise<void> {
  const marker = join(folder, MARKER_NAME)
  try {
    await writeFile(
      marker,
      JSON.stringify({ id, note: `${basename(folder)}：由邻里中心管理台管理，请勿改动` })
    )
    await syncFile(marker)
  } catch (error) {
    // Only what was made just now; a full disk shall not be left with an empty folder.
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** False when something of that name is there already. */
async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Undefined when the file is missing or out of reach, null when it is no JSON. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    if (codeOf(error) !== null) return undefined
    throw error
  }
}
