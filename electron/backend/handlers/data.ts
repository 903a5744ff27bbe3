import type { dataContract } from '@contract/data'
import type { jobContract } from '@contract/job'
import { createData } from '@services/data'
import type { Jobs } from '../jobs'
import { dataJob, dataRead, type HandlersFor } from './define'

export const dataHandlers: HandlersFor<typeof dataContract> = {
  'data:create': dataJob(createData)
}

export const jobHandlers = (jobs: Jobs): HandlersFor<typeof jobContract> => ({
  'job:cancel': dataRead(async ({ jobId }) => ({ stopped: jobs.cancel(jobId) }))
})
