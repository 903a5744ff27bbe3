import type { BackendState } from '@contract/events'
import type { DataControl, JobContext } from '@services/service'
import { UnavailableError } from './failures'
import type { OpenData } from './open-data'

/** What the data folder turned out to hold. */
type Opened = { data: OpenData; state: BackendState } | { data: null; state: BackendState }

interface SessionParts {
  open: () => Promise<Opened>
  create: (fill: (context: JobContext) => Promise<void>) => Promise<void>
  push: (state: BackendState) => void
}

/** The life of the database in this process: opening, use by requests, closing for a restore, closing for good. */
export class DataSession implements DataControl {
  private opened: Promise<Opened> | null = null
  private readonly running = new Set<Promise<unknown>>()
  private closedFor: string | null = null

  constructor(private readonly parts: SessionParts) {}

  async open(): Promise<void> {
    this.parts.push({ state: 'starting' })
    this.opened = this.parts.open()
    const { state } = await this.opened
    this.parts.push(state)
  }

  /** Runs with the open data. Waits while it is being opened. @throws {UnavailableError} without open data. */
  async use<Value>(run: (data: OpenData) => Promise<Value>): Promise<Value> {
    if (this.closedFor !== null) throw new UnavailableError('busy', this.closedFor)
    const opened = await this.opened
    if (!opened?.data) throw new UnavailableError('storage', wordsFor(opened?.state))
    const result = run(opened.data)
    const settled = result.catch(() => undefined)
    this.running.add(settled)
    try {
      return await result
    } finally {
      this.running.delete(settled)
    }
  }

  async create(fill: (context: JobContext) => Promise<void>): Promise<void> {
    const opened = await this.opened
    if (opened?.state.state !== 'first-start') {
      throw new UnavailableError('busy', '数据已经建立，请刷新页面。')
    }
    await this.parts.create(fill)
    await this.open()
  }

  async whileClosed<Value>(run: () => Promise<Value>): Promise<Value> {
    await this.close('正在恢复数据，请稍候。')
    try {
      return await run()
    } finally {
      this.closedFor = null
      await this.open()
    }
  }

  /** Lets running requests finish and refuses new ones with these words. */
  async close(words: string): Promise<void> {
    if (this.closedFor !== null) throw new UnavailableError('busy', this.closedFor)
    this.closedFor = words
    while (this.running.size > 0) await Promise.all(this.running)
    const opened = await this.opened
    this.opened = null
    await opened?.data?.close()
  }
}

function wordsFor(state: BackendState | undefined): string {
  if (state?.state === 'refused') return state.message
  if (state?.state === 'first-start') return '还没有数据，请先选择“载入演示城市”或“建立空台账”。'
  return '数据还没有打开，请稍候再试。'
}
