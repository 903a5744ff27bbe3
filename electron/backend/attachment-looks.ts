import { filesOfRecords } from '@database/repositories/attachments'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import type { ServiceContext } from '@services/service'
import type { DataSession } from './data-session'
import { UnavailableError, type ToFailure } from './failures'

/** Soon after the start, then once an hour. */
export const lookRhythm = { firstAfterMs: 5_000, everyMs: 3_600_000 }

interface Parts {
  keeper: AttachmentKeeper
  session: DataSession
  context: () => ServiceContext
  toFailure: ToFailure
  /** Tells the screen that something about the files is new. */
  announce: () => void
}

/**
 * One look at the files of photos and papers beside the clerk's work: by size, and once in the life of the program by content,
 * gently. It works on files alone, so that it never keeps the data from being closed or restored.
 */
export function attachmentLooks(parts: Parts): (signal: AbortSignal) => Promise<void> {
  let thorough = false
  return async (signal) => {
    try {
      await look(parts, signal, false)
      if (thorough) return
      await look(parts, signal, true)
      thorough = true
    } catch (error) {
      // Nothing is open, or the program ends.
      if (signal.aborted || error instanceof UnavailableError) return
      parts.toFailure('attachments', error)
    }
  }
}

async function look({ keeper, session, context, announce }: Parts, signal: AbortSignal, content: boolean) {
  const files = await session.use(({ reader }) => filesOfRecords(reader))
  await keeper.look(files, context(), { content, gently: content, signal })
  announce()
}
