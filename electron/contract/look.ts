import { z } from 'zod'
import { lookFields, lookReasons, lookSubjects } from '@domain/privacy/look'
import { read, write } from '@contract/define'
import { codeOf, Id, Line, PageRequest } from '@contract/primitives'

/** Why somebody asks for a number in full. */
export const LookReasonDraft = z.object({ reason: codeOf(lookReasons), note: Line(100) })
export type LookReasonDraft = z.infer<typeof LookReasonDraft>

export const LookRow = z.object({
  id: Id,
  at: z.string(),
  actor: z.string(),
  subject: codeOf(lookSubjects),
  recordName: z.string(),
  field: codeOf(lookFields),
  reason: codeOf(lookReasons),
  note: z.string()
})
export type LookRow = z.infer<typeof LookRow>

export const lookContract = {
  /** The stored number in full; the look is in the log before the number is out. */
  'look:show': write({
    input: LookReasonDraft.extend({ subject: codeOf(lookSubjects), id: Id, field: codeOf(lookFields) }),
    output: z.object({ number: z.string() })
  }),
  /** 查看记录, the last first. */
  'look:list': read({
    input: PageRequest.extend({ text: z.string().trim().max(60) }),
    output: z.object({ total: z.int(), rows: z.array(LookRow) })
  })
}
