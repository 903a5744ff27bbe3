import { join } from 'node:path'
import type { AttachmentsStatus } from '@contract/backup-status'
import {
  checkFiles,
  fullStanding,
  quickStanding,
  storedHashes,
  type Damage
} from '@database/attachments/check-files'
import { removeStaleIncoming } from '@database/attachments/attachment-store'
import { bringBackFiles, copyMissingFiles } from '@database/attachments/copy-files'
import { readSecondPlace } from '@database/backup/second-place'
import { dataFolder } from '@database/data-folder'
import { filesOfRecords, type FileOfRecord } from '@database/repositories/attachments'
import { StorageError, typedError } from '@database/storage-errors'
import { OneByOne } from '@services/backup/one-by-one'
import { isResting } from '@services/backup/rest-after-failure'
import type { ServiceContext } from '@services/service'
import type { EntityManager } from 'typeorm'

/** What waits so long to be added was left behind by a crash. */
const STALE_MS = 24 * 60 * 60_000

interface Manner {
  signal: AbortSignal
  progress?: (done: number, total: number) => void
}

/** The folder of attachments in a place for backups. */
export const copiesIn = (backups: string): string => join(backups, 'attachments')

/**
 * The files of photos and papers: what the last look found, and their copies beside the backups. One look at a time and one
 * copying at a time; a gentle look at gigabytes keeps no backup waiting.
 */
export class AttachmentKeeper {
  readonly #looks = new OneByOne()
  readonly #copies = new OneByOne()
  #lookedAt: string | null = null
  #damage: Damage<FileOfRecord> = { missing: [], altered: [] }
  #superfluous = 0
  #recovered = 0
  #problem: string | null = null
  #failedAt: number | null = null

  /** Why the last copying beside the backups failed, in words; null when it did not. */
  get problem(): string | null {
    return this.#problem
  }

  async status(reader: EntityManager): Promise<AttachmentsStatus> {
    const files = await filesOfRecords(reader)
    return {
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
      checkedAt: this.#lookedAt,
      missing: namesOf(this.#damage.missing),
      altered: namesOf(this.#damage.altered),
      recovered: this.#recovered,
      superfluous: this.#superfluous,
      problem: this.#problem
    }
  }

  /**
   * Looks whether every file is there, by content or by size alone, and puts back at once what is missing and lies whole
   * beside the backups, as after the restoring of one. What is altered stays as it is until the clerk asks.
   * @returns how many files are still missing or altered.
   */
  look(
    files: readonly FileOfRecord[],
    context: ServiceContext,
    { content, gently, signal, progress }: Manner & { content: boolean; gently: boolean }
  ): Promise<number> {
    return this.#looks.run(async () => {
      const { attachments, backups } = dataFolder(context.dataFolder)
      await removeStaleIncoming(attachments, Date.parse(context.now()) - STALE_MS)
      // A size alone does not clear a file that was found altered by its content.
      const suspected = new Set(this.#damage.altered.map(({ hash }) => hash))
      const { missing, altered } = await checkFiles(
        attachments,
        files,
        (folder, file) =>
          content || suspected.has(file.hash) ? fullStanding(folder, file) : quickStanding(folder, file),
        { signal, gently, progress: (done) => progress?.(done, files.length) }
      )
      const back = new Set(await bringBackFiles(copiesIn(backups), attachments, missing, { signal }))
      this.#recovered += back.size
      this.#damage = { missing: missing.filter((file) => !back.has(file)), altered }
      const expected = new Set(files.map(({ hash }) => hash))
      this.#superfluous = [...(await storedHashes(attachments))].filter((hash) => !expected.has(hash)).length
      this.#lookedAt = context.now()
      return this.#damage.missing.length + altered.length
    })
  }

  /** Puts back what is missing or altered from beside the backups, then from the second place. */
  recover(
    files: readonly FileOfRecord[],
    context: ServiceContext,
    { signal }: Manner
  ): Promise<{ recovered: number; left: number }> {
    return this.#looks.run(async () => {
      const { attachments, backups } = dataFolder(context.dataFolder)
      const found = await checkFiles(attachments, files, fullStanding, { signal })
      const { folder } = await readSecondPlace(dataFolder(context.dataFolder))
      const back = new Set<FileOfRecord>()
      for (const place of [backups, folder]) {
        if (place === null) continue
        const wanted = [...found.missing, ...found.altered].filter((file) => !back.has(file))
        const came = await bringBackFiles(copiesIn(place), attachments, wanted, { signal })
        came.forEach((file) => back.add(file))
      }
      const isLeft = (file: FileOfRecord): boolean => !back.has(file)
      this.#damage = { missing: found.missing.filter(isLeft), altered: found.altered.filter(isLeft) }
      this.#recovered += back.size
      this.#lookedAt = context.now()
      return { recovered: back.size, left: this.#damage.missing.length + this.#damage.altered.length }
    })
  }

  /**
   * Copies beside the backups the files that are not there yet; what was copied once stays, for an older backup may need it.
   * @returns how many were copied. @throws StorageError; what was there stays.
   */
  copy(files: readonly FileOfRecord[], context: ServiceContext, manner: Manner): Promise<number> {
    return this.#copies.run(async () => {
      const { attachments, backups } = dataFolder(context.dataFolder)
      try {
        const copied = await copyMissingFiles(attachments, copiesIn(backups), files, manner)
        this.#problem = null
        this.#failedAt = null
        return copied
      } catch (error) {
        if (manner.signal.aborted) throw error
        const known = typedError(error)
        this.#problem = `${known instanceof StorageError ? causes[known.kind] : causes.io}，照片和附件没有备份完，稍后会再试`
        this.#failedAt = Date.parse(context.now())
        throw known instanceof StorageError
          ? new StorageError(known.kind, { message: this.#problem, cause: error })
          : error
      }
    })
  }

  /** Whether a failure was so short a time ago that a full disk is left in peace. */
  rests(context: ServiceContext): boolean {
    return isResting(this.#failedAt, context.now())
  }
}

const causes = {
  full: '备份位置空间不足',
  'read-only': '备份位置不能写入',
  busy: '备份位置的文件正被占用',
  io: '备份位置读写出错',
  damaged: '备份位置读写出错'
} as const

/** Those of living records first; a photo and its thumbnail are told once. */
function namesOf(files: readonly FileOfRecord[]): string[] {
  return [...new Set(files.map(({ name, deleted }) => (deleted ? `${name}（回收站）` : name)))]
}
