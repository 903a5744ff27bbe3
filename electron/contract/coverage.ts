import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { read } from '@contract/define'
import { Figure } from '@contract/figure'
import { codeOf, DateText, Id, Year } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** One unit and one function: the share at the cut-off, at the base year's end, and the points between them. */
export const CoverageMatrixCell = z.object({
  now: Figure,
  base: Figure,
  change: Figure,
  /** 无基期 where the change cannot be told; empty otherwise. */
  note: z.string()
})
export type CoverageMatrixCell = z.infer<typeof CoverageMatrixCell>

export const CoverageMatrixRow = z.object({
  row: z.enum(['unit', 'total']),
  unitId: Id.nullable(),
  label: z.string(),
  /** Centres in operation at the cut-off, the denominator of `now`. */
  open: Figure,
  /** Centres in operation at the base year's end, the denominator of `base`. */
  wasOpen: Figure,
  /** In the order of the columns. */
  cells: z.array(CoverageMatrixCell)
})
export type CoverageMatrixRow = z.infer<typeof CoverageMatrixRow>

/** Unit × function against a base year, each kind by itself. Source: domain §2.5, §3.3 T7. */
export const CoverageMatrix = z.object({
  cutoff: DateText,
  baseYear: Year,
  /** To choose from, the latest first. */
  baseYears: z.array(Year),
  footnote: z.string(),
  columns: z.array(z.object({ key: z.string(), title: z.string() })),
  kinds: z.array(
    z.object({ kind: codeOf(centerKinds), headline: z.string(), rows: z.array(CoverageMatrixRow) })
  )
})
export type CoverageMatrix = z.infer<typeof CoverageMatrix>

export const coverageContract = {
  'coverage:matrix': read({
    input: z.object({
      scope: Scope,
      /** Null: the usual one. */
      baseYear: Year.nullable(),
      /** `both`: only centres in operation on both days (同口径). */
      sample: z.enum(['all', 'both'])
    }),
    output: CoverageMatrix
  })
}
