import { cappedRate, completion, completionNote, ratio, sumOfTargets } from '@domain/progress/completion'
import { behindCount, deviationPoints } from '@domain/progress/lag'
import { addCounts, noProjects, type ProjectCounts } from '@domain/progress/project-counts'
import { splitGapNote } from '@domain/target/target-gap'

/** One responsible unit in the official order, with what it owes and has done for one kind. */
export interface UnitProgress {
  unitId: string
  /** Short name. */
  name: string
  inUrbanGroup: boolean
  target: number | null
  counts: ProjectCounts
}

export interface UnitRow {
  row: 'unit' | 'subtotal' | 'total'
  /** Null in subtotals and the total. */
  unitId: string | null
  /** The units that the row sums. */
  unitIds: readonly string[]
  label: string
  target: number | null
  counts: ProjectCounts
  /** 开工率, 完工率, 完成率 with the target as denominator; null where it is 0 or missing. */
  startRate: number | null
  finishRate: number | null
  rate: number | null
  /** 剔除超额完成率; equals `rate` unless some unit exceeds its target. */
  cappedRate: number | null
  /** 偏差 in percentage points. */
  deviation: number | null
  /** 滞后个数; null without a target. */
  behind: number | null
  /** 未分解, 计划外 n 个, 超额 n 个, or the gap of the split. */
  note: string
}

/**
 * The table of units with 城区小计, 县小计 and 全市合计, whose rates are ratios of sums. Source: domain §2.1, §3.3 T4.
 * @param units in official order (chart order).
 * @param isWholeCity otherwise units of a narrower scope, under one 合计 and without subtotals.
 * @param cityTarget the target of the city office; the total falls back on it when no unit has one.
 */
export function unitTable(
  units: readonly UnitProgress[],
  cityTarget: number | null,
  timeProgress: number,
  isWholeCity = true
): UnitRow[] {
  const urban = units.filter((unit) => unit.inUrbanGroup)
  const counties = units.filter((unit) => !unit.inUrbanGroup)
  const rowOf = (unit: UnitProgress): UnitRow => ({
    ...groupRow('unit', unit.name, [unit], timeProgress),
    unitId: unit.unitId
  })
  const withSubtotal = (label: string, group: readonly UnitProgress[]): UnitRow[] =>
    group.length === 0 ? [] : [...group.map(rowOf), groupRow('subtotal', label, group, timeProgress)]
  if (!isWholeCity) return [...units.map(rowOf), groupRow('total', '合计', units, timeProgress)]
  return [
    ...withSubtotal('城区小计', urban),
    ...withSubtotal('县小计', counties),
    totalRow(units, cityTarget, timeProgress)
  ]
}

function totalRow(units: readonly UnitProgress[], cityTarget: number | null, timeProgress: number): UnitRow {
  const total = groupRow('total', '全市合计', units, timeProgress, cityTarget)
  const gap = splitGapNote(
    cityTarget,
    units.map(({ target }) => target)
  )
  return { ...total, note: [total.note, gap].filter((note) => note !== '').join('；') }
}

function groupRow(
  row: UnitRow['row'],
  label: string,
  units: readonly UnitProgress[],
  timeProgress: number,
  fallbackTarget: number | null = null
): UnitRow {
  const counts = units.reduce((sum, unit) => addCounts(sum, unit.counts), noProjects)
  const split = sumOfTargets(units)
  const target = split ?? fallbackTarget
  const done = completion(counts.accepted, target)
  const rows = units.map((unit) => ({ done: unit.counts.accepted, target: unit.target }))
  return {
    row,
    unitId: null,
    unitIds: units.map(({ unitId }) => unitId),
    label,
    target,
    counts,
    startRate: ratio(counts.started, target),
    finishRate: ratio(counts.finished, target),
    rate: done.rate,
    cappedRate: split === null ? cappedRate([{ done: counts.accepted, target }]) : cappedRate(rows),
    deviation: deviationPoints(done.rate, timeProgress),
    behind: target === null ? null : behindCount(counts.accepted, target, timeProgress),
    note: completionNote(done)
  }
}
