import { z } from 'zod'
import { Failure } from '@contract/failure'

/** Which records a commit touched, so that the stores showing them reload. */
export const topics = [
  'center',
  'project',
  'target',
  'report',
  'period',
  'issue',
  'inspection',
  'acceptance',
  'letter',
  'person',
  'norm',
  'grid',
  'team',
  'training',
  'attachment',
  'look',
  'light-rule',
  'node-set',
  'score-sheet',
  'organization',
  'division',
  'dictionary',
  'setting',
  'paper',
  'backup',
  'database'
] as const
export type Topic = (typeof topics)[number]

export function isTopic(name: string): name is Topic {
  return topics.some((topic) => topic === name)
}

export const JobProgress = z.object({
  jobId: z.string(),
  /** The request that started the job, e.g. `backup:create`. */
  name: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.int().min(0),
  /** 0 while the total is not known. */
  total: z.int().min(0),
  text: z.string(),
  /** The job's output, once `done`; parsed with the request's output schema by the client. */
  result: z.unknown(),
  error: Failure.nullable()
})
export type JobProgress = z.infer<typeof JobProgress>

/** Where the backend stands, as the screen needs to know it. */
export const BackendState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('starting') }),
  /** No data yet in this folder: the user chooses sample city or empty register. */
  z.object({ state: z.literal('first-start') }),
  z.object({ state: z.literal('ready'), readOnly: z.boolean() }),
  /** The data cannot be opened; nothing was changed. `backups` are the verified ones, newest first. */
  z.object({
    state: z.literal('refused'),
    reason: z.enum([
      'newer',
      'foreign',
      'damaged',
      'missing',
      'locked',
      'unwritable',
      'migration-failed',
      'crashing'
    ]),
    message: z.string(),
    backups: z.array(z.object({ name: z.string(), createdAt: z.string(), sizeBytes: z.number() }))
  }),
  /** The backend process died and is being started again. */
  z.object({ state: z.literal('restarting') })
])
export type BackendState = z.infer<typeof BackendState>

/** What the backend pushes to the screen. */
export const events = {
  changed: z.object({ topic: z.enum(topics), ids: z.array(z.string()) }),
  'job:progress': JobProgress,
  'backend:state': BackendState
}
export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>
