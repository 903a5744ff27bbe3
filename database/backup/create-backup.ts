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
    const { expected, copy } = (await copyQuietly(source, partial)) ?? (await copyInOneTurn(source, partial))
    assertSame(copy, expected)
    const manifest: BackupManifest = {
      appVersion: order.appVersion,
      userVersion: copy.userVersion,
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

type Content = Record<string, TableDigest>

/** What the source held at the copying, and what the copy turned out to be. */
interface Compared {
  expected: Content
  copy: Inspected
}

/**
 * Copies in one turn and then reads the content of the source in many short ones, between which the clerk can save, and
 * the copy beside them on a connection of its own. Null when somebody did save: then the copy cannot be compared.
 */
async function copyQuietly(source: BackupSource, target: string): Promise<Compared | null> {
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
  const readSource = async (): Promise<Content> => {
    const content = await contentDigest({ query })
    assertUnchanged()
    return content
  }
  await syncFile(target)
  // Both come to their end, so that nobody has the file open any more that is removed or named then.
  const [expected, copy] = await Promise.allSettled([readSource(), inspect(target)])
  if (expected.status === 'rejected' && expected.reason instanceof SourceChanged) {
    await rm(target, { force: true })
    return null
  }
  return { expected: valueOf(expected), copy: valueOf(copy) }
}

function valueOf<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** Somebody saved between the copy and the reading of what it was made from. */
class SourceChanged extends Error {}

/** For a time in which saves never pause: they wait until copy and content are taken. */
async function copyInOneTurn(source: BackupSource, target: string): Promise<Compared> {
  const expected = await source.alone(async (runner) => {
    await runner.query('VACUUM INTO ?', [target])
    return contentDigest(runner)
  })
  await syncFile(target)
  return { expected, copy: await inspect(target) }
}

interface Inspected {
  /** What SQLite's own checks find wrong. */
  problems: string[]
  content: Content
  userVersion: number
}

async function inspect(file: string): Promise<Inspected> {
  const copy = await openForInspection(file)
  try {
    const problems = [...(await checkDatabase(copy, 'full')), ...(await brokenReferences(copy))]
    const content = await contentDigest(copy.createQueryRunner())
    const [row] = await copy.query<{ user_version: number }[]>('PRAGMA user_version')
    return { problems, content, userVersion: row?.user_version ?? 0 }
  } finally {
    await copy.destroy()
  }
}

/** @throws StorageError when the copy is not sound or does not hold exactly what the source held. */
function assertSame({ problems, content }: Inspected, expected: Content): void {
  if (problems.length === 0 && JSON.stringify(content) === JSON.stringify(expected)) return
  throw new StorageError('damaged', {
    message: '备份核对不一致，没有保留这份备份。请检查备份位置的磁盘后重新备份',
    cause: new Error(problems.join('\n'))
  })
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
