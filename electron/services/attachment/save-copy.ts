import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ParsedInputOf } from '@contract/index'
import { storedPath } from '@database/attachments/attachment-store'
import { fullStanding } from '@database/attachments/check-files'
import { dataFolder } from '@database/data-folder'
import { livingAttachment } from '@database/repositories/attachments'
import { StorageError } from '@database/storage-errors'
import { writeWholeFile } from '@documents/excel/write/whole-file'
import { newPath } from '@services/paper/new-path'
import { outputFailure } from '@services/paper/output-failure'
import type { JobContext } from '@services/service'

/** 保存副本. @throws StorageError the stored file is missing or altered, or the copy cannot be written. */
export async function saveCopy(
  { id, original }: ParsedInputOf<'attachment:save-copy'>,
  context: JobContext
): Promise<Record<string, never>> {
  const path = newPath(context)
  const row = await livingAttachment(context.reader, id)
  const folder = dataFolder(context.dataFolder).attachments
  const file =
    original && row.originalHash !== null ? { hash: row.originalHash, bytes: row.originalBytes } : row
  const standing = await fullStanding(folder, file)
  if (standing !== 'whole') {
    throw new StorageError('damaged', {
      message: `“${row.name}”的文件${standing === 'missing' ? '不见了' : '被改动过'}，没有保存副本。请到“数据与备份”从备份找回`
    })
  }
  try {
    await writeWholeFile(path, (stream) =>
      pipeline(createReadStream(storedPath(folder, file.hash)), stream, { signal: context.signal })
    )
  } catch (error) {
    context.signal.throwIfAborted()
    throw outputFailure(error)
  }
  return {}
}
