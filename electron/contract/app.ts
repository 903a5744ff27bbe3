import { z } from 'zod'
import { shell } from '@contract/define'
import { DateText } from '@contract/primitives'

const AppInfo = z.object({
  version: z.string(),
  electron: z.string(),
  /** Which Electron binary runs, in words for 关于. */
  runtime: z.string(),
  dataFolder: z.string(),
  /** The day that the program believes in (DESK_TODAY or the local calendar day). */
  today: DateText
})

export const appContract = {
  'app:info': shell({ input: z.object({}), output: AppInfo }),
  /** Opens a folder of the program in the file manager; `export` is the one that the last save dialog chose. */
  'app:open-folder': shell({
    input: z.object({ folder: z.enum(['data', 'backups', 'export']) }),
    output: z.object({})
  }),
  /** A bug of the page itself goes into the same log as all others; the answer is its number for the telephone. */
  'app:report-bug': shell({
    input: z.object({ stack: z.string().max(8_000) }),
    output: z.object({ incident: z.string() })
  }),
  /** Puts the window into full screen or back; answers how it stood before. */
  'app:full-screen': shell({
    input: z.object({ on: z.boolean() }),
    output: z.object({ before: z.boolean() })
  })
}
