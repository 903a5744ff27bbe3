import { publicServiceCodes } from '@domain/center/function-catalog'
import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { baseYearOf } from '@domain/progress/base-year'
import { countOf, coverageCell, type CenterGroup } from '@domain/progress/coverage-matrix'
import { coverageGroups } from '@database/repositories/coverage-groups'
import { targetUnits } from '@database/repositories/progress-facts'
import { unitsInOrder } from '@database/repositories/reference-lists'
import { subtreeOf } from '@database/repositories/unit-subtree'
import {
  coverageBaseYear,
  coveredCodes,
  functionCoverage,
  type FunctionCoverageKey
} from '@documents/tables/definitions/function-coverage'
import type { RowValues, TableLine } from '@documents/tables/table-sheet'
import { kindsOf } from '@services/analysis/completion'
import type { GatherTable } from '@services/paper/gathered'
import { unitsOf } from '@services/units-of'

/** T7: coverage of the centres in operation by unit, each kind by itself. */
export const gatherFunctionCoverage: GatherTable = async (reader, { scope }) => {
  const baseDay = `${baseYearOf(coverageBaseYear, scope.cutoff)}-12-31`
  const found = await coverageGroups(reader, {
    unitIds: await unitsOf(reader, scope.unitId),
    cutoff: scope.cutoff,
    baseDay,
    codes: coveredCodes
  })
  const all = await unitsInOrder(reader)
  const [, ...units] = await targetUnits(reader)
  const members = units.map(({ id, shortName }) => ({ label: shortName, ids: new Set(subtreeOf(all, id)) }))
  const lines: TableLine<FunctionCoverageKey>[] = []
  for (const kind of kindsOf(scope)) {
    const groups = found[kind]
    const first = lines.length
    for (const { label, ids } of members) {
      const own = groups.filter((group) => ids.has(group.unitId) && (group.open || group.wasOpen))
      if (own.length > 0) lines.push({ kind: 'row', values: valuesOf(label, kind, own) })
    }
    if (lines.length === first) continue
    lines.push({
      kind: 'total',
      label: '合计',
      rows: lines.map((_, place) => place).slice(first),
      given: { kind: centerKinds[kind], ...changesOf(groups) }
    })
  }
  return {
    title: functionCoverage.title,
    sheets: [
      {
        definition: functionCoverage,
        lines,
        notes: [
          `覆盖率 = 开展该项功能的运营中心数 ÷ 运营中心数，只计“已开展”；基期为 ${baseDay}；有中心缺功能开始日期时，变化不推算，记 —。`
        ]
      }
    ],
    lightRule: '',
    targetVersion: ''
  }
}

function valuesOf(
  county: string,
  kind: CenterKind,
  groups: readonly CenterGroup[]
): RowValues<FunctionCoverageKey> {
  const now = (codes: readonly string[]) => coverageCell(groups, codes).now
  const [f01, f02, f03, f04, f05, f06, f07, f08, f09] = coveredCodes.map((code) => now([code]))
  const five = now(publicServiceCodes)
  return {
    county,
    kind: centerKinds[kind],
    open: countOf(groups.filter(({ open }) => open)),
    'F01-count': f01?.covered ?? null,
    'F01-rate': f01?.rate ?? null,
    'F02-count': f02?.covered ?? null,
    'F02-rate': f02?.rate ?? null,
    'F03-count': f03?.covered ?? null,
    'F03-rate': f03?.rate ?? null,
    'F04-count': f04?.covered ?? null,
    'F04-rate': f04?.rate ?? null,
    'F05-count': f05?.covered ?? null,
    'F05-rate': f05?.rate ?? null,
    'F06-count': f06?.covered ?? null,
    'F06-rate': f06?.rate ?? null,
    'F07-count': f07?.covered ?? null,
    'F07-rate': f07?.rate ?? null,
    'F08-count': f08?.covered ?? null,
    'F08-rate': f08?.rate ?? null,
    'F09-count': f09?.covered ?? null,
    'F09-rate': f09?.rate ?? null,
    allFive: five.covered,
    allFiveRate: five.rate,
    ...changesOf(groups)
  }
}

/** Percentage points against the base year, from unrounded shares. */
function changesOf(groups: readonly CenterGroup[]): {
  dayCareChange: number | null
  childCareChange: number | null
} {
  return {
    dayCareChange: coverageCell(groups, ['F06']).points,
    childCareChange: coverageCell(groups, ['F07']).points
  }
}
