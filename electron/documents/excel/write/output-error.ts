/** Why a file could not be written. */
export type OutputErrorKind = 'in-use' | 'read-only' | 'full' | 'missing-folder' | 'bad-name' | 'io'

/** The target is as it was before; `message` is Chinese and says what to do next. */
export class OutputError extends Error {
  constructor(
    readonly kind: OutputErrorKind,
    message: string,
    cause: unknown
  ) {
    super(message, { cause })
    this.name = 'OutputError'
  }
}

export function isTransientLock(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error))
}

/** Names the trouble of the file system; whatever is none comes back as it is. */
export function outputErrorOf(error: unknown): unknown {
  if (error instanceof OutputError) return error
  switch (codeOf(error)) {
    case 'EBUSY':
    case 'ETXTBSY':
      return new OutputError('in-use', inUse, error)
    case 'EPERM':
    case 'EACCES':
      return new OutputError('read-only', `${inUse}；或者该文件、文件夹是只读的，请换一个位置保存`, error)
    case 'EROFS':
      return new OutputError('read-only', '所选位置是只读的，请换一个位置保存', error)
    case 'ENOSPC':
    case 'EDQUOT':
      return new OutputError('full', '磁盘空间不足，文件没有写成。请清理磁盘或换一个位置保存', error)
    case 'ENOENT':
    case 'ENOTDIR':
      return new OutputError('missing-folder', '所选文件夹不存在（U 盘可能已拔出），请重新选择位置', error)
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return new OutputError('bad-name', '文件名太长或含有不能用的字符，请换一个文件名', error)
    case 'EISDIR':
      return new OutputError('io', '所选名称是一个文件夹，请换一个文件名', error)
    case '':
      return error
    default:
      return new OutputError('io', '文件没有写成，请换一个位置再保存一次', error)
  }
}

const inUse = '文件正在被其他程序（如 WPS、Excel）打开，请先关闭它再导出'

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^E[A-Z]+$/u.test(code) ? code : ''
}
