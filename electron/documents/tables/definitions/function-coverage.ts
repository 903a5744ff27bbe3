import { serviceFunctions } from '@domain/center/function-catalog'
import { defineTable, sum, type KeyOf, type TableColumn } from '@documents/tables/table-column'

/** The functions that the table counts. Source: domain §3.3 T7. */
export const coveredCodes = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09'] as const
type Code = (typeof coveredCodes)[number]
type FunctionKey = `${Code}-${'count' | 'rate'}`

/** The year with whose end the change is told. */
export const coverageBaseYear = 2021

const functionColumns = coveredCodes.flatMap((code): TableColumn<FunctionKey | 'open'>[] => {
  const group = `${code} ${serviceFunctions[code].split('/')[0] ?? ''}`
  return [
    { key: `${code}-count`, head: [group, '数'], kind: 'count', width: 5, total: sum },
    {
      key: `${code}-rate`,
      head: [group, '覆盖率'],
      kind: 'rate',
      width: 7,
      total: { kind: 'share', part: `${code}-count`, whole: 'open' }
    }
  ]
})

/** T7 服务功能覆盖情况统计表. */
export const functionCoverage = defineTable({
  sheet: '功能覆盖',
  title: '服务功能覆盖情况统计表',
  unit: '个、%',
  paper: 'A4',
  labelKey: 'county',
  unknown: '—',
  frozenColumns: 2,
  columns: [
    { key: 'county', head: ['县区'], kind: 'word', width: 10 },
    { key: 'kind', head: ['类别'], kind: 'word', width: 9 },
    { key: 'open', head: ['运营中心数'], kind: 'count', width: 7, total: sum },
    ...functionColumns,
    { key: 'allFive', head: ['五项全覆盖数'], kind: 'count', width: 7, total: sum },
    {
      key: 'allFiveRate',
      head: ['五项全覆盖率'],
      kind: 'rate',
      width: 8,
      total: { kind: 'share', part: 'allFive', whole: 'open' }
    },
    { key: 'dayCareChange', head: ['日间照料较2021年(百分点)'], kind: 'points', width: 10 },
    { key: 'childCareChange', head: ['托幼较2021年(百分点)'], kind: 'points', width: 10 }
  ]
})
export type FunctionCoverageKey = KeyOf<typeof functionCoverage>
