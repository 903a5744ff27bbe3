import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPromise } from 'yauzl'
import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { ledgerColumns } from '@documents/excel/ledger/ledger-columns'
import { writeLedger } from '@documents/excel/ledger/write-ledger'
import { sampleRow } from './ledger-rows'
import { temporaryFolder } from './make-workbook'

const paper = {
  unitName: '洛龙区',
  cutoff: '2025-09-30',
  filledOn: '2025-10-02',
  exportedAt: '2025-10-02T01:02:03.004Z',
  phones: 'full'
} as const

const linesOf = (rows: readonly LedgerRow[]) => rows.map((values, index) => ({ id: `id-${index}`, values }))

/** The XML of every part, without any code of the reader under test. */
async function partsOf(path: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  const zip = await openPromise(path, { autoClose: false })
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  zip.close()
  return parts
}

async function written(rows: readonly LedgerRow[]): Promise<{ sheet: string; parts: Map<string, string> }> {
  const path = join(await temporaryFolder(), '台账.xlsx')
  expect(await writeLedger({ path, paper, rows: linesOf(rows) })).toMatchObject({ count: rows.length })
  const parts = await partsOf(path)
  return { sheet: parts.get('xl/worksheets/sheet1.xml') ?? '', parts }
}

const cellAt = (sheet: string, reference: string): string =>
  new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(sheet)?.[0] ?? ''

describe('the sheet as it is written', () => {
  it('has title, lines, the heads of T1 in order, and nothing else visible', async () => {
    const { sheet, parts } = await written([sampleRow()])
    expect(cellAt(sheet, 'A1')).toContain('邻里(乡里)中心基础信息台账')
    expect(cellAt(sheet, 'A2')).toMatch(/填报单位\(盖章\)：洛龙区.*截止日期：2025年9月30日.*单位：㎡、户、人/)
    const heads = [...sheet.matchAll(/<c r="[A-Z]+3"[^>]*><v>(.*?)<\/v>/g)].map(([, head]) => head)
    expect(heads).toEqual(ledgerColumns.map((column) => column.head))
    expect(cellAt(sheet, 'A5')).toMatch(
      /单位负责人：.*审核人：.*填报人：.*联系电话：.*填报日期：2025年10月2日/
    )
    expect(parts.get('xl/workbook.xml')).toMatch(
      /name="中心台账"[^>]*state="visible".*name="_desk"[^>]*state="veryHidden"/
    )
  })

  it('writes codes and phones as text, areas and degrees as numbers, days as serials', async () => {
    const { sheet, parts } = await written([sampleRow()])
    expect(cellAt(sheet, 'E4')).toMatch(/t="str".*<v>410311008012<\/v>/)
    expect(cellAt(sheet, 'AF4')).toMatch(/t="str".*<v>0379-63911234<\/v>/)
    expect(cellAt(sheet, 'P4')).toMatch(/^<c r="P4" s="\d+"><v>1690.5<\/v>/)
    expect(cellAt(sheet, 'L4')).toMatch(/<v>112.467123<\/v>/)
    // 2024-05-18: 45292 is 2024-01-01, plus 31 + 29 + 31 + 30 + 17 days.
    expect(cellAt(sheet, 'N4')).toMatch(/<v>45430<\/v>/)
    const styles = parts.get('xl/styles.xml') ?? ''
    for (const format of ['0.000000', 'yyyy-mm-dd']) expect(styles).toContain(`formatCode="${format}"`)
    // Formats built into every spreadsheet program: 49 is text, 4 is #,##0.00.
    expect(styleOf(styles, cellAt(sheet, 'E4'))).toContain('numFmtId="49"')
    expect(styleOf(styles, cellAt(sheet, 'P4'))).toContain('numFmtId="4"')
  })

  it('freezes the head, filters, and prints on A4 landscape with the head and page numbers', async () => {
    const { sheet, parts } = await written([sampleRow(), sampleRow()])
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter ref="A3:AH5"/>')
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/)
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toContain('第&amp;P页 共&amp;N页')
    expect(parts.get('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>&apos;中心台账&apos;!\$1:\$3</)
  })

  it('never writes a formula, whatever a text begins with (N1)', async () => {
    const payloads = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\u0000=1',
      '＝1',
      '＋1',
      '－1',
      '＠1',
      "=cmd|' /C calc'!A0",
      '=HYPERLINK("http://x")',
      '_x003D_1',
      '<f>1</f>',
      ']]>'
    ]
    const texts = ledgerColumns.filter((column) =>
      ['text', 'identifier', 'word', 'words', 'codes'].includes(column.kind)
    )
    const rows = payloads.map((payload) => {
      const row = sampleRow()
      for (const column of texts) Object.assign(row, { [column.key]: payload })
      return row
    })
    const { sheet, parts } = await written(rows)
    for (const [name, xml] of parts) {
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >/]/)
      expect(name).not.toMatch(/externalLink|vba/)
      expect(xml).not.toContain('TargetMode="External"')
    }
    expect(cellAt(sheet, 'F4')).toMatch(/t="str".*<v>=1\+1<\/v>/)
    expect(cellAt(sheet, 'F10')).toContain('_x0000_=1')
    expect(cellAt(sheet, 'F17')).toContain('_x005F_x003D_1')
  })
})

function styleOf(styles: string, cell: string): string {
  const index = Number(/ s="(\d+)"/.exec(cell)?.[1])
  const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
  return [...formats.matchAll(/<xf .*?(?:\/>|<\/xf>)/gs)][index]?.[0] ?? ''
}

describe('the file appears whole or not at all', () => {
  async function* endless(signal?: AbortController): AsyncGenerator<{ id: string; values: LedgerRow }> {
    for (let index = 0; index < 250; index += 1) {
      if (index === 150) signal?.abort()
      yield { id: `id-${index}`, values: sampleRow() }
    }
    if (!signal) throw new Error('the database went away')
  }

  it('a failure and a cancellation leave the old file and nothing beside it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, '台账.xlsx')
    await writeFile(path, 'old')
    await expect(writeLedger({ path, paper, rows: endless() })).rejects.toThrow('the database went away')
    const controller = new AbortController()
    await expect(
      writeLedger({ path, paper, rows: endless(controller), signal: controller.signal })
    ).rejects.toMatchObject({ reason: 'cancelled' })
    expect(await readdir(folder)).toEqual(['台账.xlsx'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it('names a folder that is gone and a name that is a folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'taken.xlsx'))
    const rows = linesOf([sampleRow()])
    await expect(writeLedger({ path: join(folder, 'gone', 'a.xlsx'), paper, rows })).rejects.toMatchObject({
      kind: 'missing-folder',
      message: expect.stringContaining('重新选择位置')
    })
    await expect(writeLedger({ path: join(folder, 'taken.xlsx'), paper, rows })).rejects.toMatchObject({
      kind: 'io'
    })
    expect(await readdir(folder)).toEqual(['taken.xlsx'])
  })

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be written', async () => {
    const folder = await temporaryFolder()
    await chmod(folder, 0o500)
    await expect(writeLedger({ path: join(folder, 'a.xlsx'), paper, rows: [] })).rejects.toMatchObject({
      kind: 'read-only'
    })
    await chmod(folder, 0o700)
  })
})
