import { z } from 'zod'
import { DateText, Id, Revision } from '@contract/primitives'

/** 调动: one assignment of a person ends, another begins the next day. */
export const PersonTransfer = z.object({
  personId: Id,
  /** The person's, as it was read. */
  revision: Revision,
  assignmentId: Id,
  /** First day at the new post; the old assignment ends the day before. */
  on: DateText,
  centerId: Id,
  postId: Id,
  /** Tenths of a full post. */
  fteTenths: z.int()
})
export type PersonTransfer = z.infer<typeof PersonTransfer>
