import { inspectionRounds } from '@domain/inspection/vocabulary'
import type { InspectionRow } from '@contract/inspection'
import { countCells, tenthsCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'

export const inspectionColumns: TableColumn<InspectionRow>[] = [
  {
    key: 'inspectedOn',
    title: '检查日期',
    width: 104,
    kind: 'date',
    fixed: true,
    sortable: true,
    format: (row) => row.inspectedOn
  },
  { key: 'round', title: '类型', width: 80, format: (row) => inspectionRounds[row.round] },
  { key: 'centerName', title: '中心', width: 220, sortable: true, format: (row) => row.centerName },
  { key: 'unitName', title: '责任单位', width: 96, sortable: true, format: (row) => row.unitName },
  { key: 'projectName', title: '项目', width: 240, format: (row) => row.projectName ?? '—' },
  { key: 'team', title: '检查组', width: 120, format: (row) => row.team || '—' },
  {
    key: 'scoreTenths',
    title: '得分',
    width: 80,
    sortable: true,
    ...tenthsCells((row: InspectionRow) => row.scoreTenths)
  },
  { key: 'issues', title: '发现问题', width: 88, ...countCells((row: InspectionRow) => row.issues) },
  { key: 'openIssues', title: '未销号', width: 80, ...countCells((row: InspectionRow) => row.openIssues) }
]
