import { z } from 'zod'
import { read } from '@contract/define'

export const jobContract = {
  /** Stops a running job between two records; answers false when it has already ended. */
  'job:cancel': read({ input: z.object({ jobId: z.string() }), output: z.object({ stopped: z.boolean() }) })
}
