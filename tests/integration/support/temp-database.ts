import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '@database/create-database'
import type { DeskDatabase } from '@database/desk-database'
import type { OpenOptions } from '@database/open-database'
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

export async function openTempDatabase(): Promise<TempDatabase> {
  const folder = await tempFolder()
  const touched: Touched[] = []
  const result = await createDatabase(testOptions(folder, touched))
  if (result.state !== 'opened') throw new Error(`The temporary database is ${result.state}.`)
  const { database } = result
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
