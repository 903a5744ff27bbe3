import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@domain/calendar/day-count'
import { canonicalRow } from '@documents/excel/ledger/canonical-row'
import { digestOfRow } from '@documents/excel/ledger/desk-sheet'
import type { LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { writeLedger } from '@documents/excel/ledger/write-ledger'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { sampleRow } from './ledger-rows'
import { ledgerSheet, line, readPath, temporaryFile, temporaryFolder, workbookParts } from './make-workbook'
import { makeZip } from './make-zip'

const paper = {
  unitName: '洛阳市',
  cutoff: '2025-09-30',
  filledOn: '2025-10-02',
  exportedAt: '2025-10-02T01:02:03.004Z',
  phones: 'masked'
} as const

/** What a form accepts: no control characters, no lone surrogates, trimmed. */
const text = (max: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: max })
    .map((value) => value.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
    .filter((value) => value.length <= max)
const orNull = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values)
const area = orNull(fc.integer({ min: 0, max: 10_000_000_000 }))
const count = orNull(fc.integer({ min: 0, max: 1_000_000_000 }))
const list = (entries: readonly string[]) => fc.subarray([...entries]).map((chosen) => chosen.join('、'))

const row: fc.Arbitrary<LedgerRow> = fc.record({
  seq: fc.constant(null),
  county: text(20),
  town: text(20),
  village: text(20),
  divisionCode: fc.constantFrom('410311008012', '410311', '410300000009'),
  name: text(60).map((name) => `甲${name}`.slice(0, 59).trim()),
  centerKind: fc.constantFrom('邻里中心', '乡里中心'),
  tier: fc.constantFrom('片区级', '社区级', '小区级', '延伸站点'),
  form: fc.constantFrom('', '旗舰式', '分散式/插花式'),
  status: fc.constantFrom('运营中', '暂停/整改'),
  address: text(100),
  lngE6: orNull(fc.integer({ min: 0, max: 180_000_000 })),
  latE6: orNull(fc.integer({ min: 0, max: 90_000_000 })),
  openDate: orNull(fc.integer({ min: 0, max: 109_000 }).map((days) => addDays('1900-01-01', days))),
  floorsUsed: orNull(fc.integer({ min: 0, max: 220 })),
  areaGross: area,
  areaOffice: area,
  areaService: area,
  areaShared: area,
  areaOutdoor: area,
  serviceShare: fc.constant(null),
  siteSources: list(['新建', '闲置学校', '拆墙并院']),
  propertyRight: fc.constantFrom('', '国有'),
  servedHouseholds: count,
  servedPop: count,
  served60Plus: count,
  served03: count,
  functions: list(['F01', 'F02', 'F28', 'F99']),
  operationModes: list(['自营', '委托']),
  operator: text(60),
  managerName: text(20),
  managerPhone: fc.constantFrom('', '0379-63911234', '138****8000', '13800138000'),
  starLevel: orNull(fc.integer({ min: 0, max: 5 })),
  remark: text(100)
})

async function roundTrip(rows: readonly LedgerRow[]) {
  const path = join(await temporaryFolder(), 'ledger.xlsx')
  await writeLedger({ path, paper, rows: rows.map((values, index) => ({ id: `id-${index}`, values })) })
  const reading = await readPath(path)
  if (!reading) throw new Error('the ledger was not recognised')
  return reading
}

describe('what is written is read again', () => {
  it('any rows that the register can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const reading = await roundTrip(rows)
        expect(reading.problems).toEqual([])
        expect(reading.rows.map((read) => read.values)).toEqual(rows.map(canonicalRow))
        expect([...(reading.mark?.digests.values() ?? [])]).toEqual(reading.rows.map((read) => read.digest))
      }),
      { numRuns: 60 }
    )
  })

  it('with the marks of the export, and with nothing to tell', async () => {
    const reading = await roundTrip([sampleRow(), sampleRow({ name: '乙' })])
    expect(reading.mark).toMatchObject({ phones: 'masked', exportedAt: paper.exportedAt })
    expect(reading.mark?.digests.get('id-1')).toBe(digestOfRow(sampleRow({ name: '乙' })))
    expect(reading.notices).toEqual([])
    expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('Chinese that falls on the border of any piece stays whole', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) =>
      sampleRow({ name: `中心${index}`, remark: 'a'.repeat(index % 7) + '邻里中心𠮷'.repeat(5) })
    )
    const reading = await roundTrip(rows)
    expect(reading.rows.map((read) => read.values.remark)).toEqual(rows.map((values) => values.remark))
  })
})

describe('a workbook with a few bytes changed (G4)', () => {
  it('is read or refused, never anything else', async () => {
    const path = await temporaryFile('')
    await writeLedger({ path, paper, rows: [{ id: 'id', values: sampleRow() }] })
    const whole = await readFile(path)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 8
        }),
        async (changes) => {
          const mutant = Buffer.from(whole)
          for (const [at, byte] of changes) mutant[at] = byte
          await writeFile(path, mutant)
          const outcome: unknown = await readPath(path).catch((error: unknown) => error)
          if (outcome instanceof Error && !(outcome instanceof WorkbookRefusal)) throw outcome
        }
      ),
      { numRuns: 300 }
    )
  }, 30_000)

  it('also inside the XML, where no check sum protects', async () => {
    const parts = workbookParts([ledgerSheet([line({ 中心名称: '甲', 地址: 'x' })])])
    const sheet = String(parts.at(-1)?.content)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sheet.length - 1),
        fc.nat(20),
        fc.constantFrom('', '<', '>', '"', '&', '/', '</c>', 'r="', '\ud800', '<!--', ']]>'),
        async (at, length, insert) => {
          const content = sheet.slice(0, at) + insert + sheet.slice(at + length)
          const bytes = makeZip([...parts.slice(0, -1), { name: 'xl/worksheets/sheet1.xml', content }])
          const outcome: unknown = await readPath(await temporaryFile(bytes)).catch((error: unknown) => error)
          if (outcome instanceof Error && !(outcome instanceof WorkbookRefusal)) throw outcome
        }
      ),
      { numRuns: 300 }
    )
  }, 30_000)
})
