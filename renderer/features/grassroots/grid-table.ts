import { formatCount } from '@domain/figure/format-figure'
import type { GridRow } from '@contract/grid'
import type { TableColumn } from '@renderer/components/table/table-column'

export const gridColumns: TableColumn<GridRow>[] = [
  { key: 'code', title: '编号', width: 150, fixed: true, sortable: true, format: (row) => row.code },
  { key: 'name', title: '网格', width: 160, sortable: true, format: (row) => row.name },
  { key: 'divisionName', title: '社区（村）', width: 110, hidden: true, format: (row) => row.divisionName },
  { key: 'unitName', title: '责任单位', width: 92, format: (row) => row.unitName ?? '—' },
  { key: 'centerName', title: '管理专区所在中心', width: 180, format: (row) => row.centerName ?? '—' },
  {
    key: 'households',
    title: '户数',
    width: 80,
    align: 'right',
    sortable: true,
    format: (row) => formatCount(row.households)
  },
  {
    key: 'residents',
    title: '人口',
    width: 80,
    align: 'right',
    sortable: true,
    format: (row) => formatCount(row.residents)
  },
  { key: 'head', title: '网格长', width: 88, format: (row) => row.head ?? '缺' },
  {
    key: 'fullTime',
    title: '专职网格员',
    width: 92,
    align: 'right',
    format: (row) => formatCount(row.fullTime)
  },
  {
    key: 'partTime',
    title: '兼职网格员',
    width: 92,
    align: 'right',
    format: (row) => formatCount(row.partTime)
  },
  {
    key: 'householdsPerWorker',
    title: '户/专职网格员',
    width: 112,
    align: 'right',
    format: (row) =>
      formatCount(row.householdsPerWorker === null ? null : Math.round(row.householdsPerWorker))
  },
  {
    key: 'checkedIn',
    title: '已报到',
    width: 80,
    align: 'right',
    format: (row) => formatCount(row.checkedIn)
  }
]
