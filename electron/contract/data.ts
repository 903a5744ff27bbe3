import { z } from 'zod'
import { job, read, shell } from '@contract/define'
import { BackendState } from '@contract/events'
import { DateText } from '@contract/primitives'

export const AppInfo = z.object({
  version: z.string(),
  electron: z.string(),
  /** Which Electron binary runs, in words for 关于. */
  runtime: z.string(),
  dataFolder: z.string(),
  /** The day that the program believes in (DESK_TODAY or the local calendar day). */
  today: DateText
})

export const dataContract = {
  'app:info': shell({ input: z.object({}), output: AppInfo }),
  'data:state': read({ input: z.object({}), output: BackendState }),
  /** Creates the database on first start, with the invented sample records (演示数据) or without. */
  'data:create': job({ input: z.object({ sample: z.boolean() }), output: z.object({}) })
}
