import { ageBands } from '@domain/staffing/age-band'
import { certificateStates } from '@domain/staffing/certificate'
import { absenceKinds, sexes } from '@domain/staffing/vocabulary'
import { personSortKeys, type PersonRow, type PersonSortKey } from '@contract/person'
import { tenthsCells } from '@renderer/components/table/number-cells'
import { orderOf, type TableColumn, type TableSort } from '@renderer/components/table/table-column'

/** @param labelOf the word of a dictionary's code. */
export function personColumns(
  labelOf: (dictionary: string, code: string | null) => string
): TableColumn<PersonRow>[] {
  return [
    { key: 'name', title: '姓名', width: 92, fixed: true, sortable: true, format: (row) => row.name },
    {
      key: 'sex',
      title: '性别',
      width: 64,
      sortable: true,
      format: (row) => (row.sex === null ? '—' : sexes[row.sex])
    },
    {
      key: 'birthYear',
      title: '年龄段',
      width: 96,
      sortable: true,
      format: (row) => (row.ageBand === null ? '—' : ageBands[row.ageBand])
    },
    {
      key: 'identity',
      title: '身份',
      width: 96,
      sortable: true,
      format: (row) => labelOf('identity', row.identity) || '—'
    },
    {
      key: 'posts',
      title: '岗位',
      width: 150,
      format: (row) =>
        row.posts
          .map(({ postName, absence }) =>
            absence === null ? postName : `${postName}（${absenceKinds[absence]}）`
          )
          .join('、') || '未在岗'
    },
    {
      key: 'centers',
      title: '任职中心',
      width: 156,
      format: (row) => row.posts.map(({ centerName }) => centerName).join('、') || '—'
    },
    {
      key: 'fteTenths',
      title: '折算合计',
      width: 92,
      sortable: true,
      ...tenthsCells((row: PersonRow) => row.fteTenths)
    },
    {
      key: 'certificateValidTo',
      title: '证书',
      width: 150,
      sortable: true,
      format: (row) =>
        row.certificate === null
          ? certificateStates.none
          : `${labelOf('certificate', row.certificate)} ${certificateStates[row.certificateState]}`
    },
    {
      key: 'validTo',
      title: '证书有效期至',
      width: 104,
      kind: 'date',
      format: (row) => row.certificateValidTo ?? (row.certificate === null ? '—' : '长期')
    },
    { key: 'phone', title: '联系电话', width: 110, kind: 'code', format: (row) => row.phone || '—' }
  ]
}

/** The order to ask the backend for; undefined is the list's own, by name. */
export function personSort(sort: TableSort | null): { key: PersonSortKey; descending: boolean } | undefined {
  const order = orderOf(sort, personSortKeys)
  // The column shows ages: the youngest first is the latest year first.
  return order?.key === 'birthYear' ? { ...order, descending: !order.descending } : order
}
