import { z } from 'zod'
import { read } from '@contract/define'
import { Id } from '@contract/primitives'

export const searchHitTypes = { center: '中心', project: '提质升级项目', person: '人员' } as const
export type SearchHitType = keyof typeof searchHitTypes

export const SearchHit = z.object({
  type: z.enum(['center', 'project', 'person']),
  id: Id,
  title: z.string(),
  /** What tells two of the same name apart: code, place, status. */
  detail: z.string()
})
export type SearchHit = z.infer<typeof SearchHit>

export const searchContract = {
  /** By name, code, pinyin or initials: `ddm` finds 定鼎门. At most ten hits of each type. */
  'search:global': read({ input: z.object({ text: z.string().trim().max(60) }), output: z.array(SearchHit) })
}
