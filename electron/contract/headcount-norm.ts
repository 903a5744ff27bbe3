import { z } from 'zod'
import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { urbanRuralClasses } from '@domain/division/vocabulary'
import { normFormulas } from '@domain/staffing/vocabulary'
import { codeOf, DateText, Id, Line, NullableDate, RequiredLine, Revision } from '@contract/primitives'

/** 配备标准 as the form holds it: `nTenths` / 10 people for every `perCount` of what the formula names. */
export const NormDraft = z.object({
  /** Null for a new norm; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  name: RequiredLine(80),
  appliesKind: codeOf(centerKinds).nullable(),
  appliesTier: codeOf(centerTiers).nullable(),
  appliesUrClass: codeOf(urbanRuralClasses).nullable(),
  formula: codeOf(normFormulas),
  nTenths: z.int().min(1, '人数须在 0.1 到 1000 之间').max(10_000, '人数须在 0.1 到 1000 之间'),
  perCount: z.int().min(1, '“每多少”须在 1 到 1000000 之间').max(1_000_000, '“每多少”须在 1 到 1000000 之间'),
  /** Null: all posts together. */
  postId: Id.nullable(),
  /** Without a source the norm is marked 示例. */
  sourceDoc: Line(200),
  validFrom: DateText,
  validTo: NullableDate,
  /** Where two norms fit equally well, the lower number is applied. */
  seq: z.int().min(1, '顺序号须在 1 到 9999 之间').max(9999, '顺序号须在 1 到 9999 之间')
})
export type NormDraft = z.infer<typeof NormDraft>

export const HeadcountNorm = z.object({
  draft: NormDraft.extend({ id: Id, revision: Revision }),
  /** 每 10,000 人服务人口配 18 人. */
  inWords: z.string(),
  postName: z.string().nullable(),
  inForce: z.boolean(),
  /** How many centres in operation take their requirement from it on the day. */
  appliedTo: z.int()
})
export type HeadcountNorm = z.infer<typeof HeadcountNorm>

export const SavedNorm = z.object({
  id: Id,
  revision: Revision,
  /** Names the save for 撤销. */
  batchId: Id
})
export type SavedNorm = z.infer<typeof SavedNorm>
