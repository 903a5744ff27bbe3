import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { splitBases } from '@domain/target/split-basis'
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

/** A proposed share of each unit, in the official order, with what it weighs. */
export const TargetSplit = z.array(z.object({ unitId: Id, weight: z.int(), targetCount: z.int() }))
export type TargetSplit = z.infer<typeof TargetSplit>

/** One version of a unit's target as it was set. */
export const TargetVersionLine = z.object({
  id: Id,
  unitId: Id,
  version: z.int(),
  targetCount: z.int(),
  effectiveFrom: DateText,
  docNo: z.string(),
  reason: z.string(),
  createdAt: z.string(),
  createdBy: z.string()
})
export type TargetVersionLine = z.infer<typeof TargetVersionLine>

export const targetContract = {
  'target:sheet': read({
    input: z.object({ year: Year, kind: codeOf(centerKinds), cutoff: DateText }),
    output: TargetSheet
  }),
  /** Divides the city's number by largest remainder, for a look; saves nothing. Source: domain §2.8. */
  'target:split': read({
    input: z.object({
      kind: codeOf(centerKinds),
      total: TargetCount,
      basis: codeOf(splitBases),
      day: DateText
    }),
    output: TargetSplit
  }),
  /** Every version of the year and kind, the newest of each unit first. */
  'target:history': read({
    input: z.object({ year: Year, kind: codeOf(centerKinds) }),
    output: z.array(TargetVersionLine)
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
