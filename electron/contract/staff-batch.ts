import { z } from 'zod'
import { read, write } from '@contract/define'
import { PersonDuplicate } from '@contract/person-duplicates'
import { Id } from '@contract/primitives'

/** The cells of a line in 批量录入, in the order of the table. */
export const staffLineFields = [
  'name',
  'sex',
  'birthYear',
  'phone',
  'identity',
  'center',
  'post',
  'fte',
  'validFrom',
  'validTo',
  'main'
] as const
export type StaffLineField = (typeof staffLineFields)[number]

const Cell = z.string().max(100, '最多 100 个字')

/** One line as typed or pasted, all of it text. */
export const StaffLine = z.object({
  cells: z.record(z.enum(staffLineFields), Cell),
  /** What the clerk says of the people who may be the same: this one (id), somebody else, or nothing yet. */
  sameAs: z.union([Id, z.literal('other')]).nullable()
})
export type StaffLine = z.infer<typeof StaffLine>

export const StaffBatch = z.object({
  lines: z.array(StaffLine).min(1).max(300, '一次最多录入 300 行，请分批录入')
})

/** What a line comes to. */
export const JudgedStaffLine = z.object({
  violations: z.array(
    z.object({
      field: z.enum(staffLineFields),
      message: z.string(),
      severity: z.enum(['error', 'warning'])
    })
  ),
  /** Centre and post as they were understood; empty while they are not. */
  center: z.string(),
  post: z.string(),
  /** What a word that fits several could mean. */
  choices: z.array(z.object({ field: z.enum(['center', 'post']), words: z.array(z.string()) })),
  /** People of the register who may be the same. */
  duplicates: z.array(PersonDuplicate),
  /** The earlier line with the same person, counted from 0. */
  joins: z.int().nullable()
})
export type JudgedStaffLine = z.infer<typeof JudgedStaffLine>

export const staffBatchContract = {
  'staff-batch:check': read({ input: StaffBatch, output: z.object({ lines: z.array(JudgedStaffLine) }) }),
  /** All lines or none, as one change. */
  'staff-batch:save': write({
    input: StaffBatch,
    output: z.object({ people: z.int(), assignments: z.int(), batchId: Id })
  })
}
