import { formatCount, formatTenths } from '@domain/figure/format-figure'
import type { TrainingRow } from '@contract/training'
import type { TableColumn } from '@renderer/components/table/table-column'

export const trainingColumns: TableColumn<TrainingRow>[] = [
  {
    key: 'heldOn',
    title: '日期',
    width: 104,
    fixed: true,
    sortable: true,
    format: ({ draft }) => draft.heldOn
  },
  { key: 'topic', title: '主题', width: 240, sortable: true, format: ({ draft }) => draft.topic },
  {
    key: 'hoursTenths',
    title: '学时',
    width: 80,
    align: 'right',
    sortable: true,
    format: ({ draft }) => formatTenths(draft.hoursTenths)
  },
  {
    key: 'persons',
    title: '参加人数',
    width: 96,
    align: 'right',
    sortable: true,
    format: ({ draft }) => formatCount(draft.persons)
  },
  { key: 'organiser', title: '组织单位', width: 180, format: ({ draft }) => draft.organiser || '—' },
  { key: 'centerName', title: '所在中心', width: 220, format: (row) => row.centerName ?? '全市' },
  { key: 'remark', title: '备注', width: 180, format: ({ draft }) => draft.remark || '—' }
]
