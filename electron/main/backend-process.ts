import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { BackendState } from '@contract/events'
import type { Reply } from '@contract/failure'
import type { RequestName } from '@contract/index'
import { failure } from '@contract/make-failure'
import type { BackendSettings, FromBackend, Pushed, ToBackend } from '@contract/wire'
import { safeStorage, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { answerFromSystem } from './key-guard'
import { PaperPrints } from './paper-prints'
import { RunningJobs } from './running-jobs'

interface Log {
  info: (text: string) => void
  warn: (text: string) => void
  error: (text: string) => void
}

/** How long a running write may take when the program closes. */
const stopLimitMs = 60_000
const deathsPerMinute = 3

type Answer = (reply: Reply<unknown>) => void

/** The process that owns the data: forked here, started again when it dies, asked by the gate. */
export class BackendProcess {
  private child: UtilityProcess | null = null
  private readonly pending = new Map<number, Answer>()
  private readonly jobs = new RunningJobs()
  private readonly prints: PaperPrints
  private readonly deaths: number[] = []
  private readonly pushes = new EventEmitter<{ event: [Pushed] }>()
  /** What was said before the process has spawned; posted earlier it would be lost. */
  private waiting: ToBackend[] | null = null
  private nextId = 1
  private stopping = false
  private current: BackendState = { state: 'starting' }

  constructor(
    private readonly settings: BackendSettings,
    private readonly log: Log,
    screen: () => WebContents
  ) {
    this.prints = new PaperPrints((text) => log.warn(text), screen)
  }

  /** Where the backend stands; kept here so that the screen can ask even while the process is down. */
  get state(): BackendState {
    return this.current
  }

  get hasRunningJobs(): boolean {
    return this.jobs.size > 0
  }

  onPush(listener: (event: Pushed) => void): void {
    this.pushes.on('event', listener)
  }

  start(): void {
    const child = utilityProcess.fork(join(__dirname, 'backend.js'), [], {
      serviceName: 'desk-backend',
      stdio: 'pipe'
    })
    this.child = child
    this.waiting = []
    this.post({ kind: 'open', settings: this.settings })
    child.once('spawn', () => this.flush(child))
    child.stderr?.on('data', (text: Buffer) => this.log.warn(`backend: ${text.toString('utf8').trimEnd()}`))
    child.on('message', (message: FromBackend) => this.receive(message))
    child.once('exit', (code) => this.handleExit(child, code))
  }

  request(name: RequestName, input: unknown, files: string[]): Promise<Reply<unknown>> {
    if (this.child === null || this.stopping) {
      return Promise.resolve({ ok: false, error: failure('busy', '数据服务正在重新启动，请稍候再试。') })
    }
    const id = this.nextId++
    return new Promise((resolve) => {
      this.pending.set(id, resolve)
      this.post({ kind: 'request', id, name, input, files })
    })
  }

  /** Lets the running write finish, cancels jobs, closes the data, ends the process. */
  async stop(): Promise<void> {
    const child = this.child
    if (child === null || this.stopping) return
    this.stopping = true
    await new Promise<void>((resolve) => {
      const limit = setTimeout(() => {
        this.log.error('the backend did not stop in time and was ended')
        child.kill()
      }, stopLimitMs)
      child.once('exit', () => {
        clearTimeout(limit)
        resolve()
      })
      this.post({ kind: 'stop' })
    })
  }

  private post(message: ToBackend): void {
    if (this.waiting === null) this.child?.postMessage(message)
    else this.waiting.push(message)
  }

  private flush(child: UtilityProcess): void {
    for (const message of this.waiting ?? []) child.postMessage(message)
    this.waiting = null
  }

  private receive(message: FromBackend): void {
    switch (message.kind) {
      case 'reply': {
        const answer = this.pending.get(message.id)
        this.pending.delete(message.id)
        answer?.(message.reply)
        return
      }
      case 'event':
        this.push(message.event)
        return
      case 'print':
        void this.prints
          .print(message.id, message.page)
          .then((pdf) => this.post({ kind: 'printed', id: message.id, pdf }))
        return
      case 'cancel-print':
        this.prints.cancel(message.id)
        return
      case 'key': {
        const warn = (text: string): void => this.log.warn(text)
        const answer = answerFromSystem(message.question, safeStorage, process.platform, warn)
        this.post({ kind: 'key-answer', id: message.id, answer })
        return
      }
      case 'log':
        this.log[message.level](message.text)
    }
  }

  private push(event: Pushed): void {
    if (event.name === 'backend:state') this.current = event.payload
    if (event.name === 'job:progress') this.jobs.note(event.payload)
    this.pushes.emit('event', event)
  }

  private handleExit(child: UtilityProcess, code: number): void {
    if (this.child !== child) return
    this.child = null
    this.prints.cancelAll()
    this.failPending()
    if (this.stopping) return
    this.log.error(`the backend ended unexpectedly with code ${code}`)
    this.deaths.push(Date.now())
    if (this.deaths.filter((moment) => Date.now() - moment < 60_000).length > deathsPerMinute) {
      this.push({ name: 'backend:state', payload: crashing })
      return
    }
    this.push({ name: 'backend:state', payload: { state: 'restarting' } })
    this.start()
  }

  private failPending(): void {
    const lost = failure(
      'busy',
      '数据服务刚刚中断并已重新启动。请先查看这次操作是否已经生效，再决定是否重试。'
    )
    for (const answer of this.pending.values()) answer({ ok: false, error: lost })
    this.pending.clear()
    for (const job of this.jobs.takeAll()) {
      this.push({ name: 'job:progress', payload: { ...job, state: 'failed', text: '', error: lost } })
    }
  }
}

const crashing: BackendState = {
  state: 'refused',
  reason: 'crashing',
  message:
    '数据服务连续异常退出，已停止重试。数据文件没有改动，请重新启动程序；若再次出现，请联系维护人员并提供日志。',
  backups: []
}
