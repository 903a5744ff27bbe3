import { access, constants, mkdir, stat } from 'node:fs/promises'
import type { BackupInfo } from '@database/backup/backup-info'
import { listBackups } from '@database/backup/list-backups'
import { type DataFolder, dataFolder } from '@database/data-folder'
import { DeskDatabase } from '@database/desk-database'
import { readHeader } from '@database/file-header'
import { judgeContent, recover, versionThatWrote } from '@database/judge-content'
import { migrateWithBackup } from '@database/migrate-with-backup'
import { migrations as allMigrations } from '@database/migrations'
import type { Migration } from '@database/migrations/migration'
import { acquireLock, type ProcessLock } from '@database/process-lock'
import { refused, type Refused } from '@database/refusal'
import { codeOf, storageProblemOf } from '@database/storage-errors'
import type { Touched, WriteContext } from '@database/unit-of-work'

export interface OpenOptions {
  /** Absolute path of the data folder. */
  folder: string
  context: WriteContext
  /** Called after each commit with what it changed. */
  afterCommit: (touched: Touched[]) => void
  /** The steps that this build knows; tests hand in others. */
  migrations?: readonly Migration[]
}

export type OpenResult =
  | { state: 'opened'; database: DeskDatabase }
  | { state: 'absent' }
  /** The file is gone but backups are there: somebody moved it, so ask before creating anything. */
  | { state: 'absent-with-backups'; message: string; backups: BackupInfo[] }
  | Refused

/**
 * Opens the database of a folder: lock → header → version → check → backup and migration when steps are pending.
 * Never creates, never deletes, and writes nothing into a file that it refuses. In a folder that cannot be written a
 * sound, current database is opened read-only.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenResult> {
  const folder = dataFolder(options.folder)
  if (!(await folderIsThere(folder.root))) return refused(folder, { state: 'unwritable' })
  const result = await acquireLock(folder, options.context.now())
  if (result.state === 'locked') return refused(folder, { state: 'locked', holder: result.holder })
  const lock = result.state === 'held' ? result.lock : null
  const usable = (await isWritable(folder.database)) ? lock : null
  try {
    const outcome = await openOrExplain(options, folder, usable)
    if (outcome.state !== 'opened' || usable === null) await lock?.release()
    return outcome
  } catch (error) {
    await lock?.release()
    throw error
  }
}

async function openOrExplain(
  options: OpenOptions,
  folder: DataFolder,
  lock: ProcessLock | null
): Promise<OpenResult> {
  try {
    return await openLocked(options, folder, lock)
  } catch (error) {
    const problem = storageProblemOf(error)
    if (problem === null) throw error
    if (problem === 'damaged') return refused(folder, { state: 'damaged' })
    return refused(folder, problem === 'busy' ? { state: 'locked', holder: null } : { state: 'unwritable' })
  }
}

async function openLocked(
  options: OpenOptions,
  folder: DataFolder,
  lock: ProcessLock | null
): Promise<OpenResult> {
  const known = options.migrations ?? allMigrations
  const recovering = await exists(folder.journal)
  const header = await readHeader(folder.database, recovering)
  if (header.kind === 'absent') return absent(folder, lock)
  if (header.kind !== 'ours') return refused(folder, { state: header.kind })
  if (header.userVersion > known.length) {
    const neededVersion = await versionThatWrote(folder.database, recovering)
    return refused(folder, { state: 'newer', neededVersion })
  }
  if (recovering && lock !== null) await recover(folder.database)
  const verdict = await judgeContent(folder.database, header.sizeBytes, known)
  switch (verdict.kind) {
    case 'newer':
      return refused(folder, { state: 'newer', neededVersion: verdict.neededVersion })
    case 'damaged':
      return refused(folder, { state: 'damaged' })
    case 'pending': {
      if (lock === null) return refused(folder, { state: 'unwritable' })
      const fault = await migrateWithBackup(folder, known, options.context)
      if (fault !== null)
        return refused(folder, { state: 'migration-failed', step: fault.step, cause: fault })
      break
    }
    case 'current':
      break
  }
  const { context, afterCommit } = options
  return { state: 'opened', database: await DeskDatabase.open({ folder, lock, context, afterCommit }) }
}

async function absent(folder: DataFolder, lock: ProcessLock | null): Promise<OpenResult> {
  const backups = await listBackups(folder.backups)
  if (backups.length > 0) {
    const message = `找不到数据文件 ${folder.database}，但备份还在。请选择一份备份恢复，或把数据文件放回原处`
    return { state: 'absent-with-backups', message, backups }
  }
  return lock === null ? refused(folder, { state: 'unwritable' }) : { state: 'absent' }
}

/** Makes the data folder when it is missing; false when that is impossible. */
async function folderIsThere(root: string): Promise<boolean> {
  try {
    await mkdir(root, { recursive: true })
    return true
  } catch (error) {
    if (codeOf(error) === null) throw error
    return false
  }
}

async function isWritable(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK)
    return true
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
