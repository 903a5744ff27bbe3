import { z } from 'zod'
import { Instant } from '@contract/primitives'

/** How safe the data are, for the page 数据与备份 and for the warnings around every page. */
export const BackupStatus = z.object({
  /** Size of the data file. */
  dataBytes: z.int(),
  /** Why the data lie badly (OneDrive, 坚果云, a network folder …), in words; null when they do not. */
  placeWarning: z.string().nullable(),
  /** Files beside the data that look like a second version made by a synchronising program. */
  conflictCopies: z.array(z.string()),
  /** When the next automatic backup falls due; null while nothing changed since the newest one. */
  nextDueAt: Instant.nullable(),
  /** Why the last automatic backup could not be made; null when it was. */
  problem: z.object({ at: Instant, message: z.string() }).nullable()
})
export type BackupStatus = z.infer<typeof BackupStatus>
