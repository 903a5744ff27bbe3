import { describe, expect, it } from 'vitest'
import { csvRows } from '@documents/excel/read/csv-rows'
import { decodeCsv } from '@documents/excel/read/csv-source'
import { headCells, readPath, temporaryFile } from './make-workbook'

const rowsOf = (text: string): string[][] => [...csvRows(text)].map(({ texts }) => texts)

describe('records', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    ['a,"b,""c""\nd",e', [['a', 'b,"c"\nd', 'e']]],
    [
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2']
      ]
    ],
    ['a;b\n\nc;', [['a', 'b'], [''], ['c', '']]],
    ['"never closed,\nx', [['never closed,\nx']]],
    ['', []]
  ])('%j', (text, records) => {
    expect(rowsOf(text)).toEqual(records)
  })
})

/** 邻里中心 in GBK, by the code table: 邻 C1DA 里 C0EF 中 D6D0 心 D0C4. */
const gbk = Buffer.from('c1dac0efd6d0d0c4', 'hex')

describe('encodings', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('邻里中心')],
    ['UTF-8 with its mark', Buffer.from('\ufeff邻里中心')],
    ['UTF-16', Buffer.from('\ufeff邻里中心', 'utf16le')],
    ['GBK', gbk]
  ])('%s', (_, bytes) => {
    expect(decodeCsv(bytes).text.replace('\ufeff', '')).toBe('邻里中心')
  })

  it('what is no text is refused in words', () => {
    expect(() => decodeCsv(Buffer.from([0xff, 0xff, 0, 0, 1]))).toThrow(/不是 UTF-8 或 GBK/)
    expect(() => decodeCsv(Buffer.from('PK\u0003\u0004'))).toThrow(/其实是 Excel 工作簿/)
  })
})

it('a ledger saved as CSV is read with codes, days and units as texts (G5, G6)', async () => {
  const cells: Record<string, string> = {
    县区: '洛龙区',
    统计用区划代码: '410311002002',
    中心名称: '石油社区邻里中心',
    建成投用日期: '45930',
    '建筑面积㎡': '0.09万㎡',
    服务人口: '"4,500人"',
    电话: '0379-63911234'
  }
  const line = headCells.map((head) => cells[head] ?? '').join(',')
  const damaged = headCells.map(
    (head) => ({ ...cells, 统计用区划代码: '4.10311E+11', 建成投用日期: '2025年9月' })[head] ?? ''
  )
  const path = await temporaryFile(
    `\ufeff${headCells.join(',')}\r\n${line}\r\n${damaged.join(',')}\r\n`,
    '洛龙区.csv'
  )
  const reading = await readPath(path)
  expect(reading).toMatchObject({ file: '洛龙区.csv', sheet: '洛龙区', mark: null })
  expect(reading?.rows).toMatchObject([
    {
      row: 2,
      values: {
        divisionCode: '410311002002',
        openDate: '2025-09-30',
        areaGross: 90_000,
        servedPop: 4500,
        managerPhone: '0379-63911234'
      }
    }
  ])
  expect(reading?.problems.map(({ column, message }) => [column, message])).toEqual([
    ['E', expect.stringContaining('科学计数')],
    ['N', expect.stringContaining('没有写到日')]
  ])
})
