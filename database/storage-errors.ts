/** Somebody changed the record since it was read; `current` is how it stands now. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'

  constructor(
    readonly current: unknown,
    message = '该记录已被修改，请对照最新内容后再保存'
  ) {
    super(message)
  }
}

export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'

  constructor(message = '该记录不存在或已被删除，请刷新列表') {
    super(message)
  }
}

/** What the storage refused, in the words of the person who has to act. */
export type StorageProblem = 'full' | 'read-only' | 'busy' | 'io' | 'damaged'

const advice: Record<StorageProblem, string> = {
  full: '磁盘空间不足，没有写入任何内容。请清理磁盘空间后再试一次',
  'read-only': '数据文件夹只能读取，没有写入任何内容。请检查文件夹的写入权限后再试',
  busy: '数据正被其他程序占用，没有写入任何内容。请关闭占用数据文件的程序后再试',
  io: '读写数据文件时出错，没有写入任何内容。请检查磁盘或网络连接后再试',
  damaged: '数据文件已损坏，没有写入任何内容。请从“数据与备份”恢复最近的备份'
}

export class StorageError extends Error {
  override readonly name = 'StorageError'

  constructor(
    readonly kind: StorageProblem,
    options?: { cause?: unknown; message?: string }
  ) {
    super(options?.message ?? advice[kind], { cause: options?.cause })
  }
}

const problems: Record<string, StorageProblem> = {
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_IOERR: 'io',
  SQLITE_CANTOPEN: 'io',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EBUSY: 'busy',
  EIO: 'io'
}

/** The storage problem behind an error of the driver or the file system, or null when it is something else. */
export function storageProblemOf(error: unknown): StorageProblem | null {
  if (error instanceof StorageError) return error.kind
  const code = codeOf(error)
  return code === null ? null : (problems[code] ?? null)
}

/** Turns an error of the driver or the file system into a typed one; any other error stays what it is. */
export function typedError(error: unknown): unknown {
  if (error instanceof StorageError) return error
  const problem = storageProblemOf(error)
  return problem === null ? error : new StorageError(problem, { cause: error })
}

/** `SQLITE_FULL`, `ENOSPC` …; TypeORM wraps the driver's error and copies its properties. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
