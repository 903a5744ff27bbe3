import { describe, expect, it } from 'vitest'
import { crc32 } from '@documents/excel/package/crc32'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { headCells, ledgerSheet, line, readBytes, readSheets, rowXml, workbookParts } from './make-workbook'
import { makeZip, type ZipPart } from './make-zip'

const good = [ledgerSheet([line({ 中心名称: '石油社区邻里中心' })])]

async function refusalOf(content: Buffer): Promise<WorkbookRefusal> {
  const error: unknown = await readBytes(content).then(
    () => new Error('was read'),
    (reason: unknown) => reason
  )
  if (!(error instanceof WorkbookRefusal)) throw error
  return error
}

const withPart = (part: ZipPart): Buffer => makeZip([...workbookParts(good), part])
const replaced = (name: string, change: Partial<ZipPart>): Buffer =>
  makeZip(workbookParts(good).map((part) => (part.name === name ? { ...part, ...change } : part)))

const ole = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')])

describe('a package that is no workbook is named for what it is', () => {
  it.each([
    ['0 bytes', Buffer.alloc(0), 'not-a-workbook', /空的/],
    ['one byte', Buffer.from('P'), 'not-a-workbook', /不是 \.xlsx/],
    ['a text file', Buffer.from('县区,街道\n洛龙区,关林街道\n'), 'not-a-workbook', /改了扩展名/],
    ['a web page', Buffer.from('<html><table></table></html>'), 'not-a-workbook', /网页/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'not-a-workbook', /PDF/],
    ['an old .xls', ole('Workbook'), 'encrypted-or-old', /旧版 \.xls/],
    ['a password', ole('EncryptedPackage'), 'encrypted-or-old', /密码/],
    ['a Word file', makeZip([{ name: 'word/document.xml', content: '<a/>' }]), 'not-a-workbook', /Word/],
    ['an .ods', makeZip([{ name: 'content.xml', content: '<a/>' }]), 'not-a-workbook', /\.ods/],
    ['an .xlsb', makeZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'not-a-workbook', /xlsb/],
    ['an empty zip', makeZip([]), 'not-a-workbook', /没有工作簿/]
  ])('%s', async (_, content, reason, message) => {
    const refusal = await refusalOf(content)
    expect(refusal.reason).toBe(reason)
    expect(refusal.message).toMatch(message)
  })
})

describe('a broken package', () => {
  it('is refused at every length to which it is cut', async () => {
    const whole = makeZip(workbookParts(good))
    for (let length = 1; length < whole.length; length += 97) {
      const refusal = await refusalOf(whole.subarray(0, length))
      expect(['damaged', 'not-a-workbook']).toContain(refusal.reason)
    }
  })

  it('is refused when a check sum is wrong, in a part that is read and in one that is not', async () => {
    expect((await refusalOf(replaced('xl/workbook.xml', { crc: 1 }))).reason).toBe('damaged')
    expect((await refusalOf(replaced('[Content_Types].xml', { crc: 1 }))).reason).toBe('damaged')
  })

  it('is refused when the directory lies about a size', async () => {
    const lie = replaced('xl/worksheets/sheet1.xml', { declaredSize: 20 })
    expect((await refusalOf(lie)).reason).toBe('damaged')
  })

  it('is refused when parts are missing or no XML', async () => {
    const missing = (name: string): Buffer =>
      makeZip(workbookParts(good).filter((part) => part.name !== name))
    expect((await refusalOf(missing('xl/worksheets/sheet1.xml'))).reason).toBe('damaged')
    expect((await refusalOf(missing('xl/_rels/workbook.xml.rels'))).reason).toBe('damaged')
    for (const content of ['', '<worksheet>', '<a></b>', 'text', '<a/><b/>', '<a b=c/>', '<1/>']) {
      expect((await refusalOf(replaced('xl/workbook.xml', { content }))).reason).toBe('damaged')
    }
  })

  it('is refused when its text is not UTF-8', async () => {
    const content = Buffer.from('<worksheet><sheetData/></worksheet>', 'utf16le')
    expect((await refusalOf(replaced('xl/worksheets/sheet1.xml', { content }))).reason).toBe('damaged')
  })
})

describe('a dangerous package', () => {
  it.each([
    ['a path out of the folder', { name: '../../evil', content: 'x' }, 'damaged'],
    ['a name twice', { name: 'XL/Workbook.xml', content: 'x' }, 'damaged'],
    ['macros', { name: 'xl/vbaProject.bin', content: 'x' }, 'dangerous'],
    ['links to other files', { name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }, 'dangerous'],
    ['a DOCTYPE in a part nobody reads', { name: 'xl/theme.xml', content: '<!DOCTYPE a><a/>' }, 'dangerous'],
    ['an encrypted part', { name: 'x', content: 'x', flags: 1 }, 'encrypted-or-old'],
    ['a ratio of a bomb', { name: 'xl/media/a.bin', content: Buffer.alloc(3_000_000) }, 'dangerous']
  ])('%s', async (_, part, reason) => {
    expect((await refusalOf(withPart(part))).reason).toBe(reason)
  })

  it('more than 200 entries', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `xl/p${index}`, content: 'x' }))
    expect((await refusalOf(makeZip([...workbookParts(good), ...many]))).reason).toBe('too-large')
  })

  it.each([
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'
    ],
    ['an expanding entity', '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><worksheet/>'],
    ['an undeclared entity', '<worksheet><sheetData>&x;</sheetData></worksheet>']
  ])('%s', async (_, content) => {
    const { reason } = await refusalOf(replaced('xl/worksheets/sheet1.xml', { content }))
    expect(['dangerous', 'damaged']).toContain(reason)
  })
})

describe('a workbook made to cost', () => {
  const noise = (length: number): string =>
    Array.from({ length }, (_, index) => ((index * 2654435761) % 4294967296).toString(36)).join('')

  it('a declared dimension and a merge over everything cost nothing', async () => {
    const sheet = ledgerSheet([line({ 中心名称: '甲' })], {
      before: '<dimension ref="A1:XFD1048576"/>',
      after:
        '<mergeCells><mergeCell ref="A1:ZZ100000"/></mergeCells><dataValidations><dataValidation sqref="A1:Z1048576"/></dataValidations>'
    })
    const started = performance.now()
    const reading = await readSheets([sheet])
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(reading.rows).toHaveLength(0)
    expect(reading.problems[0]?.message).toContain('合并单元格')
  })

  it('a cell in the last corner of the sheet is refused by name', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const sheet = ledgerSheet([])
    await expect(readSheets([{ ...sheet, data: sheet.data + far }])).rejects.toThrow(/第 1048576 行.*200 列/)
  })

  it('more than 20000 lines are refused, empty formatted lines are not counted', async () => {
    const empty = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`
    )
    const reading = await readSheets([{ name: '台账', data: rowXml(1, headCells) + empty.join('') }])
    expect(reading.rows).toHaveLength(0)
    const full = Array.from(
      { length: 20_060 },
      (_, index) => `<row r="${index + 2}"><c r="F${index + 2}" t="str"><v>中心${index}</v></c></row>`
    )
    await expect(readSheets([{ name: '台账', data: rowXml(1, headCells) + full.join('') }])).rejects.toThrow(
      /20000/
    )
  })

  it('more than 2000 merges, an endless text and an endless tag are refused', async () => {
    const merges = Array.from(
      { length: 2_001 },
      (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`
    )
    const merged = ledgerSheet([], { after: `<mergeCells>${merges.join('')}</mergeCells>` })
    await expect(readSheets([merged])).rejects.toThrow(/合并单元格超过/)
    await expect(readSheets([ledgerSheet([line({ 备注: noise(60_000) })])])).rejects.toThrow(/32767/)
    const tag = ledgerSheet([], { after: `<a b="${noise(300_000)}` })
    await expect(readSheets([tag])).rejects.toThrow(/过长|不完整/)
    const deep = ledgerSheet([], { after: '<a>'.repeat(200) })
    await expect(readSheets([deep])).rejects.toThrow(/嵌套/)
  })
})

it('CRC-32 agrees with the published check value', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
})
