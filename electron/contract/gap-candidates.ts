import { z } from 'zod'
import { nearnesses } from '@domain/staffing/candidate'
import { certificateStates } from '@domain/staffing/certificate'
import { codeOf, DateText, Id } from '@contract/primitives'

/** Who could stand at a post of a centre; the program decides nothing. */
export const GapCandidates = z.object({
  /** In words of the dictionary of posts; empty when the post asks for none. */
  qualification: z.string(),
  /** The words name no certificate of the dictionary, so nobody can be matched. */
  unmatched: z.boolean(),
  rows: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      nearness: codeOf(nearnesses),
      /** Tenths of a full post. */
      freeTenths: z.int(),
      /** Centres and posts of the day. */
      posts: z.string(),
      certificate: z.string().nullable(),
      certificateState: codeOf(certificateStates)
    })
  )
})
export type GapCandidates = z.infer<typeof GapCandidates>

export const GapCandidatesRequest = z.object({ centerId: Id, postId: Id, date: DateText })
