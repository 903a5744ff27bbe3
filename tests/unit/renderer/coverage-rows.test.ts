import { expect, test } from 'vitest'
import type { CoverageMatrixRow } from '@contract/coverage'
import type { Figure } from '@contract/figure'
import { toTabSeparated } from '@renderer/components/table/clipboard-table'
import { copiedColumns, shadeOf } from '@renderer/features/analysis/coverage-rows'

const figure = (text: string): Figure => ({ value: null, text, formula: '', inputs: [], records: null })

test('the coverage table goes to Excel with its denominators and three columns for each function', () => {
  const row: CoverageMatrixRow = {
    row: 'unit',
    unitId: null,
    label: '甲区',
    open: figure('1,204'),
    wasOpen: figure('3'),
    cells: [{ now: figure('75.00%'), base: figure('80.00%'), change: figure('−5.0'), note: '' }]
  }
  const columns = copiedColumns({
    columns: [{ key: 'F06', title: '日间照料/养老' }],
    cutoff: '2026-09-30',
    baseYear: 2021
  })
  expect(toTabSeparated(columns, [row]).split('\r\n')).toEqual([
    [
      '责任单位',
      '运营中心数（2026-09-30）',
      '运营中心数（2021 年末）',
      '日间照料/养老（2026-09-30）',
      '日间照料/养老（2021 年末）',
      '日间照料/养老变化（百分点）'
    ].join('\t'),
    ['甲区', '1,204', '3', '75.00%', '80.00%', '-5.0'].join('\t')
  ])
})

test('shades go by fifths of the share', () => {
  expect([null, 0, 0.199, 0.2, 0.79, 0.8, 1].map(shadeOf)).toEqual([0, 1, 1, 2, 4, 5, 5])
})
