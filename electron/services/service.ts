import type { SyncFolder } from '@domain/backup/sync-folder'
import type { PrintPaper } from '@contract/paper-page'
import type { BackupInfo } from '@database/backup/backup-info'
import type { DeskDatabase } from '@database/desk-database'
import type { UnitOfWork } from '@database/unit-of-work'
import type { IdNumberVault } from '@services/privacy/id-number-vault'
import type { EntityManager } from 'typeorm'

/** What every service may know about the world around it. */
export interface ServiceContext {
  /** Who works: stands in stamps and in the change log. */
  readonly actor: string
  /** The instant, ISO 8601 with milliseconds, UTC. */
  now: () => string
  /** The day that the program believes in, `YYYY-MM-DD`. */
  today: () => string
  readonly appVersion: string
  /** Holds database, backups, attachments and logs. */
  readonly dataFolder: string
  /** The synchronised or network folder that the data lie in, or null, as they should. */
  readonly syncFolder: SyncFolder | null
  /** resources/ of the program: divisions, templates. */
  readonly resourcesFolder: string
  /** Seals and opens ID numbers. */
  readonly vault: IdNumberVault
  /** What the clerk chose in the dialog that the contract asks for with `file`; empty without one. */
  readonly file: { readonly paths: readonly string[] }
}

/** Reads get the read-only reader as their first argument. */
export type ReadContext = ServiceContext

/** Writes get the running unit of work as their first argument. */
export type WriteContext = ServiceContext

/** What long work can tell and must heed, with or without open data. */
export interface JobControl {
  /** `total` 0 while it is not known; `text` is Chinese, e.g. `已写入 120 个中心`. */
  progress: (done: number, total: number, text: string) => void
  /** Call `signal.throwIfAborted()` between two records. */
  readonly signal: AbortSignal
}

export interface JobContext extends ServiceContext, JobControl {
  /** Read-only; never sees uncommitted rows. */
  readonly reader: EntityManager
  /** The only way to write; one run is one transaction and one entry of the change log. */
  readonly unitOfWork: UnitOfWork
  /** Makes the PDF of a page, in the shell. */
  readonly printPaper: PrintPaper
  /** For a backup before something big, the check of the whole file, and whether anything was saved meanwhile. */
  readonly database: Pick<DeskDatabase, 'createBackup' | 'listBackups' | 'check' | 'stateMark' | 'wipeTraces'>
}

/** For the few requests that must work without open data: first start, restore. */
export interface DataContext extends ServiceContext {
  readonly data: DataControl
}
export type DataJobContext = DataContext & JobControl

/** The life of the database as a whole. */
export interface DataControl {
  /**
   * First start: builds a new database aside, lets `fill` write into it, and puts it into place whole.
   * Failing or cancelled, the data folder stays as it was.
   */
  create: (context: DataJobContext, fill: (context: JobContext) => Promise<unknown>) => Promise<void>
  /**
   * Puts a verified backup in the place of the database, whether that is open, broken or missing, and opens it.
   * @returns the backup of the state before, by which the restore can be undone; null when there was nothing open.
   */
  restore: (backup: string) => Promise<BackupInfo | null>
}

/** The one file that the clerk chose. @throws when the contract asked for none, which is a bug. */
export function chosenPath(context: ServiceContext): string {
  const [path] = context.file.paths
  if (path === undefined) throw new Error('the contract of this request has no file dialog')
  return path
}
