import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { BackupLine } from '@contract/backup'
import { BackupStatus } from '@contract/backup-status'
import type { JobProgress } from '@contract/events'
import { contract, type NamesOf, type RequestName } from '@contract/index'
import { StoredOfficeSetting } from '@contract/setting'
import { createBackend } from '../../../electron/backend/backend'
import { noKeyGuard } from '../support/key-guard'

const JobStarted = z.object({ jobId: z.string() })
const LIMIT_MS = 20_000

/** A whole backend on a data folder of its own, asked as the shell asks it. */
export interface BackupOffice {
  folder: string
  log: string[]
  /** How often the screen was told that something about the backups is new. */
  announced: () => number
  status: () => Promise<BackupStatus>
  /** Verified backups, newest first. */
  backups: () => Promise<BackupLine[]>
  /** Runs a job to its end. @param path what the clerk would have chosen in the dialog */
  job: (name: NamesOf<'job'>, input: object, path?: string) => Promise<JobProgress>
  /** Changes the data in the smallest way. */
  nameClerk: (name: string) => Promise<void>
  /** Does nothing when that is done. */
  stop: () => Promise<void>
}

/** `fixedToday`: the day that the program believes in. */
export function openBackupOffice(folder: string, fixedToday = '2026-09-30'): BackupOffice {
  const log: string[] = []
  const ended = new Map<string, JobProgress>()
  let announcements = 0
  let stopped: Promise<void> | null = null
  const backend = createBackend(
    { dataFolder: folder, resourcesFolder: resolve('resources'), appVersion: '0.0.0-test', fixedToday },
    {
      push: ({ name, payload }) => {
        if (name === 'job:progress' && payload.state !== 'running') ended.set(payload.jobId, payload)
        if (name === 'changed' && payload.topic === 'backup') announcements += 1
      },
      log: (_level, text) => log.push(text),
      printPaper: () => Promise.reject(new Error('nothing is printed here')),
      askKeyGuard: noKeyGuard
    },
    { firstAfterMs: 20, everyMs: 20 }
  )
  const send = async (name: RequestName, input: unknown, files: string[]): Promise<unknown> => {
    const reply = await backend.dispatch(name, contract[name].input.parse(input), files)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return reply.value
  }
  const job: BackupOffice['job'] = async (name, input, path) => {
    const { jobId } = JobStarted.parse(await send(name, input, path === undefined ? [] : [path]))
    return until(() => ended.get(jobId))
  }
  return {
    folder,
    log,
    announced: () => announcements,
    status: async () => BackupStatus.parse(await send('backup:status', {}, [])),
    backups: async () => z.array(BackupLine).parse(await send('backup:list', {}, [])),
    job,
    nameClerk: async (clerkName) => {
      const { revision } = StoredOfficeSetting.parse(await send('setting:get', {}, []))
      await send('setting:save', { clerkName, officeName: '', revision }, [])
    },
    stop: () => (stopped ??= backend.stop())
  }
}

/** Waits until `probe` answers something. */
export async function until<Value>(
  probe: () => Value | undefined | Promise<Value | undefined>
): Promise<Value> {
  const begun = Date.now()
  for (;;) {
    const value = await probe()
    if (value !== undefined) return value
    if (Date.now() - begun > LIMIT_MS) throw new Error('waited in vain')
    await pause(20)
  }
}

/** A folder with a blank and Chinese characters in its name, removed by `remove`. */
export async function namedFolder(name: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `desk ${name} `))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
