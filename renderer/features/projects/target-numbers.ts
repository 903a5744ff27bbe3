import type { TargetSheet, UnitTarget } from '@contract/target'
import { splitGapNote } from '@domain/target/target-gap'

/** The numbers that differ from those in force; what was typed back to the old number is no change. */
export function changedTargets(
  rows: readonly UnitTarget[],
  typed: ReadonlyMap<string, number>
): { unitId: string; targetCount: number }[] {
  return rows.flatMap(({ unitId, targetCount }) => {
    const count = typed.get(unitId)
    return count === undefined || count === targetCount ? [] : [{ unitId, targetCount: count }]
  })
}

export interface TargetTotals {
  city: number | null
  /** Σ of the units that have a target, with what was typed; null when none has. */
  units: number | null
  /** The same Σ as it is in force. */
  unitsInForce: number | null
  /** 全市目标 50 个，尚有 2 个未分解; empty when the parts add up. */
  gapNote: string
}

/** City, sum and gap with what was typed on top of what is in force. */
export function targetTotals(sheet: TargetSheet, typed: ReadonlyMap<string, number>): TargetTotals {
  const countOf = ({ unitId, targetCount }: UnitTarget): number | null => typed.get(unitId) ?? targetCount
  const city = countOf(sheet.city)
  const units = sheet.units.map(countOf)
  return {
    city,
    units: sumOfKnown(units),
    unitsInForce: sumOfKnown(sheet.units.map(({ targetCount }) => targetCount)),
    gapNote: splitGapNote(city, units)
  }
}

function sumOfKnown(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
