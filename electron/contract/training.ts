import { z } from 'zod'
import { read, write } from '@contract/define'
import { SavedRecord } from '@contract/issue'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import { Count, DateText, Id, Line, Paragraph, RequiredLine, Revision } from '@contract/primitives'

export const TrainingDraft = z.object({
  /** Null for a new training; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  heldOn: DateText,
  topic: RequiredLine(80),
  /** Tenths of an hour. */
  hoursTenths: z.int(),
  persons: Count,
  organiser: Line(60),
  centerId: Id.nullable(),
  remark: Paragraph(500)
})
export type TrainingDraft = z.infer<typeof TrainingDraft>

export const TrainingFilter = z.object({
  /** Topic or organiser, the centre (pinyin and initials too). */
  ...narrowing,
  centerId: Id.nullable().default(null)
})
export type TrainingFilter = z.infer<typeof TrainingFilter>

export const trainingSortKeys = ['heldOn', 'topic', 'hoursTenths', 'persons'] as const

export const TrainingListRequest = listRequest(TrainingFilter).extend({
  sort: orderBy(trainingSortKeys).default({ key: 'heldOn', descending: true })
})

export const TrainingRow = z.object({
  draft: TrainingDraft.extend({ id: Id, revision: Revision }),
  centerName: z.string().nullable(),
  isSample: z.boolean()
})
export type TrainingRow = z.infer<typeof TrainingRow>

export const TrainingFigures = z.object({
  trainings: z.int(),
  hoursTenths: z.int(),
  persons: z.int(),
  personHoursTenths: z.int()
})

export const trainingContract = {
  /** Trainings of the year up to the cut-off. */
  'training:list': read({
    input: TrainingListRequest,
    output: z.object({ total: z.int(), rows: z.array(TrainingRow), sums: TrainingFigures })
  }),
  'training:save': write({ input: TrainingDraft, output: SavedRecord }),
  /** To 回收站. */
  'training:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  })
}
