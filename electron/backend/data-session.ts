import type { BackendState } from '@contract/events'
import type { BackupInfo } from '@database/backup/backup-info'
import { createDatabase, restoreClosedDatabase } from '@database/create-database'
import type { DeskDatabase } from '@database/desk-database'
import { openDatabase, type OpenOptions, type OpenResult } from '@database/open-database'
import type { DataControl, DataJobContext, JobContext } from '@services/service'
import { stateOf } from './data-state'
import { UnavailableError } from './failures'
import { jobContext } from './job-context'

interface SessionParts {
  options: OpenOptions
  push: (state: BackendState) => void
  /** Told about every opening, for the log. */
  note: (result: OpenResult) => void
}

/** The life of the database in this process: opening, use by requests, replacement by a backup, closing. */
export class DataSession implements DataControl {
  private opening: Promise<OpenResult> | null = null
  private readonly running = new Set<Promise<unknown>>()
  /** Why requests have to wait, or null. */
  private closedFor: string | null = null

  constructor(private readonly parts: SessionParts) {}

  async open(): Promise<void> {
    this.parts.push({ state: 'starting' })
    this.opening = openDatabase(this.parts.options)
    this.enter(await this.opening)
  }

  /** Runs with the open data. Waits while it is being opened. @throws {UnavailableError} without open data. */
  async use<Value>(run: (database: DeskDatabase) => Promise<Value>): Promise<Value> {
    const database = await this.openDatabase()
    if (this.closedFor !== null) throw new UnavailableError('busy', this.closedFor)
    const result = run(database)
    const settled = result.catch(() => undefined)
    this.running.add(settled)
    try {
      return await result
    } finally {
      this.running.delete(settled)
    }
  }

  async create(context: DataJobContext, fill: (context: JobContext) => Promise<unknown>): Promise<void> {
    const present = await this.opening
    if (present?.state !== 'absent') throw new UnavailableError('busy', '数据已经建立，请刷新页面。')
    await this.exclusively('正在建立数据，请稍候。', () =>
      createDatabase(this.parts.options, async (database) => {
        await fill(jobContext(context, context, database, printNothing))
      })
    )
  }

  async restore(backup: string): Promise<BackupInfo | null> {
    const present = await this.opening
    let before: BackupInfo | null = null
    await this.exclusively('正在恢复数据，请稍候。', async () => {
      if (present?.state !== 'opened') return restoreClosedDatabase(this.parts.options, backup)
      before = await present.database.restoreBackup(backup)
      return openDatabase(this.parts.options)
    })
    return before
  }

  /** Lets running requests finish, refuses new ones with these words, closes the data. */
  async close(words: string): Promise<void> {
    await this.quiet(words)
    const result = await this.opening
    this.opening = null
    if (result?.state === 'opened') await result.database.close()
  }

  /** Runs while nobody uses the data. A failure leaves the data as it was, so what was open is opened again. */
  private async exclusively(words: string, run: () => Promise<OpenResult>): Promise<void> {
    await this.quiet(words)
    const present = await this.opening
    try {
      this.enter(await run())
    } catch (error) {
      if (present?.state === 'opened') {
        await present.database.close()
        this.enter(await openDatabase(this.parts.options))
      }
      throw error
    } finally {
      this.closedFor = null
    }
  }

  private async quiet(words: string): Promise<void> {
    if (this.closedFor !== null) throw new UnavailableError('busy', this.closedFor)
    this.closedFor = words
    while (this.running.size > 0) await Promise.all(this.running)
  }

  private enter(result: OpenResult): void {
    this.opening = Promise.resolve(result)
    this.parts.note(result)
    this.parts.push(stateOf(result))
  }

  private async openDatabase(): Promise<DeskDatabase> {
    if (this.closedFor !== null) throw new UnavailableError('busy', this.closedFor)
    const result = await this.opening
    if (result?.state === 'opened') return result.database
    throw new UnavailableError('storage', wordsFor(result ?? null))
  }
}

function wordsFor(result: OpenResult | null): string {
  if (result === null) return '数据还没有打开，请稍候再试。'
  if ('message' in result) return result.message
  return '还没有数据，请先选择“载入演示城市”或“从空台账开始”。'
}

/** Data are made without a paper. */
function printNothing(): Promise<never> {
  return Promise.reject(new Error('nothing is printed while data are made'))
}
