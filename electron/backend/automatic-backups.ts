import type { BackupWatch } from '@services/backup/backup-watch'
import type { DataSession } from './data-session'
import { UnavailableError, type ToFailure } from './failures'
import type { Jobs } from './jobs'

/** The first look waits until the program has settled, then one a minute. */
export const quietRhythm = { firstAfterMs: 120_000, everyMs: 60_000 }

interface Parts {
  watch: BackupWatch
  jobs: Jobs
  session: DataSession
  toFailure: ToFailure
  log: (text: string) => void
  /** Tells the screen that something about the backups is new. */
  announce: () => void
}

/** One look whether a backup is due. It stays out of the way of long work and of data that are not open. */
export function automaticBackups(parts: Parts): () => Promise<void> {
  const { watch, jobs, session, toFailure, log, announce } = parts
  return async () => {
    if (jobs.isBusy) return
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
}
