import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { QueryRunner } from 'typeorm'
import {
  type BackupInfo,
  type BackupManifest,
  backupName,
  type BackupReason,
  manifestName
} from '@database/backup/backup-info'
import { contentDigest, type TableDigest } from '@database/backup/content-digest'
import { fileHash } from '@database/backup/file-hash'
import { removeUnfinished } from '@database/backup/list-backups'
import { brokenReferences, checkDatabase } from '@database/check-database'
import { openForInspection } from '@database/data-source'
import { renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { StorageError, typedError } from '@database/storage-errors'

export interface BackupOrder {
  /** Folder that takes the backup; created when missing. */
  folder: string
  reason: BackupReason
  /** ISO instant. */
  now: string
  /** Local day. */
  today: string
  appVersion: string
}

/** The database to copy. */
export interface BackupSource {
  /** Gives `fn` a turn in which nothing else writes. */
  alone: <T>(fn: (source: QueryRunner) => Promise<T>) => Promise<T>
  /** Grows with every commit. */
  commits: () => number
}

/**
 * A verified copy of the database: VACUUM INTO a temporary name while nothing writes, synced, opened, checked and
 * compared by content with the source, then given its name. Nothing under a backup's final name is ever half a file.
 */
export async function createBackup(source: BackupSource, order: BackupOrder): Promise<BackupInfo> {
  const name = backupName(order.now, order.reason)
  const partial = join(order.folder, `${name}.partial`)
  try {
    await mkdir(order.folder, { recursive: true })
    await removeUnfinished(order.folder)
    const expected = (await copyQuietly(source, partial)) ?? (await copyInOneTurn(source, partial))
    await syncFile(partial)
    const userVersion = await verifiedVersion(partial, expected)
    const manifest: BackupManifest = {
      appVersion: order.appVersion,
      userVersion,
      createdAt: order.now,
      day: order.today,
      reason: order.reason,
      sizeBytes: (await stat(partial)).size,
      sha256: await fileHash(partial),
      tables: expected
    }
    await publish(order.folder, partial, name, manifest)
    return { name, ...manifest }
  } catch (error) {
    await rm(partial, { force: true })
    throw typedError(error)
  }
}

/**
 * Copies in one turn and then reads the content of the source in many short ones, between which the clerk can save.
 * Null when somebody did: then the copy cannot be compared.
 */
async function copyQuietly(
  source: BackupSource,
  target: string
): Promise<Record<string, TableDigest> | null> {
  const copied = await source.alone(async (runner) => {
    await runner.query('VACUUM INTO ?', [target])
    return source.commits()
  })
  // Asked before each turn, not at the end alone: a table to which somebody keeps adding would never end.
  const assertUnchanged = (): void => {
    if (source.commits() !== copied) throw new SourceChanged()
  }
  const query = async (sql: string, parameters?: unknown[]) => {
    assertUnchanged()
    return source.alone((runner) => runner.query(sql, parameters))
  }
  try {
    const content = await contentDigest({ query })
    assertUnchanged()
    return content
  } catch (error) {
    if (!(error instanceof SourceChanged)) throw error
    await rm(target, { force: true })
    return null
  }
}

/** Somebody saved between the copy and the reading of what it was made from. */
class SourceChanged extends Error {}

/** For a time in which saves never pause: they wait until copy and content are taken. */
function copyInOneTurn(source: BackupSource, target: string): Promise<Record<string, TableDigest>> {
  return source.alone(async (runner) => {
    await runner.query('VACUUM INTO ?', [target])
    return contentDigest(runner)
  })
}

/** `user_version` of a copy that is sound and holds exactly what the source held. */
async function verifiedVersion(file: string, expected: Record<string, TableDigest>): Promise<number> {
  const copy = await openForInspection(file)
  try {
    const problems = [...(await checkDatabase(copy, 'full')), ...(await brokenReferences(copy))]
    const content = await contentDigest(copy.createQueryRunner())
    if (problems.length > 0 || JSON.stringify(content) !== JSON.stringify(expected)) {
      throw new StorageError('damaged', {
        message: '备份核对不一致，没有保留这份备份。请检查备份位置的磁盘后重新备份',
        cause: new Error(problems.join('\n'))
      })
    }
    const [row] = await copy.query<{ user_version: number }[]>('PRAGMA user_version')
    return row?.user_version ?? 0
  } finally {
    await copy.destroy()
  }
}

/** The manifest goes first, so that a backup under its final name always has one. */
async function publish(
  folder: string,
  partial: string,
  name: string,
  manifest: BackupManifest
): Promise<void> {
  const manifestFile = join(folder, manifestName(name))
  await writeFile(`${manifestFile}.partial`, JSON.stringify(manifest, null, 2))
  await syncFile(`${manifestFile}.partial`)
  await renameWithRetry(`${manifestFile}.partial`, manifestFile)
  await renameWithRetry(partial, join(folder, name))
  await syncFolder(folder)
}
