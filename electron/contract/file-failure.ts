import type { Failure } from '@contract/failure'
import { failure } from '@contract/make-failure'

const words = new Map(
  Object.entries({
    EACCES: '没有访问该文件的权限，请另选一个位置。',
    EPERM: '没有访问该文件的权限，请另选一个位置。',
    EBUSY: '该文件正被其他程序打开，请先关闭它再试。',
    EROFS: '所选磁盘是只读的，请另选一个位置。',
    ENOSPC: '磁盘空间不足，请清理后再试。',
    ENOENT: '所选文件或文件夹已不存在，请重新选择。',
    ENOTDIR: '所选文件夹已不存在，请重新选择。',
    EISDIR: '所选名称是一个文件夹，请换一个文件名。',
    ENAMETOOLONG: '文件名太长，请换一个短一些的名称。'
  })
)

/** What the file system refused about a file that the clerk chose; null when the error is something else. */
export function fileFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const message = words.get(String(error.code))
  return message === undefined ? null : failure('storage', message)
}
