const MINUTE = 60_000

/** After so long the next automatic backup falls due; the rest of the hour is patience. Source: hazards C6. */
const EVERY_MS = 50 * MINUTE
/** A due backup waits at most so long for the clerk to pause. 50 + 5 stays below the hour with room for the work. */
const PATIENCE_MS = 5 * MINUTE
/** After a failure, a full disk above all, so long passes before the next attempt. */
const RETRY_MS = 10 * MINUTE
/** No save for so long counts as a pause. */
const PAUSE_MS = 20_000

export interface BackupDuty {
  /** Whether anything changed since the newest verified backup. */
  changed: boolean
  /** The newest verified backup: epoch ms and local day; null when there is none. */
  newest: { at: number; day: string } | null
  /** Epoch ms. */
  now: number
  /** Local day, `YYYY-MM-DD`. */
  today: string
}

export interface BackupMoment extends BackupDuty {
  /** When somebody last saved, epoch ms; null when nobody has since the program started. */
  lastWriteAt: number | null
  /** When the backup was first seen to be due, epoch ms; null when this is the first look. */
  dueSince: number | null
  /** When the last attempt failed, epoch ms; null when it did not. */
  failedAt: number | null
}

/**
 * When the next automatic backup falls due, epoch ms: never while nothing changed (null), at once when there is none,
 * none of today, or one dated after now (the clock was wrong), else 50 minutes after the newest.
 */
export function backupDueAt({ changed, newest, now, today }: BackupDuty): number | null {
  if (!changed) return null
  if (newest === null || newest.day !== today || newest.at > now) return now
  return newest.at + EVERY_MS
}

/**
 * What to do now. A due backup waits for a pause between two saves, so that it does not make the clerk wait, but no
 * change stays without a verified backup for more than an hour. Source: hazards C6.
 */
export function backupStep(moment: BackupMoment): 'none' | 'wait' | 'start' {
  const { now, lastWriteAt, dueSince, failedAt } = moment
  const dueAt = backupDueAt(moment)
  if (dueAt === null || now < dueAt) return 'none'
  if (failedAt !== null && failedAt <= now && now - failedAt < RETRY_MS) return 'wait'
  const pausing = lastWriteAt === null || lastWriteAt > now || now - lastWriteAt >= PAUSE_MS
  const patient = dueSince === null || (dueSince <= now && now - dueSince < PATIENCE_MS)
  return pausing || !patient ? 'start' : 'wait'
}
