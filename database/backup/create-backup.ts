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

/** Gives `copy` a turn in which nothing else writes to the source. */
export type Alone = <T>(copy: (source: QueryRunner) => Promise<T>) => Promise<T>

/**
 * A verified copy of the database: VACUUM INTO a temporary name while nothing writes, synced, opened, checked and
 * compared by content with the source, then given its name. Nothing under a backup's final name is ever half a file.
 */
export async function createBackup(alone: Alone, order: BackupOrder): Promise<BackupInfo> {
  const name = backupName(order.now, order.reason)
  const partial = join(order.folder, `${name}.partial`)
  try {
    await mkdir(order.folder, { recursive: true })
    await rm(partial, { force: true })
    const expected = await alone((source) => copyInto(source, partial))
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

async function copyInto(source: QueryRunner, target: string): Promise<Record<string, TableDigest>> {
  await source.query('VACUUM INTO ?', [target])
  return contentDigest(source)
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
