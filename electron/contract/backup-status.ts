import { z } from 'zod'
import { Instant } from '@contract/primitives'

/** The folder on a stick or share that takes a copy of each backup. */
export const SecondPlaceStatus = z.object({
  /** Shown to the clerk; never an input. */
  folder: z.string(),
  /** Whether it can be reached at this moment. */
  reachable: z.boolean(),
  copies: z.int(),
  /** When the newest copy there was made from the data, also while it is out of reach. */
  newestCopyAt: z.string().nullable(),
  /** Why the last copying failed; null when it did not. */
  problem: z.string().nullable()
})
export type SecondPlaceStatus = z.infer<typeof SecondPlaceStatus>

/** The photos and papers: what the last look at their files found. */
export const AttachmentsStatus = z.object({
  files: z.int(),
  bytes: z.int(),
  /** Null before the first look. */
  checkedAt: Instant.nullable(),
  /** Names of those whose file is gone, and of those whose file has another content. */
  missing: z.array(z.string()),
  altered: z.array(z.string()),
  /** Put back from a copy since the program started. */
  recovered: z.int(),
  /** Files that no record stands on, as after the restoring of an older backup; they stay. */
  superfluous: z.int(),
  /** Why the last copying beside the backups failed; null when it did not. */
  problem: z.string().nullable()
})
export type AttachmentsStatus = z.infer<typeof AttachmentsStatus>

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
  problem: z.object({ at: Instant, message: z.string() }).nullable(),
  /** Null when the clerk has named none. */
  secondPlace: SecondPlaceStatus.nullable(),
  attachments: AttachmentsStatus
})
export type BackupStatus = z.infer<typeof BackupStatus>
