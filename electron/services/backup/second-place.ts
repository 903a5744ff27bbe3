import type { SecondPlaceStatus } from '@contract/backup-status'
import { storedHashes } from '@database/attachments/check-files'
import { copyMissingFiles } from '@database/attachments/copy-files'
import { copyBackup } from '@database/backup/copy-backup'
import { listBackups, removeUnfinished, thinBackups } from '@database/backup/list-backups'
import { isReachable, prepareFolder, readSecondPlace, writeSecondPlace } from '@database/backup/second-place'
import { secondPlacePlan } from '@database/backup/second-place-plan'
import { dataFolder } from '@database/data-folder'
import { codeOf, StorageError, storageProblemOf } from '@database/storage-errors'
import { copiesIn } from '@services/attachment/attachment-keeper'
import { OneByOne } from '@services/backup/one-by-one'
import { isResting } from '@services/backup/rest-after-failure'
import type { ServiceContext } from '@services/service'

type Told = (done: number, total: number, text: string) => void

const unreachable = (): StorageError =>
  new StorageError('io', {
    message: '第二位置连接不上。请插好 U 盘或检查网络，再按“立即复制”；也可以更换位置'
  })

/** The second place for backups: a folder on a stick or share that the clerk named. One copying at a time. */
export class SecondPlaceKeeper {
  readonly #work = new OneByOne()
  #problem: string | null = null
  #failedAt: number | null = null

  /** Why the last copying failed, in words; null when it did not. */
  get problem(): string | null {
    return this.#problem
  }

  /** What is there, as far as it can be reached; null when no place was named. */
  async status(context: ServiceContext): Promise<SecondPlaceStatus | null> {
    const { id, folder, newestCopyAt } = await readSecondPlace(dataFolder(context.dataFolder))
    if (folder === null) return null
    const reachable = await isReachable(folder, id)
    const copies = reachable ? await listBackups(folder) : []
    return {
      folder,
      reachable,
      copies: copies.length,
      newestCopyAt: copies[0]?.createdAt ?? newestCopyAt,
      problem: this.#problem
    }
  }

  /** Takes a folder in the chosen one; the copies in the former place stay. @throws StorageError */
  choose(chosen: string, context: ServiceContext): Promise<void> {
    return this.#work.run(async () => {
      const data = dataFolder(context.dataFolder)
      const place = await readSecondPlace(data)
      const folder = await placeErrors(() => prepareFolder(chosen, place.id))
      await writeSecondPlace(data, { ...place, folder, newestCopyAt: null })
      this.#problem = null
    })
  }

  /** Forgets the place; the copies there stay. */
  forget(context: ServiceContext): Promise<void> {
    return this.#work.run(async () => {
      const data = dataFolder(context.dataFolder)
      await writeSecondPlace(data, { ...(await readSecondPlace(data)), folder: null, newestCopyAt: null })
      this.#problem = null
    })
  }

  /**
   * Brings there what is missing and thins what is there; answers how many were copied, 0 without a place.
   * @throws StorageError when it is out of reach, full or read-only; what was there stays.
   */
  copy(context: ServiceContext, signal: AbortSignal, progress: Told): Promise<number> {
    return this.#work.run(async () => {
      try {
        const copied = await placeErrors(() => copyMissing(context, signal, progress))
        this.#problem = null
        this.#failedAt = null
        return copied
      } catch (error) {
        if (!signal.aborted) {
          this.#problem = error instanceof StorageError ? error.message : '复制到第二位置没有成功，稍后会再试'
          // Whether the stick is back may be asked each time; writing anew to a full one may not.
          const away = error instanceof StorageError && error.kind === 'io'
          this.#failedAt = away ? null : Date.parse(context.now())
        }
        throw error
      }
    })
  }

  /** As `copy`, in the background: after a failure it rests for ten minutes, so that a full stick is not worn out. */
  async copyQuietly(context: ServiceContext, signal: AbortSignal): Promise<number> {
    if (isResting(this.#failedAt, context.now())) return 0
    return this.copy(context, signal, () => undefined)
  }
}

async function copyMissing(context: ServiceContext, signal: AbortSignal, progress: Told): Promise<number> {
  const data = dataFolder(context.dataFolder)
  const place = await readSecondPlace(data)
  const { id, folder } = place
  if (folder === null) return 0
  if (!(await isReachable(folder, id))) throw unreachable()
  await removeUnfinished(folder)
  const { copy, remove } = secondPlacePlan(
    await listBackups(data.backups),
    await listBackups(folder),
    context.today()
  )
  for (const [index, backup] of copy.entries()) {
    signal.throwIfAborted()
    progress(index, copy.length, '正在复制到第二位置并核对')
    await copyBackup(backup, data.backups, folder, signal)
  }
  const files = [...(await storedHashes(copiesIn(data.backups)))].map((hash) => ({ hash, bytes: null }))
  await copyMissingFiles(copiesIn(data.backups), copiesIn(folder), files, {
    signal,
    progress: (done, total) => progress(done, total, `正在复制照片和附件到第二位置 ${done} / ${total}`)
  })
  if (remove.length > 0) await thinBackups(folder, context.today())
  const [newest] = await listBackups(folder)
  const newestCopyAt = newest?.createdAt ?? null
  if (newestCopyAt !== place.newestCopyAt) await writeSecondPlace(data, { ...place, newestCopyAt })
  return copy.length
}

/** The words of the storage speak of the data; these speak of the place. */
async function placeErrors<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (error) {
    throw placeError(error)
  }
}

function placeError(error: unknown): unknown {
  const gone = [
    'ENOENT',
    'ENOTDIR',
    'ENODEV',
    'ENXIO',
    'ENOTCONN',
    'EHOSTDOWN',
    'ESTALE',
    'ETIMEDOUT',
    'UNKNOWN'
  ]
  if (gone.includes(codeOf(error) ?? '')) return unreachable()
  const told = (kind: 'full' | 'read-only', message: string) =>
    new StorageError(kind, { message, cause: error })
  if (codeOf(error) === 'EFBIG')
    return told('full', '备份文件太大，第二位置的磁盘格式（FAT32）放不下。请换用 NTFS 或 exFAT 格式的磁盘')
  switch (storageProblemOf(error)) {
    case 'full':
      return told('full', '第二位置空间不足，这份备份没有复制过去，原有的备份没有动。请清理空间或更换位置')
    case 'read-only':
      return told('read-only', '第二位置不能写入，原有的备份没有动。请检查写保护开关或文件夹权限，或更换位置')
    default:
      return error
  }
}
