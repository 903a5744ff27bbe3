import { z } from 'zod'
import { ageBands } from '@domain/staffing/age-band'
import { duplicateReasons } from '@domain/staffing/duplicate'
import { PersonDraft } from '@contract/person'
import { codeOf, Id } from '@contract/primitives'

/** A person as typed so far, to be looked for among the others. */
export const DuplicateQuestion = z.object({
  /** Null for a new person. */
  id: Id.nullable(),
  name: z.string().max(60),
  birthYear: z.int().nullable(),
  /** Null: the stored one, as in the draft. */
  phone: z.string().max(60).nullable(),
  idNumber: z.string().max(60).nullable()
})

/** Somebody in the register who may be the same person. */
export const PersonDuplicate = z.object({
  id: Id,
  name: z.string(),
  ageBand: codeOf(ageBands).nullable(),
  /** Masked: 138****8000. */
  phone: z.string(),
  reasons: z.array(codeOf(duplicateReasons)),
  /** Centres and posts of today. */
  posts: z.string()
})
export type PersonDuplicate = z.infer<typeof PersonDuplicate>

/** A person to be saved, and whom the clerk has told apart from the person. */
export const PersonSave = PersonDraft.extend({ toldApart: z.array(Id).max(50).default([]) })
