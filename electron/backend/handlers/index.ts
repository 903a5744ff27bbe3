import type { Jobs } from '../jobs'
import { dataHandlers, jobHandlers } from './data'
import type { Handlers } from './define'
import { projectHandlers, targetHandlers } from './project'

/** Every request that the backend answers; one missing or of a wrong type fails the compile. */
export const handlersWith = (jobs: Jobs): Handlers => ({
  ...dataHandlers,
  ...jobHandlers(jobs),
  ...projectHandlers,
  ...targetHandlers
})
