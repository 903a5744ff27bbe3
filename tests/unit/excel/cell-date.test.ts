import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfPlainNumber, dateOfSerial, dateOfText, serialOfDate } from '@documents/excel/read/cell-date'

describe('serial numbers', () => {
  // Published by Microsoft: 39448 is 2008-01-01 in the 1900 system and 37986 in the 1904 system.
  it.each([
    [39_448, false, '2008-01-01'],
    [37_986, true, '2008-01-01'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [1, true, '1904-01-02'],
    [45_930.75, false, '2025-09-30'],
    [109_574, false, '2199-12-31'],
    [108_112, true, '2199-12-31']
  ])('%d (1904: %s) is %s', (serial, date1904, date) => {
    expect(dateOfSerial(serial, date1904)).toBe(date)
  })

  it.each([60, 60.5, 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e7, 109_575])(
    '%d is no day',
    (serial) => {
      expect(dateOfSerial(serial, false)).toBeNull()
    }
  )

  it('goes there and back for every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 109_574 }).filter((serial) => serial !== 60),
        (serial) => {
          const date = dateOfSerial(serial, false)
          return date !== null && serialOfDate(date) === serial
        }
      )
    )
  })
})

describe('days written as text', () => {
  it.each([
    '2025-09-30',
    '2025-9-30',
    '2025/9/30',
    '2025.9.30',
    '2025年9月30日',
    '2025年09月30',
    '20250930',
    '２０２５－０９－３０',
    ' 2025 年 9 月 30 日 ',
    '2025-09-30 00:00:00',
    '2025-09-30T08:15:00Z'
  ])('%s', (text) => {
    expect(dateOfText(text)).toBe('2025-09-30')
  })

  it.each([
    '25-9-30',
    '25.9.30',
    '2025-02-29',
    '2025年9月',
    '2025',
    '9月30日',
    '2025-9/30',
    '2025-13-01',
    '去年',
    '1899-12-31'
  ])('%s is no day', (text) => {
    expect(dateOfText(text)).toBeNull()
  })

  it('20250930 typed as a number is that day, not serial 20250930', () => {
    expect(dateOfPlainNumber('20250930')).toBe('2025-09-30')
    expect(dateOfPlainNumber('20251330')).toBeNull()
    expect(dateOfPlainNumber('45930')).toBeNull()
  })
})
