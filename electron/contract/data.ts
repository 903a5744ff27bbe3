import { z } from 'zod'
import { job, shell } from '@contract/define'
import { BackendState } from '@contract/events'

export const dataContract = {
  /** Where the backend stands; the shell answers from the last pushed state, even while the backend is down. */
  'data:state': shell({ input: z.object({}), output: BackendState }),
  /** Creates the database on first start, with the invented sample records (演示数据) or with divisions and units only. */
  'data:create': job({ input: z.object({ sample: z.boolean() }), output: z.object({}) })
}
