import { z } from 'zod'
import { read } from '@contract/define'
import { codeOf } from '@contract/primitives'

/** Records that have a page of their own. */
export const recordKinds = {
  center: '中心',
  project: '项目',
  person: '人员',
  issue: '问题',
  inspection: '督导检查',
  letter: '督办单',
  grid: '网格'
} as const
export type RecordKind = keyof typeof recordKinds

export const recordContract = {
  /** Whether an address leads to a record; `id` is whatever the address holds. One in 回收站 is not there. */
  'record:exists': read({
    input: z.object({ kind: codeOf(recordKinds), id: z.string().max(200) }),
    output: z.object({ exists: z.boolean() })
  })
}
