import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSource } from '@documents/excel/read/open-source'
import type { SheetRow } from '@documents/excel/read/cell'
import { readPath, temporaryFile } from './make-workbook'
import { makeZip } from './make-zip'

const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"'

async function sheetsOf(body: string, styles = '') {
  const content = `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`
  const source = await openSource(await temporaryFile(makeZip([{ name: 'content.xml', content }]), '表.ods'))
  const sheets = []
  for (const sheet of source.sheets) {
    const rows: SheetRow[] = []
    const facts = await sheet.read((row) => rows.push(row))
    sheets.push({ name: sheet.name, hidden: sheet.hidden, rows, facts })
  }
  source.close()
  return sheets
}

const text = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`

describe('an OpenDocument table', () => {
  it.each(['libreoffice.ods', 'libreoffice.xlsx'])(
    '%s, as LibreOffice wrote it, is read as it is',
    async (file) => {
      const reading = await readPath(join(__dirname, '../../fixtures/tables', file))
      expect(reading?.problems).toEqual([])
      expect(
        reading?.rows.map(({ row: number, values }) => [
          number,
          values.name,
          values.openDate,
          values.areaGross
        ])
      ).toEqual([
        [4, '石油社区邻里中心', '2025-09-30', 90_050],
        [5, '定鼎门社区邻里中心', '2024-06-01', 120_000]
      ])
    }
  )

  it('gives repeated rows and cells their values and blank ones nothing', async () => {
    const body = `<table:table table:name="一">${row('<table:table-cell/>', 'table:number-rows-repeated="3"')}${row(
      `<table:table-cell table:number-columns-repeated="2"/>${text('甲', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16000"/>`,
      'table:number-rows-repeated="2"'
    )}${row('<table:table-cell/>', 'table:number-rows-repeated="1048570"')}</table:table>`
    const [sheet] = await sheetsOf(body)
    expect(sheet?.rows.map(({ number, cells }) => [number, [...cells.keys()]])).toEqual([
      [4, [3, 4]],
      [5, [3, 4]]
    ])
  })

  it('tells merges, hidden rows, columns and sheets, and leaves notes out of texts', async () => {
    const styles =
      '<style:style style:name="hid"><style:table-properties table:display="false"/></style:style>'
    const note = '<office:annotation><text:p>批注</text:p></office:annotation>'
    const cells = `${text('标题', 'table:number-columns-spanned="3" table:number-rows-spanned="2"')}<table:covered-table-cell table:number-columns-repeated="2"/>`
    const body =
      `<table:table table:name="一"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${row(cells)}` +
      `${row(`<table:table-cell office:value-type="string">${note}<text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>`, 'table:visibility="filter"')}</table:table>` +
      `<table:table table:name="二" table:style-name="hid">${row(text('藏'))}</table:table>`
    const [first, second] = await sheetsOf(body, styles)
    expect(first?.facts.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }])
    expect([...(first?.facts.hiddenColumns ?? [])]).toEqual([2, 3])
    expect(first?.rows[1]).toMatchObject({ hidden: true, number: 2 })
    expect(first?.rows[1]?.cells.get(1)).toMatchObject({ kind: 'text', text: 'a  b\nc' })
    expect(second).toMatchObject({ name: '二', hidden: true, rows: [{ number: 1 }] })
  })

  it('keeps numbers digit by digit, days as days, errors as errors', async () => {
    const number = '<table:table-cell office:value-type="float" office:value="410311008012"/>'
    const day = '<table:table-cell office:value-type="date" office:date-value="2025-09-30"/>'
    const error =
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    const [sheet] = await sheetsOf(`<table:table table:name="一">${row(number + day + error)}</table:table>`)
    expect([...(sheet?.rows[0]?.cells.values() ?? [])]).toEqual([
      { kind: 'number', digits: '410311008012', formula: false },
      { kind: 'text', text: '2025-09-30', formula: false },
      { kind: 'error', code: '#DIV/0!', formula: true }
    ])
  })

  it('that holds too much or is locked is refused in words', async () => {
    const many = row(text('甲'), 'table:number-rows-repeated="1000000"')
    await expect(sheetsOf(`<table:table table:name="一">${many}</table:table>`)).rejects.toThrow(/20000/)
    const wide = row(text('甲', 'table:number-columns-repeated="16384"'))
    await expect(sheetsOf(`<table:table table:name="一">${wide}</table:table>`)).rejects.toThrow(/200 列/)
    const locked = makeZip([
      { name: 'content.xml', content: 'x' },
      { name: 'META-INF/manifest.xml', content: '<manifest><encryption-data/></manifest>' }
    ])
    await expect(openSource(await temporaryFile(locked, '锁.ods'))).rejects.toThrow(/密码/)
    const sheet = makeZip([{ name: 'xl/workbook.xml', content: '<a/>' }])
    await expect(openSource(await temporaryFile(sheet, '错.ods'))).rejects.toThrow(
      /是 \.xlsx 工作簿，只是扩展名为 \.ods/
    )
  })
})
