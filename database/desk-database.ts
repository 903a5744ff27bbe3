import type { DataSource, EntityManager } from 'typeorm'
import type { BackupInfo, BackupReason } from '@database/backup/backup-info'
import { createBackup } from '@database/backup/create-backup'
import { listBackups, thinBackups } from '@database/backup/list-backups'
import { putBackupInPlace, verifyBackup } from '@database/backup/restore-backup'
import { checkDatabase } from '@database/check-database'
import type { DataFolder } from '@database/data-folder'
import { openReader, openWriter } from '@database/data-source'
import { newId } from '@database/new-id'
import { migrations } from '@database/migrations'
import type { ProcessLock } from '@database/process-lock'
import { StorageError } from '@database/storage-errors'
import { type Touched, UnitOfWork, type WriteContext } from '@database/unit-of-work'
import { WriteGate } from '@database/write-gate'

interface Parts {
  folder: DataFolder
  /** Absent in read-only mode. */
  lock: ProcessLock | null
  gate: WriteGate
  reader: DataSource
  context: WriteContext
  afterCommit: (touched: Touched[]) => void
}

/** An opened database: one writer behind its gate, one reader, the backups beside it. */
export class DeskDatabase {
  readonly unitOfWork: UnitOfWork
  #holding = true
  #lastBackup: Promise<unknown> = Promise.resolve()
  readonly #opening = newId()

  private constructor(private readonly parts: Parts) {
    this.unitOfWork = new UnitOfWork(parts.gate, parts.context, parts.afterCommit)
  }

  /** Opens both connections; `lock` null means read-only: every write is refused with a StorageError. */
  static async open(parts: Omit<Parts, 'gate' | 'reader'>): Promise<DeskDatabase> {
    const file = parts.folder.database
    const writer = parts.lock === null ? null : await openWriter(file)
    const gate = new WriteGate(writer, () => (writer === null ? refuseWriting() : reopen(file)))
    try {
      return new DeskDatabase({ ...parts, gate, reader: await openReader(file) })
    } catch (error) {
      await gate.close()
      throw error
    }
  }

  get readOnly(): boolean {
    return this.parts.lock === null
  }

  /** For all reading outside a unit of work: sees committed rows only and cannot write. */
  get reader(): EntityManager {
    return this.parts.reader.manager
  }

  /** The writing connection's turn outside a transaction; for the storage tests and the daily check. */
  get gate(): WriteGate {
    return this.parts.gate
  }

  /** Names the state of the data: two equal readings enclose a time without a commit, in one opening of the file. */
  stateMark(): string {
    return `${this.#opening} ${this.parts.gate.commits()}`
  }

  /** What a check of the whole file finds wrong; empty when it is sound. Reads beside the writes. */
  check(): Promise<string[]> {
    return checkDatabase(this.parts.reader, 'full')
  }

  /** Rewrites the file, so that nothing of what was deleted is left in the unused parts of its pages. */
  async wipeTraces(): Promise<void> {
    if (this.readOnly) throw new StorageError('read-only')
    await this.parts.gate.alone(async (runner) => {
      await runner.query('VACUUM')
    })
  }

  /** Makes a verified backup beside the data, then thins the older ones; one backup at a time. */
  createBackup(reason: BackupReason): Promise<BackupInfo> {
    if (this.readOnly) return Promise.reject(new StorageError('read-only'))
    const mine = this.#lastBackup.then(() => this.#backUp(reason))
    this.#lastBackup = mine.then(
      () => undefined,
      () => undefined
    )
    return mine
  }

  async #backUp(reason: BackupReason): Promise<BackupInfo> {
    const { folder, gate, context } = this.parts
    const backup = await createBackup(gate, {
      folder: folder.backups,
      reason,
      now: context.now(),
      today: context.today(),
      appVersion: context.appVersion
    })
    await thinBackups(folder.backups, context.today())
    return backup
  }

  listBackups(): Promise<BackupInfo[]> {
    return listBackups(this.parts.folder.backups)
  }

  /**
   * Saves the present state, then puts the backup in its place and closes: `close` and open the folder again
   * afterwards, in any case. Answers the backup of the state before, by which the restore can be undone.
   */
  async restoreBackup(name: string): Promise<BackupInfo> {
    const { folder } = this.parts
    await verifyBackup(folder, name, migrations.length)
    const before = await this.createBackup('before-restore')
    await this.#disconnect()
    try {
      await putBackupInPlace(folder, name)
    } finally {
      await this.#letGo()
    }
    return before
  }

  /** Finishes the writes already queued, closes and lets go of the folder. Does nothing when that is done. */
  async close(): Promise<void> {
    await this.#disconnect()
    await this.#letGo()
  }

  async #disconnect(): Promise<void> {
    await this.parts.gate.close()
    if (this.parts.reader.isInitialized) await this.parts.reader.destroy()
  }

  async #letGo(): Promise<void> {
    if (!this.#holding) return
    this.#holding = false
    await this.parts.lock?.release()
  }
}

/** A connection after a doubt is trusted only when the file passes its check (hazards §0). */
async function reopen(file: string): Promise<DataSource> {
  const writer = await openWriter(file)
  try {
    const problems = await checkDatabase(writer, 'quick')
    if (problems.length > 0) throw new StorageError('damaged', { cause: new Error(problems.join('\n')) })
    return writer
  } catch (error) {
    await writer.destroy()
    throw error
  }
}

function refuseWriting(): Promise<never> {
  return Promise.reject(new StorageError('read-only'))
}
