import type { CenterRow, CenterSort, CenterSums } from '@contract/center-list'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { formatArea } from '@domain/area/format-area'
import { formatCount, formatPercent } from '@domain/figure/format-figure'
import { areaCells, countCells, percentCells } from '@renderer/components/table/number-cells'
import type { TableColumn, TableSort } from '@renderer/components/table/table-column'
import { formatInstant } from '@renderer/format'

/** Which order of the backend a column's head asks for. */
const orderOf: Readonly<Record<string, CenterSort['key']>> = {
  code: 'code',
  name: 'name',
  kind: 'kind',
  tier: 'tier',
  form: 'form',
  status: 'status',
  countyName: 'place',
  unitName: 'unit',
  areaGross: 'areaGross',
  areaIndoor: 'areaIndoor',
  areaOffice: 'areaOffice',
  areaService: 'areaService',
  serviceShare: 'serviceShare',
  servedPop: 'servedPop',
  openDate: 'openDate',
  managerName: 'managerName',
  starLevel: 'starLevel',
  updatedAt: 'updatedAt'
}

const columns: TableColumn<CenterRow>[] = [
  { key: 'code', title: '编号', width: 142, fixed: true, kind: 'code', format: (row) => row.code },
  { key: 'name', title: '名称', width: 232, fixed: true, format: (row) => row.name },
  { key: 'kind', title: '类别', width: 84, format: (row) => centerKinds[row.kind] },
  { key: 'tier', title: '层级', width: 84, format: (row) => centerTiers[row.tier] },
  {
    key: 'form',
    title: '形态',
    width: 112,
    hidden: true,
    format: (row) => (row.form === null ? '' : centerForms[row.form])
  },
  { key: 'status', title: '状态', width: 104, format: (row) => centerStatuses[row.status] },
  { key: 'countyName', title: '县区', width: 96, format: (row) => row.countyName ?? '' },
  { key: 'townName', title: '街道（乡镇）', width: 128, format: (row) => row.townName ?? '' },
  { key: 'villageName', title: '社区（村）', width: 120, format: (row) => row.villageName ?? '' },
  { key: 'unitName', title: '责任单位', width: 104, format: (row) => row.unitName },
  { key: 'parentName', title: '上级中心', width: 180, hidden: true, format: (row) => row.parentName ?? '' },
  { key: 'address', title: '地址', width: 200, hidden: true, format: (row) => row.address },
  area('areaGross', '建筑面积（㎡）', true),
  area('areaIndoor', '室内面积（㎡）'),
  area('areaOffice', '办公（㎡）'),
  area('areaService', '服务（㎡）'),
  area('areaShared', '共用（㎡）', true),
  area('areaOutdoor', '室外（㎡）', true),
  {
    key: 'serviceShare',
    title: '服务占比',
    width: 96,
    ...percentCells((row: CenterRow) => row.serviceShare, '')
  },
  number('servedHouseholds', '服务户数', true),
  number('servedPop', '服务人口'),
  { key: 'openDate', title: '开放日期', width: 104, kind: 'date', format: (row) => row.openDate ?? '' },
  { key: 'managerName', title: '负责人', width: 84, format: (row) => row.managerName },
  { key: 'managerPhone', title: '电话', width: 120, kind: 'code', format: (row) => row.managerPhone },
  {
    key: 'starLevel',
    title: '星级',
    width: 72,
    ...countCells((row: CenterRow) => row.starLevel, '')
  },
  {
    key: 'updatedAt',
    title: '最近修改',
    width: 140,
    hidden: true,
    format: (row) => formatInstant(row.updatedAt)
  }
]

/** The columns of 中心台账; 县区 sorts by county, town and village together. */
export const centerColumns = columns.map((column) => ({ ...column, sortable: column.key in orderOf }))

/** By code unless a head was pressed. */
export function centerSort(sort: TableSort | null): CenterSort {
  const key = sort === null ? undefined : orderOf[sort.key]
  return key === undefined
    ? { key: 'code', descending: false }
    : { key, descending: sort?.direction === 'desc' }
}

/** The totals row. Urban and rural centres are counted apart. */
export function centerTotals(sums: CenterSums): Record<string, string> {
  return {
    code: '合计',
    name: `邻里 ${formatCount(sums.urban)} 个 · 乡里 ${formatCount(sums.rural)} 个`,
    areaGross: formatArea(sums.areaGross),
    areaIndoor: formatArea(sums.areaIndoor),
    areaOffice: formatArea(sums.areaOffice),
    areaService: formatArea(sums.areaService),
    serviceShare: shareText(sums.serviceShare),
    servedPop: formatCount(sums.servedPop)
  }
}

type AreaKey = 'areaGross' | 'areaIndoor' | 'areaOffice' | 'areaService' | 'areaShared' | 'areaOutdoor'

function area(key: AreaKey, title: string, hidden = false): TableColumn<CenterRow> {
  return {
    key,
    title,
    width: title.length > 6 ? 124 : 104,
    hidden,
    ...areaCells((row: CenterRow) => row[key], '')
  }
}

function number(
  key: 'servedHouseholds' | 'servedPop',
  title: string,
  hidden = false
): TableColumn<CenterRow> {
  return {
    key,
    title,
    width: 96,
    hidden,
    ...countCells((row: CenterRow) => row[key], '')
  }
}

function shareText(share: number | null): string {
  return share === null ? '' : formatPercent(share)
}
