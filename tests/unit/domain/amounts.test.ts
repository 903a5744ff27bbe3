import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatArea } from '@domain/area/format-area'
import { parseArea } from '@domain/area/parse-area'
import { formatCount, formatPercent, formatSigned, formatTenths } from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'
import { parseAmount } from '@domain/money/parse-amount'

describe('amounts of money', () => {
  it.each([
    ['2000万', 2_000_000_000],
    ['1.2亿', 12_000_000_000],
    ['１２，０００元', 1_200_000],
    ['12,000.50', 1_200_050],
    ['￥300', 30_000],
    ['3500 万元', 3_500_000_000],
    ['0.07', 7],
    ['12.3456万', 12_345_600],
    ['5千元', 500_000],
    ['0', 0]
  ])('reads %s as %d fen', (text, fen) => {
    expect(parseAmount(text)).toEqual({ fen })
  })

  it('takes a bare number in the unit printed beside the field', () => {
    expect(parseAmount('12.34', '万元')).toEqual({ fen: 12_340_000 })
    expect(parseAmount('12.34元', '万元')).toEqual({ fen: 1_234 })
  })

  it.each([
    ['', '不是金额'],
    ['约2000万', '不是金额'],
    ['2000人', '不是金额'],
    ['1,23', '不是金额'],
    ['1.2.3', '不是金额'],
    ['-5', '不能为负数'],
    ['0.001', '最小到分'],
    ['200亿', '超过 100 亿元'],
    ['99999999999999999999', '超过 100 亿元']
  ])('refuses “%s” and says what to do', (text, words) => {
    const parsed = parseAmount(text)
    expect('message' in parsed && parsed.message).toContain(words)
  })

  it('loses no fen between writing and reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
        expect(parseAmount(yuan)).toEqual({ fen })
      })
    )
  })

  it('shows 万元 with two decimals', () => {
    expect(formatWan(12_345_600)).toBe('12.35')
    expect(formatWan(2_000_000_000)).toBe('2,000.00')
    expect(formatWan(0)).toBe('0.00')
    expect(formatWan(null)).toBe('—')
  })
})

describe('areas', () => {
  it.each([
    ['1,200.5', 120_050],
    ['６９００㎡', 690_000],
    ['1.2万平方米', 1_200_000],
    ['30 m²', 3_000],
    ['0.01', 1]
  ])('reads %s as %d × 0.01 m²', (text, centi) => {
    expect(parseArea(text)).toEqual({ centi })
  })

  it.each([
    ['6900多平方米', '不是面积'],
    ['', '不是面积'],
    ['-1', '不能为负数'],
    ['1.234', '最多两位小数'],
    ['1000000000', '超过 100 平方公里']
  ])('refuses “%s” and says what to do', (text, words) => {
    const parsed = parseArea(text)
    expect('message' in parsed && parsed.message).toContain(words)
  })

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (centi) => {
        expect(parseArea(formatArea(centi))).toEqual({ centi })
      })
    )
  })

  it('shows m² with two decimals', () => {
    expect(formatArea(123_450)).toBe('1,234.50')
    expect(formatArea(5)).toBe('0.05')
    expect(formatArea(null)).toBe('—')
  })
})

describe('figures', () => {
  it('prints — without a denominator, never 0 %', () => {
    expect(formatPercent(null)).toBe('—')
    expect(formatSigned(null)).toBe('—')
    expect(formatCount(null)).toBe('—')
    expect(formatTenths(null)).toBe('—')
  })

  it('rounds halves up although binary fractions fall short', () => {
    expect(formatPercent(0.28505)).toBe('28.51%') // 28.505 is stored below the half
    expect(formatPercent(1.005, 0)).toBe('101%')
    expect(formatPercent(0.62, 1)).toBe('62.0%')
    expect(formatPercent(1.2)).toBe('120.00%')
  })

  it('signs percentage points', () => {
    expect(formatSigned(-6.44)).toBe('−6.4')
    expect(formatSigned(0.8)).toBe('+0.8')
    expect(formatSigned(-0.04)).toBe('0.0')
    expect(formatSigned(30.1)).toBe('+30.1')
  })

  it('separates thousands', () => {
    expect(formatCount(2136)).toBe('2,136')
    expect(formatCount(1_234_567)).toBe('1,234,567')
    expect(formatCount(-12)).toBe('−12')
    expect(formatTenths(985)).toBe('98.5')
  })
})
