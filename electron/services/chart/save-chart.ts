import { basename } from 'node:path'
import type { OutputOf } from '@contract/index'
import { writeWholeBytes } from '@documents/excel/write/whole-file'
import { newPath } from '@services/paper/new-path'
import { outputFailure } from '@services/paper/output-failure'
import type { JobContext } from '@services/service'

/** Writes a picture to the file that was chosen. @throws StorageError the file cannot be written; an existing one is as it was. */
export function saveChart(encoding: 'base64' | 'utf8') {
  return async (
    { content }: { content: string },
    context: JobContext
  ): Promise<OutputOf<'chart:save-png'>> => {
    const path = newPath(context)
    context.signal.throwIfAborted()
    try {
      await writeWholeBytes(path, Buffer.from(content, encoding))
    } catch (error) {
      throw outputFailure(error)
    }
    return { fileName: basename(path) }
  }
}
