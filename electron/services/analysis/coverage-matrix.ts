import type { EntityManager } from 'typeorm'
import { elderlyChildCodes, publicServiceCodes } from '@domain/center/function-catalog'
import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { baseYearOf, baseYears } from '@domain/progress/base-year'
import { coverageCell, inBothSamples, type CenterGroup } from '@domain/progress/coverage-matrix'
import { coverageChangeHeadline } from '@domain/progress/headline'
import type { CoverageMatrix, CoverageMatrixRow } from '@contract/coverage'
import type { ParsedInputOf } from '@contract/index'
import { coverageGroups, firstOpenDay } from '@database/repositories/coverage-groups'
import { targetUnits } from '@database/repositories/progress-facts'
import { serviceFunctionCatalog, unitsInOrder } from '@database/repositories/reference-lists'
import { subtreeOf } from '@database/repositories/unit-subtree'
import { kindsOf } from '@services/analysis/completion'
import {
  cellFigures,
  openFigures,
  type CoverageColumn,
  type CoverageGround
} from '@services/analysis/coverage-figures'
import { unitsOf } from '@services/units-of'

const codes = [...publicServiceCodes, ...elderlyChildCodes]

/** Coverage by unit and function at the cut-off and at the base year's end. Source: domain §2.5, §3.3 T7. */
export async function coverageMatrix(
  reader: EntityManager,
  { scope, baseYear: chosen, sample }: ParsedInputOf<'coverage:matrix'>
): Promise<CoverageMatrix> {
  const { cutoff } = scope
  const baseYear = baseYearOf(chosen, cutoff)
  const baseDay = `${baseYear}-12-31`
  const unitIds = await unitsOf(reader, scope.unitId)
  const found = await coverageGroups(reader, { unitIds, cutoff, baseDay, codes })
  const columns = await columnsOf(reader)
  const rowUnits = await rowUnitsOf(reader)
  const ground = { cutoff, baseDay, bothDays: sample === 'both' }
  return {
    cutoff,
    baseYear,
    baseYears: baseYears(await firstOpenDay(reader), cutoff),
    footnote: footnoteOf(ground),
    columns: columns.map(({ key, title }) => ({ key, title })),
    kinds: kindsOf(scope).map((kind) => {
      const groups = sample === 'both' ? inBothSamples(found[kind]) : found[kind]
      const at = { ...ground, kind, unitId: scope.unitId }
      return {
        kind,
        headline: headlineOf(kind, groups, columns, baseYear),
        rows: rowsOf(groups, rowUnits, columns, at)
      }
    })
  }
}

async function columnsOf(reader: EntityManager): Promise<CoverageColumn[]> {
  const names = new Map((await serviceFunctionCatalog(reader)).map(({ code, name }) => [code, name]))
  return [
    ...codes.map((code) => ({ key: code, title: names.get(code) ?? code, codes: [code] })),
    { key: 'all', title: '五项全覆盖', codes: publicServiceCodes }
  ]
}

interface RowUnit {
  id: string
  label: string
  /** The unit and those under it: a row sums the centres of all. */
  members: ReadonlySet<string>
}

/** The units with a row, in the official order. */
async function rowUnitsOf(reader: EntityManager): Promise<RowUnit[]> {
  const all = await unitsInOrder(reader)
  const [, ...shown] = await targetUnits(reader)
  return shown.map(({ id, shortName }) => ({ id, label: shortName, members: new Set(subtreeOf(all, id)) }))
}

function rowsOf(
  groups: readonly CenterGroup[],
  units: readonly RowUnit[],
  columns: readonly CoverageColumn[],
  ground: CoverageGround
): CoverageMatrixRow[] {
  const rowOf = (
    row: CoverageMatrixRow['row'],
    label: string,
    unitId: string | null,
    own: readonly CenterGroup[]
  ): CoverageMatrixRow => {
    const at = { ...ground, unitId: unitId ?? ground.unitId }
    return {
      row,
      unitId,
      label,
      ...openFigures(own, at),
      cells: columns.map((column) => cellFigures(coverageCell(own, column.codes), column, at))
    }
  }
  const lines = units.flatMap(({ id, label, members }) => {
    const own = groups.filter((group) => members.has(group.unitId) && (group.open || group.wasOpen))
    return own.length === 0 ? [] : [rowOf('unit', label, id, own)]
  })
  return [...lines, rowOf('total', '合计', null, groups)]
}

function headlineOf(
  kind: CenterKind,
  groups: readonly CenterGroup[],
  columns: readonly CoverageColumn[],
  baseYear: number
): string {
  const changes = columns
    .filter(({ key }) => elderlyChildCodes.some((code) => code === key))
    .map(({ title, codes }) => ({ name: title, points: coverageCell(groups, codes).points }))
  return `${centerKinds[kind]}：${coverageChangeHeadline(changes, baseYear)}`
}

function footnoteOf({
  cutoff,
  baseDay,
  bothDays
}: Pick<CoverageGround, 'cutoff' | 'baseDay' | 'bothDays'>): string {
  const sample = bothDays ? '同口径：只计两个日期都在运营的中心' : '分母为各自日期在运营的中心'
  return `截至 ${cutoff}，基期 ${baseDay}；${sample}；变化为百分点，按未取整的覆盖率计算；基期按状态变更记录、建成投用日期和功能起止日期推算，缺开始日期的不推算`
}
