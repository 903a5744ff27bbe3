import type { TrainingRow } from '@contract/training'
import { countCells, tenthsCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'

export const trainingColumns: TableColumn<TrainingRow>[] = [
  {
    key: 'heldOn',
    title: '日期',
    width: 104,
    kind: 'date',
    fixed: true,
    sortable: true,
    format: ({ draft }) => draft.heldOn
  },
  { key: 'topic', title: '主题', width: 240, sortable: true, format: ({ draft }) => draft.topic },
  {
    key: 'hoursTenths',
    title: '学时',
    width: 80,
    sortable: true,
    ...tenthsCells(({ draft }: TrainingRow) => draft.hoursTenths)
  },
  {
    key: 'persons',
    title: '参加人数',
    width: 96,
    sortable: true,
    ...countCells(({ draft }: TrainingRow) => draft.persons)
  },
  { key: 'organiser', title: '组织单位', width: 180, format: ({ draft }) => draft.organiser || '—' },
  { key: 'centerName', title: '所在中心', width: 220, format: (row) => row.centerName ?? '全市' },
  { key: 'remark', title: '备注', width: 180, format: ({ draft }) => draft.remark || '—' }
]
