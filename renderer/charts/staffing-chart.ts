import type { StaffingLine } from '@contract/analysis'
import type { ChartOption } from '@renderer/charts/register'
import { shortLabel } from '@renderer/charts/short-label'
import { staffingBars } from '@renderer/charts/staffing-bars'

/** 应配 and 在岗（折算） by unit, in people. Source: domain §2.6. */
export function staffingChart(lines: readonly StaffingLine[]): ChartOption | null {
  const units = lines.filter(({ row }) => row === 'unit')
  if (units.every(({ required }) => (required.value ?? 0) === 0)) return null
  return staffingBars(
    units.map(({ label, required, present }) => ({
      name: shortLabel(label),
      required: required.value,
      present: present.value
    }))
  )
}
