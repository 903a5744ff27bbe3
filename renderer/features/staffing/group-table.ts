import { formatCount, formatPercent, formatTenths } from '@domain/figure/format-figure'
import type { StaffingGroup, StaffingGroups } from '@contract/staffing-groups'
import { countCells, roundPercentCells, tenthsCells } from '@renderer/components/table/number-cells'
import type { TableColumn, TableRequest, TableWindow } from '@renderer/components/table/table-column'

type Total = StaffingGroups['total']
type FigureKey = Exclude<keyof Total, 'urban' | 'rural' | 'unrated'>

const figure = (
  key: FigureKey,
  title: string,
  width: number,
  cells: typeof countCells
): TableColumn<StaffingGroup> => ({
  key,
  title,
  width,
  sortable: true,
  ...cells((row: StaffingGroup) => row[key])
})

/** @param what 责任单位, 街道（乡镇）, 社区（村） */
export const groupColumns = (what: string): TableColumn<StaffingGroup>[] => [
  { key: 'name', title: what, width: 170, fixed: true, format: (row) => row.name },
  {
    key: 'centers',
    title: '运营中心',
    width: 160,
    format: ({ urban, rural }) =>
      [urban > 0 ? `邻里 ${formatCount(urban)}` : '', rural > 0 ? `乡里 ${formatCount(rural)}` : '']
        .filter(Boolean)
        .join(' · ')
  },
  figure('required', '应配（人）', 90, countCells),
  figure('requiredTogether', '合并取整', 84, countCells),
  figure('presentTenths', '在岗（折算）', 100, tenthsCells),
  figure('gapTenths', '缺口（人）', 90, tenthsCells),
  figure('rate', '配备率', 80, roundPercentCells),
  figure('people', '在岗人数', 84, countCells),
  figure('certifiedShare', '持证率', 80, roundPercentCells),
  figure('expiring', '90 日内到期', 96, countCells),
  figure('expired', '已过期', 76, countCells)
]

export function groupTotals(total: Total): Record<string, string> {
  return {
    name: '合计',
    centers: `邻里 ${formatCount(total.urban)} · 乡里 ${formatCount(total.rural)}`,
    required: formatCount(total.required),
    requiredTogether: formatCount(total.requiredTogether),
    presentTenths: formatTenths(total.presentTenths),
    gapTenths: formatTenths(total.gapTenths),
    rate: formatPercent(total.rate, 1),
    people: formatCount(total.people),
    certifiedShare: formatPercent(total.certifiedShare, 1),
    expiring: formatCount(total.expiring),
    expired: formatCount(total.expired)
  }
}

/** The part of the groups that the table asks for, unknown values last whichever way. */
export function groupWindow(
  groups: readonly StaffingGroup[],
  { sort, offset, limit }: TableRequest
): TableWindow<StaffingGroup> {
  const key = groupColumns('').find((column) => column.sortable === true && column.key === sort?.key)?.key
  const rows = [...groups]
  if (sort !== null && isFigure(key)) {
    const turn = sort.direction === 'desc' ? -1 : 1
    rows.sort((a, b) => {
      const [one, other] = [a[key], b[key]]
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      return turn * (one - other)
    })
  }
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

function isFigure(key: string | undefined): key is FigureKey {
  return key !== undefined
}
