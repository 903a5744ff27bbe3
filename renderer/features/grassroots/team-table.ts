import { teamTypes } from '@domain/grassroots/vocabulary'
import type { TeamRow } from '@contract/team'
import { countCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'

export const teamColumns: TableColumn<TeamRow>[] = [
  { key: 'name', title: '队伍', width: 180, fixed: true, sortable: true, format: ({ draft }) => draft.name },
  { key: 'type', title: '类型', width: 140, format: ({ draft }) => teamTypes[draft.type] },
  { key: 'centerName', title: '所在中心', width: 200, format: (row) => row.centerName ?? '—' },
  { key: 'leader', title: '负责人', width: 88, format: ({ draft }) => draft.leader || '—' },
  {
    key: 'foundedOn',
    title: '成立日期',
    width: 104,
    kind: 'date',
    sortable: true,
    format: ({ draft }) => draft.foundedOn ?? '—'
  },
  {
    key: 'memberCount',
    title: '人数',
    width: 72,
    sortable: true,
    ...countCells(({ draft }: TeamRow) => draft.memberCount)
  },
  {
    key: 'averageAge',
    title: '平均年龄',
    width: 92,
    sortable: true,
    ...countCells(({ draft }: TeamRow) => draft.averageAge)
  },
  {
    key: 'activitiesPerYear',
    title: '年活动次数',
    width: 104,
    sortable: true,
    ...countCells(({ draft }: TeamRow) => draft.activitiesPerYear)
  },
  {
    key: 'registered',
    title: '备案',
    width: 124,
    format: ({ draft }) => (draft.registered ? '已备案' : '未备案')
  }
]
