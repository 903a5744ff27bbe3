import { describe, expect, it } from 'vitest'
import type { LedgerKey, LedgerValue } from '@documents/excel/ledger/ledger-columns'
import { columnOf } from '@documents/excel/ledger/ledger-columns'
import { line, makeCell, readSheets, ledgerSheet, type CellSpec } from './make-workbook'

const number = (digits: string): CellSpec => makeCell((at) => `<c r="${at}"><v>${digits}</v></c>`)
const error = (code: string): CellSpec => makeCell((at) => `<c r="${at}" t="e"><v>${code}</v></c>`)
const truth: CellSpec = makeCell((at) => `<c r="${at}" t="b"><v>1</v></c>`)

async function readCell(
  key: LedgerKey,
  cell: CellSpec
): Promise<LedgerValue | { fault: string; column: string }> {
  const { head } = columnOf(key)
  const reading = await readSheets([ledgerSheet([line({ 中心名称: '甲', [head]: cell })])])
  const [problem] = reading.problems
  if (problem) return { fault: problem.message, column: problem.column }
  const value = reading.rows[0]?.values[key]
  if (value === undefined) throw new Error('the line was not read')
  return value
}

describe('identifiers never change a digit (G5)', () => {
  it.each<[CellSpec, string]>([
    ['410311008012', '410311008012'],
    [number('410311008012'), '410311008012'],
    ['４１０３１１００８０１２', '410311008012'],
    ['410311 008012', '410311008012'],
    ["'410311008012", '410311008012'],
    [number('4.10311008012E11'), '410311008012']
  ])('%j is %s', async (cell, text) => {
    expect(await readCell('divisionCode', cell)).toBe(text)
  })

  it.each<[CellSpec, RegExp]>([
    [number('110105199003071234'), /16 位以后已经丢失/],
    [number('1.10105199003071E+17'), /16 位以后已经丢失/],
    ['1.1E+17', /科学计数/],
    ['4.10311E+11', /科学计数/],
    [number('41031.5'), /不是号码/],
    [number('-410311008012'), /不是号码/],
    ['4103110080123', /最多 12 位/],
    [error('#N/A'), /错误值 #N\/A/],
    [truth, /逻辑值/]
  ])('%j is an error', async (cell, fault) => {
    expect(await readCell('divisionCode', cell)).toEqual({ fault: expect.stringMatching(fault), column: 'E' })
  })

  it('keeps leading zeros and signs of a phone number', async () => {
    expect(await readCell('managerPhone', '0379-63911234')).toBe('0379-63911234')
    expect(await readCell('managerPhone', '０３７９－６３９１１２３４')).toBe('0379-63911234')
    expect(await readCell('managerPhone', number('13800138000'))).toBe('13800138000')
  })
})

describe('numbers', () => {
  it.each<[LedgerKey, CellSpec, number]>([
    ['areaGross', 1690.5, 169_050],
    ['areaGross', '1,690.50', 169_050],
    ['areaGross', '１６９０．５㎡', 169_050],
    ['areaGross', number('1690.4999999999998'), 169_050],
    ['areaGross', number('1E3'), 100_000],
    ['areaGross', 0, 0],
    ['lngE6', 112.467123, 112_467_123],
    ['latE6', '34.618456', 34_618_456],
    ['servedPop', '7,012 人', 7_012],
    ['starLevel', '4星', 4],
    ['floorsUsed', 3, 3]
  ])('%s %j is %d', async (key, cell, value) => {
    expect(await readCell(key, cell)).toBe(value)
  })

  it.each<[LedgerKey, CellSpec, RegExp]>([
    ['areaGross', 1690.555, /小数超过 2 位/],
    ['areaGross', -1, /负数/],
    ['areaGross', '约1700', /不是数字/],
    ['areaGross', number('1e300'), /太大/],
    ['areaGross', number('NaN'), /不是数字/],
    ['areaGross', error('#REF!'), /错误值 #REF!/],
    ['servedPop', 12.5, /不是整数/],
    ['servedPop', '3500多', /不是数字/],
    ['starLevel', 6, /太大/],
    ['latE6', 112.5, /太大/],
    ['floorsUsed', '1-3层', /不是数字/]
  ])('%s %j is an error', async (key, cell, fault) => {
    expect(await readCell(key, cell)).toMatchObject({ fault: expect.stringMatching(fault) })
  })
})

describe('days, lists and names', () => {
  it('reads days as serial, text and plain number', async () => {
    expect(await readCell('openDate', 45_930)).toBe('2025-09-30')
    expect(await readCell('openDate', 20_250_930)).toBe('2025-09-30')
    expect(await readCell('openDate', '2025年9月30日')).toBe('2025-09-30')
    expect(await readCell('openDate', 60)).toMatchObject({
      fault: expect.stringContaining('不是能识别的日期')
    })
    expect(await readCell('openDate', '2025年9月')).toMatchObject({ column: 'N' })
  })

  it('reads lists with any separator, function codes folded and sorted', async () => {
    expect(await readCell('siteSources', '新建，闲置学校; 租用')).toBe('新建、闲置学校、租用')
    expect(await readCell('functions', 'f０6、F01 便民服务,F01')).toBe('F01、F06')
  })

  it('keeps every character of a name and refuses what a form would refuse', async () => {
    expect(await readCell('address', '　＝１号楼Ａ座　')).toBe('＝１号楼Ａ座')
    expect(await readCell('address', '=1+1')).toBe('=1+1')
    expect(await readCell('address', 26)).toBe('26')
    expect(await readCell('remark', '第一行\r\n第二行')).toBe('第一行\n第二行')
    expect(await readCell('address', '一\n二')).toMatchObject({ fault: expect.stringContaining('控制字符') })
    expect(await readCell('managerName', '张'.repeat(21))).toMatchObject({
      fault: expect.stringContaining('最多 20')
    })
  })
})
