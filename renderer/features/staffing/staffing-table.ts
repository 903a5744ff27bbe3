import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { formatCount, formatPercent, formatTenths } from '@domain/figure/format-figure'
import type { StaffingRow, StaffingSums } from '@contract/staffing'
import { countCells, roundPercentCells, tenthsCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'

export const staffingColumns: TableColumn<StaffingRow>[] = [
  { key: 'name', title: '中心', width: 224, fixed: true, sortable: true, format: (row) => row.name },
  { key: 'unitName', title: '责任单位', width: 84, sortable: true, format: (row) => row.unitName },
  {
    key: 'required',
    title: '应配（人）',
    width: 96,
    sortable: true,
    ...countCells((row: StaffingRow) => row.required)
  },
  {
    key: 'presentTenths',
    title: '在岗（折算）',
    width: 106,
    sortable: true,
    ...tenthsCells((row: StaffingRow) => row.presentTenths)
  },
  {
    key: 'gapTenths',
    title: '缺口（人）',
    width: 96,
    sortable: true,
    ...tenthsCells((row: StaffingRow) => row.gapTenths)
  },
  {
    key: 'rate',
    title: '配备率',
    width: 84,
    sortable: true,
    ...roundPercentCells((row: StaffingRow) => row.rate)
  },
  {
    key: 'people',
    title: '在岗人数',
    width: 88,
    sortable: true,
    ...countCells((row: StaffingRow) => row.people)
  },
  {
    key: 'certifiedShare',
    title: '持证率',
    width: 84,
    sortable: true,
    ...roundPercentCells((row: StaffingRow) => row.certifiedShare)
  },
  {
    key: 'servedPop',
    title: '服务人口',
    width: 92,
    sortable: true,
    ...countCells((row: StaffingRow) => row.servedPop)
  },
  { key: 'kind', title: '类别', width: 84, format: (row) => centerKinds[row.kind] },
  { key: 'tier', title: '层级', width: 80, format: (row) => centerTiers[row.tier] },
  {
    key: 'normName',
    title: '采用标准',
    width: 240,
    hidden: true,
    format: (row) => row.normName || '无适用标准'
  },
  { key: 'code', title: '编号', width: 150, kind: 'code', hidden: true, format: (row) => row.code }
]

/** The last row: urban and rural apart, rates as ratio of sums. */
export function staffingTotals(sums: StaffingSums): Record<string, string> {
  return {
    name: `邻里 ${formatCount(sums.urban)} 个 · 乡里 ${formatCount(sums.rural)} 个`,
    required: formatCount(sums.required),
    presentTenths: formatTenths(sums.presentTenths),
    gapTenths: formatTenths(sums.gapTenths),
    rate: formatPercent(sums.rate, 1),
    people: formatCount(sums.people),
    certifiedShare: formatPercent(sums.certifiedShare, 1)
  }
}
