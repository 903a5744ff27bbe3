import type { EntityManager } from 'typeorm'
import { formatTenths } from '@domain/figure/format-figure'
import { staffingHeadline } from '@domain/progress/headline'
import { staffingTotals, type StaffingOfCenter } from '@domain/staffing/gap'
import type { AnalysisOverview, StaffingLine } from '@contract/analysis'
import type { Figure } from '@contract/figure'
import type { Scope } from '@contract/scope'
import { targetUnits } from '@database/repositories/progress-facts'
import { countFigure, inputs, rateFigure, recordsAt } from '@services/analysis/figure-of'
import { staffingOn } from '@services/staffing/staffing-on'
import { unitsOf } from '@services/units-of'

/** Required against present by unit, in the official order. Source: domain §2.6. */
export async function analyseStaffing(
  reader: EntityManager,
  scope: Scope
): Promise<AnalysisOverview['staffing']> {
  const unitIds = await unitsOf(reader, scope.unitId)
  const staffed = await staffingOn(reader, { unitIds, kind: scope.kind }, scope.cutoff)
  const centers = staffed.map(({ staffing }) => staffing)
  const units = (await targetUnits(reader)).filter(({ id }) => unitIds === null || unitIds.includes(id))
  const byUnit = new Map<string, StaffingOfCenter[]>(units.map(({ id }) => [id, []]))
  for (const { center, staffing } of staffed) byUnit.get(center.unitId)?.push(staffing)
  const lines = units.flatMap((unit): StaffingLine[] => {
    const own = byUnit.get(unit.id) ?? []
    return own.length === 0 ? [] : [lineOf('unit', unit.shortName, unit.id, own, scope)]
  })
  return {
    headline: staffingHeadline(staffingTotals(centers)),
    lines: [...lines, lineOf('total', '合计', null, centers, scope)]
  }
}

function lineOf(
  row: StaffingLine['row'],
  label: string,
  unitId: string | null,
  centers: readonly StaffingOfCenter[],
  scope: Scope
): StaffingLine {
  const totals = staffingTotals(centers)
  const records = recordsAt('/staffing', { unitId: unitId ?? scope.unitId, kind: scope.kind })
  const gaps = recordsAt('/staffing', { unitId: unitId ?? scope.unitId, kind: scope.kind, gap: '1' })
  const given = inputs({
    应配: totals.required,
    '在岗（折算）': formatTenths(totals.presentTenths),
    计入中心数: totals.rated,
    缺标准或人口: totals.unrated
  })
  const tenths = (value: number, formula: string, at: Figure['records']): Figure => ({
    value: value / 10,
    text: formatTenths(value),
    formula,
    inputs: given,
    records: at
  })
  return {
    row,
    unitId,
    label,
    required: countFigure(totals.required, {
      formula: '应配 = 各运营中心按配备标准逐个进一取整后相加',
      inputs: given,
      records
    }),
    present: tenths(totals.presentTenths, '在岗 = 截止日在岗人员的折算系数之和（只计有标准的中心）', records),
    gap: tenths(totals.gapTenths, '缺口 = 各中心应配比在岗多出的人数之和；超配的中心不抵缺口', gaps),
    rate: rateFigure(totals.rate, { formula: '配备率 = 在岗 ÷ 应配', inputs: given, records })
  }
}
