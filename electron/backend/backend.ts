import { syncFolderOf } from '@domain/backup/sync-folder'
import { isTopic } from '@contract/events'
import type { AskKeyGuard } from '@contract/key-guard'
import type { PrintPaper } from '@contract/paper-page'
import { dayOf } from '@contract/today'
import type { BackendSettings, FromBackend, Pushed } from '@contract/wire'
import type { OpenResult } from '@database/open-database'
import type { Touched } from '@database/unit-of-work'
import { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import { BackupWatch } from '@services/backup/backup-watch'
import { IdNumberVault } from '@services/privacy/id-number-vault'
import { clerkOf, unnamedClerk } from '@services/setting'
import type { ServiceContext } from '@services/service'
import { attachmentLooks, lookRhythm } from './attachment-looks'
import { automaticBackups, quietRhythm } from './automatic-backups'
import { BackgroundRounds } from './background-rounds'
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
  printPaper: PrintPaper
  askKeyGuard: AskKeyGuard
}

/**
 * Builds the backend and begins to open the data; requests wait until that is done.
 * @param rhythm of the automatic backups, and `looks` of the looks at the attachments; tests hand in faster ones.
 */
export function createBackend(
  settings: BackendSettings,
  { push, log, printPaper, askKeyGuard }: Outlets,
  rhythm = quietRhythm,
  looks = lookRhythm
): Backend {
  const toFailure = failuresWith((text) => log('error', text))
  const jobs = new Jobs((payload) => push({ name: 'job:progress', payload }), toFailure)
  const world = worldOf(settings, new IdNumberVault(askKeyGuard))
  const watch = new BackupWatch(world)
  const keeper = new AttachmentKeeper()
  const rememberClerk = async (): Promise<void> => {
    world.actor = await session.use(({ reader }) => clerkOf(reader))
  }

  let wasOpen = false
  const session = new DataSession({
    options: { folder: settings.dataFolder, context: world, afterCommit },
    push: (payload) => push({ name: 'backend:state', payload }),
    note: (result) => {
      log('info', `data: ${noteOf(result)}`)
      if (result.state !== 'opened') return
      // Another file may lie there than before, after a restore: everything shown is read anew.
      push({ name: 'changed', payload: { topic: 'database', ids: [] } })
      if (wasOpen) fileLooks.hurry()
      wasOpen = true
      void rememberClerk().catch((error) => toFailure('clerk', error))
    }
  })

  const withoutFile = (): ServiceContext => ({ ...world, file: { paths: [] } })
  const announceBackups = (): void => push({ name: 'changed', payload: { topic: 'backup', ids: [] } })
  const rounds = new BackgroundRounds({
    ...rhythm,
    run: automaticBackups({
      watch,
      keeper,
      jobs,
      session,
      context: withoutFile,
      toFailure,
      log: (text) => log('info', text),
      announce: announceBackups
    })
  })
  const fileLooks = new BackgroundRounds({
    ...looks,
    run: attachmentLooks({
      keeper,
      session,
      context: withoutFile,
      toFailure,
      announce: announceBackups
    })
  })

  function afterCommit(touched: readonly Touched[]): void {
    watch.noteWrite()
    for (const { topic, ids } of touched) {
      // The commit is done and must be acknowledged, so a slip of a service is only noted.
      if (!isTopic(topic)) log('error', `a service touched the unknown topic ${topic}`)
      else push({ name: 'changed', payload: { topic, ids } })
      if (topic === 'setting') void rememberClerk().catch((error) => toFailure('clerk', error))
    }
  }

  void session.open().catch((error: unknown) => {
    const { message } = toFailure('open', error)
    push({ name: 'backend:state', payload: { state: 'refused', reason: 'crashing', message, backups: [] } })
  })

  return {
    dispatch: dispatchWith({
      handlers: handlersWith(jobs, watch, keeper),
      jobs,
      use: (run) => session.use(run),
      control: session,
      contextFor: (paths) => ({ ...world, file: { paths } }),
      printPaper,
      toFailure
    }),
    stop: async () => {
      await Promise.all([rounds.stop(), fileLooks.stop()])
      await jobs.cancelAll()
      await session.close('程序正在关闭。')
    }
  }
}

/** The clock, the clerk and the folders; `actor` changes when the office names another clerk. */
function worldOf(
  settings: BackendSettings,
  vault: IdNumberVault
): Omit<ServiceContext, 'file' | 'actor'> & { actor: string } {
  return {
    actor: unnamedClerk,
    now: () => new Date().toISOString(),
    today: () => dayOf(new Date(), settings.fixedToday),
    appVersion: settings.appVersion,
    dataFolder: settings.dataFolder,
    syncFolder: syncFolderOf(settings.dataFolder, process.env),
    resourcesFolder: settings.resourcesFolder,
    vault
  }
}

function noteOf(result: OpenResult): string {
  if (result.state !== 'migration-failed') return result.state
  const cause = result.cause instanceof Error ? (result.cause.stack ?? result.cause.message) : ''
  return `migration failed at ${result.step} ${cause}`
}
