import { z } from 'zod'
import { read } from '@contract/define'

/** What the bridge answers to a request of kind `job`. */
export const JobStarted = z.object({ jobId: z.string() })

export const jobContract = {
  /** Stops a running job between two records; answers false when it has already ended. */
  'job:cancel': read({ input: z.object({ jobId: z.string() }), output: z.object({ stopped: z.boolean() }) })
}
