import { type BackupMoment, backupDueAt, backupStep } from '@domain/backup/backup-due'
import type { BackupInfo } from '@database/backup/backup-info'
import { changedSince } from '@database/backup/changed-since'
import type { DeskDatabase } from '@database/desk-database'
import { SecondPlaceKeeper } from '@services/backup/second-place'
import type { EntityManager } from 'typeorm'

interface Clock {
  now: () => string
  today: () => string
}

/** An attempt that failed, in words that say what to do. */
export interface BackupProblem {
  /** ISO instant. */
  at: string
  message: string
}

type Backups = Pick<DeskDatabase, 'reader' | 'readOnly' | 'listBackups' | 'createBackup'>

/** The duty of automatic backups: what it has seen since the program started, and one look at a time. */
export class BackupWatch {
  readonly secondPlace = new SecondPlaceKeeper()
  #lastWriteAt: number | null = null
  #dueSince: number | null = null
  #problem: BackupProblem | null = null

  constructor(private readonly clock: Clock) {}

  /** Why the last automatic backup was not made; null when it was. */
  get problem(): BackupProblem | null {
    return this.#problem
  }

  /** A save has just been acknowledged. */
  noteWrite(): void {
    this.#lastWriteAt = this.#now()
  }

  /** The last attempt failed for the reason given, in words. */
  noteFailure(message: string): void {
    this.#problem = { at: this.clock.now(), message }
  }

  /** When the next automatic backup falls due, ISO instant; null while the data are as in the newest backup. */
  async nextDueAt(reader: EntityManager, newest: BackupInfo | null): Promise<string | null> {
    const dueAt = backupDueAt(await this.#moment(reader, newest))
    return dueAt === null ? null : new Date(dueAt).toISOString()
  }

  /**
   * Makes a verified backup when one is due and the clerk pauses; answers it, or null when there was nothing to do.
   * @throws StorageError and the like when it could not be made.
   */
  async look(database: Backups): Promise<BackupInfo | null> {
    if (database.readOnly) return null
    const [newest = null] = await database.listBackups()
    const moment = await this.#moment(database.reader, newest)
    const step = backupStep(moment)
    this.#dueSince = step === 'wait' ? (this.#dueSince ?? moment.now) : null
    if (step === 'none') this.#problem = null
    if (step !== 'start') return null
    const made = await database.createBackup('scheduled')
    this.#problem = null
    return made
  }

  async #moment(reader: EntityManager, newest: BackupInfo | null): Promise<BackupMoment> {
    return {
      changed: await changedSince(reader, newest),
      newest: newest === null ? null : { at: Date.parse(newest.createdAt), day: newest.day },
      now: this.#now(),
      today: this.clock.today(),
      lastWriteAt: this.#lastWriteAt,
      dueSince: this.#dueSince,
      failedAt: this.#problem === null ? null : Date.parse(this.#problem.at)
    }
  }

  #now(): number {
    return Date.parse(this.clock.now())
  }
}
