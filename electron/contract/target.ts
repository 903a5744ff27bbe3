import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { read, write } from '@contract/define'
import { codeOf, DateText, Id, Line, RequiredLine, Year } from '@contract/primitives'

const TargetCount = z.int().min(0).max(100_000)

export const UnitTarget = z.object({
  unitId: Id,
  unitName: z.string(),
  /** Null: no target in force on the day asked for. */
  targetCount: z.int().nullable(),
  version: z.int(),
  effectiveFrom: z.string(),
  docNo: z.string(),
  reason: z.string()
})
export type UnitTarget = z.infer<typeof UnitTarget>

/** 年度目标 of one kind: the city's number and what the units add up to; the gap is shown, never scaled away. */
export const TargetSheet = z.object({
  year: Year,
  kind: codeOf(centerKinds),
  city: UnitTarget,
  units: z.array(UnitTarget),
  /** Σ units − city; null while the city has none. */
  gap: z.int().nullable(),
  /** How many versions the year and kind have by now; a save sends it back, and another number refuses it. */
  versionsSeen: z.int()
})
export type TargetSheet = z.infer<typeof TargetSheet>

export const targetContract = {
  'target:sheet': read({
    input: z.object({ year: Year, kind: codeOf(centerKinds), cutoff: DateText }),
    output: TargetSheet
  }),
  /** Changed numbers become new versions from `effectiveFrom` on; the old ones stay for past months. */
  'target:save': write({
    input: z.object({
      year: Year,
      kind: codeOf(centerKinds),
      versionsSeen: z.int().min(0),
      effectiveFrom: DateText,
      docNo: Line(60),
      reason: RequiredLine(200),
      targets: z
        .array(z.object({ unitId: Id, targetCount: TargetCount }))
        .min(1)
        .max(500)
    }),
    output: z.object({ batchId: Id, changed: z.int() })
  })
}
