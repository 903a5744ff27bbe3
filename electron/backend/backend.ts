import type { BackendSettings, FromBackend, Pushed } from '@contract/wire'
import { dayOf } from '@contract/today'
import type { ServiceContext } from '@services/service'
import { DataSession } from './data-session'
import { dispatchWith, type Dispatch } from './dispatch'
import { failuresWith } from './failures'
import { handlersWith } from './handlers'
import { Jobs } from './jobs'

export interface Backend {
  dispatch: Dispatch
  /** Cancels jobs, lets running requests finish, closes the data. */
  stop: () => Promise<void>
}

interface Outlets {
  push: (event: Pushed) => void
  log: (level: Extract<FromBackend, { kind: 'log' }>['level'], text: string) => void
}

/** Builds the backend and begins to open the data; requests wait until that is done. */
export function createBackend(settings: BackendSettings, outlets: Outlets): Backend {
  const toFailure = failuresWith((text) => outlets.log('error', text))
  const jobs = new Jobs((payload) => outlets.push({ name: 'job:progress', payload }), toFailure)
  const session = new DataSession({
    open: async () => ({ data: null, state: { state: 'first-start' } }),
    create: async () => undefined,
    push: (payload) => outlets.push({ name: 'backend:state', payload })
  })
  const contextFor = (files: readonly string[]): ServiceContext => ({
    actor: '经办人',
    now: () => new Date().toISOString(),
    today: () => dayOf(new Date(), settings.fixedToday),
    appVersion: settings.appVersion,
    dataFolder: settings.dataFolder,
    resourcesFolder: settings.resourcesFolder,
    file: { paths: files }
  })
  void session.open()

  return {
    dispatch: dispatchWith({
      handlers: handlersWith(jobs),
      jobs,
      use: (run) => session.use(run),
      control: session,
      contextFor,
      toFailure
    }),
    stop: async () => {
      await jobs.cancelAll()
      await session.close('程序正在关闭。')
    }
  }
}
