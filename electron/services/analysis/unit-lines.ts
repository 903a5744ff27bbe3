import { addDays, partsOf, dateOf } from '@domain/calendar/day-count'
import { rankByRate } from '@domain/figure/ranking'
import type { LightColor } from '@domain/light/light-color'
import type { Light } from '@domain/light/light-of'
import type { LightRule } from '@domain/light/light-rule'
import { unitLight } from '@domain/light/unit-light'
import { countsAsOf } from '@domain/progress/project-counts'
import type { UnitRow } from '@domain/progress/unit-table'
import type { UnitLine } from '@contract/analysis'
import type { Figure } from '@contract/figure'
import type { AnalysedProject } from '@database/repositories/analysed-projects'
import type { KindStanding } from '@services/analysis/completion'
import { countFigure, inputs } from '@services/analysis/figure-of'
import { investmentFigures } from '@services/analysis/investment-figures'
import { lightFigures } from '@services/analysis/light-figures'
import { progressFigures, timeProgressFigure, type FigureGround } from '@services/analysis/progress-figures'

export interface LightGround {
  rule: LightRule
  /** By project; one that is not on the list has none. */
  lights: ReadonlyMap<string, Light>
}

/** The lines of the table by unit with the columns of T4. Source: domain §3.3. */
export function unitLines(
  { rows, projects, ground: whole }: KindStanding<AnalysedProject>,
  { rule, lights }: LightGround
): UnitLine[] {
  const ranks = rankFigures(rows)
  return rows.map((row) => {
    const own = projects.filter(({ unitId }) => row.unitIds.includes(unitId))
    const ground = { ...whole, unitId: row.unitId ?? whole.unitId }
    const colors = own.flatMap(({ id }) => lights.get(id)?.color ?? [])
    const figures = {
      ...progressFigures(row, ground),
      ...investmentFigures(own, ground),
      ...lightFigures(colors, ground),
      gained: gainedFigure(own, ground)
    }
    return {
      row: row.row,
      unitId: row.unitId,
      label: row.label,
      ...(row.row === 'subtotal' ? withoutRecords(figures) : figures),
      timeProgress: timeProgressFigure(ground),
      light: lightOfRow(row, colors, ground, rule),
      rank: row.unitId === null ? null : (ranks.get(row.unitId) ?? null),
      note: row.note
    }
  })
}

function lightOfRow(
  { cappedRate }: UnitRow,
  colors: readonly LightColor[],
  { timeProgress }: FigureGround,
  rule: LightRule
): Light | null {
  return unitLight(colors, { cappedRate, timeProgress }, rule)
}

/** No list has a filter for a group of units. */
function withoutRecords<Name extends string>(figures: Record<Name, Figure>): Record<Name, Figure> {
  const bare = { ...figures }
  for (const name in bare) bare[name] = { ...bare[name], records: null }
  return bare
}

function rankFigures(rows: readonly UnitRow[]): Map<string, Figure> {
  const ranked = rankByRate(rows.filter(({ row }) => row === 'unit'))
  return new Map(
    ranked.flatMap(({ unitId, rank }) => {
      if (unitId === null) return []
      const tied = ranked.filter((other) => rank !== null && other.rank === rank).length
      const figure = countFigure(rank, {
        formula: '按完成率从高到低排名；完成率相同名次并列，其后名次顺延；没有完成率的不排名',
        inputs: inputs({ 参加排名: ranked.filter((other) => other.rank !== null).length, 同名次: tied }),
        records: null
      })
      return [[unitId, figure] as const]
    })
  )
}

function gainedFigure(projects: readonly AnalysedProject[], { cutoff }: FigureGround): Figure {
  const lastMonth = addDays(dateOf({ ...partsOf(cutoff), day: 1 }), -1)
  const [now, before] = [countsAsOf(projects, cutoff).accepted, countsAsOf(projects, lastMonth).accepted]
  const value = now - before
  const figure = countFigure(value, {
    formula: '较上月 = 截止日累计销号数 − 上月末累计销号数',
    inputs: inputs({ 截止日: cutoff, 累计销号数: now, 上月末: lastMonth, 上月末累计销号数: before }),
    records: null
  })
  return value > 0 ? { ...figure, text: `+${figure.text}` } : figure
}
