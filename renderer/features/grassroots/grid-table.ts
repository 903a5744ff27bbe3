import type { GridRow } from '@contract/grid'
import { countCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'

export const gridColumns: TableColumn<GridRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 142,
    kind: 'code',
    fixed: true,
    sortable: true,
    format: (row) => row.code
  },
  { key: 'name', title: '网格', width: 160, sortable: true, format: (row) => row.name },
  { key: 'divisionName', title: '社区（村）', width: 110, hidden: true, format: (row) => row.divisionName },
  { key: 'unitName', title: '责任单位', width: 80, format: (row) => row.unitName ?? '—' },
  { key: 'centerName', title: '管理专区所在中心', width: 172, format: (row) => row.centerName ?? '—' },
  {
    key: 'households',
    title: '户数',
    width: 76,
    sortable: true,
    ...countCells((row: GridRow) => row.households)
  },
  {
    key: 'residents',
    title: '人口',
    width: 76,
    sortable: true,
    ...countCells((row: GridRow) => row.residents)
  },
  { key: 'head', title: '网格长', width: 76, format: (row) => row.head ?? '缺' },
  {
    key: 'fullTime',
    title: '专职网格员',
    width: 92,
    ...countCells((row: GridRow) => row.fullTime)
  },
  {
    key: 'partTime',
    title: '兼职网格员',
    width: 92,
    ...countCells((row: GridRow) => row.partTime)
  },
  {
    key: 'householdsPerWorker',
    title: '户/专职网格员',
    width: 112,
    ...countCells(({ householdsPerWorker: share }: GridRow) => (share === null ? null : Math.round(share)))
  },
  {
    key: 'checkedIn',
    title: '已报到',
    width: 68,
    ...countCells((row: GridRow) => row.checkedIn)
  }
]
