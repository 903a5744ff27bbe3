import { StorageError } from '@database/storage-errors'
import { filesOfRecords } from '@database/repositories/attachments'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import type { BackupWatch } from '@services/backup/backup-watch'
import type { ServiceContext } from '@services/service'
import type { DataSession } from './data-session'
import { UnavailableError, type ToFailure } from './failures'
import type { Jobs } from './jobs'

/** The first look waits until the program has settled, then one a minute. */
export const quietRhythm = { firstAfterMs: 120_000, everyMs: 60_000 }

interface Parts {
  watch: BackupWatch
  keeper: AttachmentKeeper
  jobs: Jobs
  session: DataSession
  /** The world as it stands now. */
  context: () => ServiceContext
  toFailure: ToFailure
  log: (text: string) => void
  /** Tells the screen that something about the backups is new. */
  announce: () => void
}

/**
 * One look whether a backup is due, whether a photo or paper lies beside no backup, and what the second place lacks. It
 * stays out of the way of long work and of data that are not open.
 */
export function automaticBackups(parts: Parts): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    if (parts.jobs.isBusy) return
    await backUp(parts)
    if (!signal.aborted) await copyFiles(parts, signal)
    if (!signal.aborted) await copyOn(parts, signal)
  }
}

async function backUp({ watch, session, toFailure, log, announce }: Parts): Promise<void> {
  const before = watch.problem
  try {
    const made = await session.use((database) => watch.look(database))
    if (made !== null) log(`automatic backup ${made.name}`)
    if (made !== null || watch.problem !== before) announce()
  } catch (error) {
    // Nothing is open: before the first start, after a refusal, during a restore.
    if (error instanceof UnavailableError) return
    watch.noteFailure(toFailure('automatic backup', error).message)
    announce()
  }
}

/** Photos and papers that were added since; on files alone, as the copying to the second place. */
async function copyFiles(parts: Parts, signal: AbortSignal): Promise<void> {
  const { keeper, session, context, toFailure, announce } = parts
  if (keeper.rests(context())) return
  const before = keeper.problem
  try {
    const files = await session.use(({ reader }) => filesOfRecords(reader))
    await keeper.copy(files, context(), { signal })
  } catch (error) {
    if (signal.aborted || error instanceof UnavailableError) return
    if (!(error instanceof StorageError)) toFailure('attachments', error)
  }
  if (keeper.problem !== before) announce()
}

/** The copying works on files alone, so that a slow stick never keeps the data from being closed or restored. */
async function copyOn({ watch, context, toFailure, announce }: Parts, signal: AbortSignal): Promise<void> {
  const before = watch.secondPlace.problem
  try {
    const copied = await watch.secondPlace.copyQuietly(context(), signal)
    if (copied > 0 || watch.secondPlace.problem !== before) announce()
  } catch (error) {
    if (signal.aborted) return
    if (!(error instanceof StorageError)) toFailure('second place', error)
    if (watch.secondPlace.problem !== before) announce()
  }
}
