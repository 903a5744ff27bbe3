import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createDatabase } from '@database/create-database'
import type { DeskDatabase } from '@database/desk-database'
import { openDatabase } from '@database/open-database'
import { IdNumberVault } from '@services/privacy/id-number-vault'
import type { JobContext } from '@services/service'
import { noKeyGuard } from '../support/key-guard'

export interface Office {
  database: DeskDatabase
  context: JobContext
  abort: AbortController
  /** Ends the office, leaving its database file at the given path. */
  closeInto: (file: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * A data folder of its own with the context that a job gets.
 * @param template database file to start from; without one the office starts with dictionaries alone.
 */
export async function openOffice(template?: string, today = '2025-09-30'): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-office-'))
  const file = join(folder, 'desk.db')
  const writing = {
    actor: '张三',
    now: () => `${today}T08:00:00.000Z`,
    today: () => today,
    appVersion: '0.1.0'
  }
  const options = { folder, context: writing, afterCommit: () => undefined }
  if (template !== undefined) await copyFile(template, file)
  const opened = await (template === undefined ? createDatabase(options) : openDatabase(options))
  if (opened.state !== 'opened') throw new Error(`the data folder was not opened: ${opened.state}`)
  const { database } = opened
  const abort = new AbortController()
  return {
    database,
    abort,
    context: {
      ...writing,
      dataFolder: folder,
      syncFolder: null,
      resourcesFolder: resolve('resources'),
      vault: new IdNumberVault(noKeyGuard),
      file: { paths: [] },
      reader: database.reader,
      database,
      unitOfWork: database.unitOfWork,
      progress: () => undefined,
      signal: abort.signal,
      printPaper: ({ html }) => Promise.resolve(Buffer.from(html ?? ''))
    },
    closeInto: async (target) => {
      await database.close()
      await rename(file, target)
      await rm(folder, { recursive: true, force: true })
    },
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
