import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { annotatedFile } from '@documents/excel/annotate/annotated-file'
import { temporaryFile, temporaryFolder } from './make-workbook'

/** The parts of a package by name, without any code of the program. */
async function partsOf(path: string): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  const zip = await openPromise(path, { autoClose: false })
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    parts.set(entry.fileName, Buffer.concat(chunks))
  }
  zip.close()
  return parts
}

async function workbook(): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表1')
  sheet.addRow(['中心名称', '电话'])
  sheet.addRow(['甲', '12'])
  sheet.addRow(['乙', '0379-63210000'])
  sheet.getCell('B2').numFmt = '@'
  sheet.getCell('B2').font = { bold: true }
  sheet.addConditionalFormatting({
    ref: 'A1:A3',
    rules: [{ type: 'expression', priority: 1, formulae: ['A1=1'], style: {} }]
  })
  book.addWorksheet('别的').addRow(['不动'])
  const path = join(await temporaryFolder(), '上报.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

const notes = [
  { sheet: '表1', row: 2, column: 'B', text: '“12” <不是> 电话 & _x0041_' },
  { sheet: '表1', row: 2, column: '', text: '整行' }
]
const headRows = new Map([['表1', 1]])

it('the workbook comes back with a column of what is wrong, coloured cells, and every other part as it was', async () => {
  const path = await workbook()
  const returned = join(await temporaryFolder(), '退回.xlsx')
  await writeFile(returned, await annotatedFile({ path, notes, headRows }))

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(returned)
  const sheet = book.getWorksheet('表1')
  expect(sheet?.getCell('C1').value).toBe('导入检查')
  expect(sheet?.getCell('C2').text).toContain('B 列：“12” <不是> 电话 & ')
  expect(sheet?.getCell('C2').text).toMatch(/；整行$/)
  expect(sheet?.getCell('C3').value).toBeNull()
  expect(sheet?.getCell('B2').value).toBe('12')
  expect(sheet?.getCell('B2').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } })
  expect(sheet?.getCell('B2').font).toMatchObject({ bold: true })
  expect(sheet?.getCell('B2').numFmt).toBe('@')
  expect(sheet?.getCell('B3').fill).toBeUndefined()

  const before = await partsOf(path)
  const after = await partsOf(returned)
  expect([...after.keys()]).toEqual([...before.keys()])
  const changed = [...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes)).map(([name]) => name)
  expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml'])
  // Take the added cells and styles out of the sheet again, and it is the old one.
  const xml = String(after.get('xl/worksheets/sheet1.xml')).replace(/<c r="C\d" t="inlineStr">.*?<\/c>/gu, '')
  const plain = (text: string): string => text.replace(/(<c r="B2")([^>]*?) s="\d+"([^>]*>)/u, '$1$2$3')
  expect(plain(xml)).toBe(plain(String(before.get('xl/worksheets/sheet1.xml'))))
})

it('a CSV comes back with the column, its texts as they were', async () => {
  const path = await temporaryFile('中心名称,地址\r\n"甲","a,""b"""\r\n乙\r\n', '上报.csv')
  const bytes = await annotatedFile({
    path,
    notes: [{ sheet: '上报', row: 3, column: 'B', text: '没有填写' }],
    headRows: new Map([['上报', 1]])
  })
  expect(bytes.toString()).toBe('\ufeff中心名称,地址,导入检查\r\n甲,"a,""b"""\r\n乙,,B 列：没有填写\r\n')
})
