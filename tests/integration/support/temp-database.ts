import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '@database/create-database'
import type { DeskDatabase } from '@database/desk-database'
import { dataFolder } from '@database/data-folder'
import { openDatabase, type OpenOptions, type OpenResult } from '@database/open-database'
import type { Touched } from '@database/unit-of-work'

/** An opened, migrated database in a folder of its own. */
export interface TempDatabase {
  database: DeskDatabase
  folder: string
  /** What the commits told, in order. */
  touched: Touched[]
  /** Closes the database and removes the folder. */
  remove(): Promise<void>
}

/** The day and hour that tests believe in. */
export const TEST_TODAY = '2026-09-30'

export function testOptions(folder: string, touched: Touched[] = []): OpenOptions {
  let milliseconds = 0
  return {
    folder,
    context: {
      actor: '测试员',
      now: () => new Date(Date.parse(`${TEST_TODAY}T01:00:00.000Z`) + milliseconds++).toISOString(),
      today: () => TEST_TODAY,
      appVersion: '0.0.0-test'
    },
    afterCommit: (records) => touched.push(...records)
  }
}

/** The name has a blank and Chinese characters in it, as folders of real users have. */
export async function tempFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'desk 张三 '))
}

/** A new database takes all migrations; taken once, it is the start of every test of a file. */
let template: Promise<Buffer> | null = null

async function emptyDatabase(): Promise<Buffer> {
  const folder = await tempFolder()
  try {
    await opened(await createDatabase(testOptions(folder))).close()
    return await readFile(dataFolder(folder).database)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function opened(result: OpenResult): DeskDatabase {
  if (result.state !== 'opened') throw new Error(`The temporary database is ${result.state}.`)
  return result.database
}

export async function openTempDatabase(): Promise<TempDatabase> {
  const folder = await tempFolder()
  const touched: Touched[] = []
  template ??= emptyDatabase()
  await writeFile(dataFolder(folder).database, await template)
  const database = opened(await openDatabase(testOptions(folder, touched)))
  return {
    database,
    folder,
    touched,
    async remove() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
