import { z } from 'zod'
import { read, write } from '@contract/define'
import { codeOf, Id, PageRequest, Revision } from '@contract/primitives'

/** What 回收站 holds. */
export const trashKinds = {
  center: '中心',
  project: '项目',
  person: '人员',
  issue: '问题',
  inspection: '督导检查',
  acceptance: '验收',
  letter: '督办单',
  grid: '网格',
  team: '队伍',
  training: '培训',
  attachment: '照片和附件'
} as const
export type TrashKind = keyof typeof trashKinds

const TrashKind = codeOf(trashKinds)

export const TrashRow = z.object({
  kind: TrashKind,
  id: Id,
  revision: Revision,
  name: z.string(),
  /** Code or number; for a person empty. */
  code: z.string(),
  deletedAt: z.string(),
  deletedBy: z.string(),
  isSample: z.boolean()
})
export type TrashRow = z.infer<typeof TrashRow>

export const trashContract = {
  'trash:list': read({
    input: PageRequest.extend({ kind: TrashKind.nullable(), text: z.string().trim().max(60) }),
    output: z.object({ total: z.int(), rows: z.array(TrashRow) })
  }),
  /** All or none; a project comes back only when its centre is there. */
  'trash:restore': write({
    input: z.object({
      items: z
        .array(z.object({ kind: TrashKind, id: Id, revision: Revision }))
        .min(1)
        .max(500)
    }),
    output: z.object({ count: z.int(), batchId: Id })
  })
}
