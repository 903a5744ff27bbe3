import { expect, it } from 'vitest'
import { toHtmlTable, toTabSeparated } from '@renderer/components/table/clipboard-table'

interface Row {
  name: string
  code: string
  area: string
}
const columns = [
  { title: '名称', format: (row: Row) => row.name },
  { title: '编号', format: (row: Row) => row.code },
  { title: '面积（㎡）', align: 'right' as const, format: (row: Row) => row.area }
]

it('joins cells by tabs and rows by line ends, quoting what would break them', () => {
  const rows = [{ name: '定鼎门\t"老"', code: '0379', area: '1,200.00' }]
  expect(toTabSeparated(columns, rows)).toBe('名称\t编号\t面积（㎡）\r\n"定鼎门\t""老"""\t0379\t1,200.00')
})

it('lets no text start a formula, and leaves negative numbers alone', () => {
  const rows = [{ name: '=HYPERLINK("x")', code: '@SUM(A1)', area: '-3.5' }]
  expect(toTabSeparated(columns, rows).split('\r\n')[1]).toBe('"\'=HYPERLINK(""x"")"\t\'@SUM(A1)\t-3.5')
})

it('marks text columns as text for Excel and escapes markup', () => {
  const rows = [{ name: '<b>&', code: '410311000000000001', area: '1' }]
  const html = toHtmlTable(columns, rows)
  expect(html).toContain('<td style="mso-number-format:\'\\@\'">410311000000000001</td>')
  expect(html).toContain('&lt;b&gt;&amp;')
  expect(html).toContain('<td>1</td>')
})
