import { parsePlace, printPlace } from '@renderer/features/centers/parse-location'
import { describe, expect, it } from 'vitest'

const place = { lngE6: 112_450_000, latE6: 34_620_000 }

describe('a pasted place', () => {
  it.each([
    '112.45, 34.62',
    '112.45,34.62',
    '112.45 34.62',
    '34.62, 112.45',
    '１１２．４５，３４．６２',
    '经度112.45° 纬度34.62°'
  ])('reads %s', (text) => {
    expect(parsePlace(text)).toEqual(place)
  })

  it('cuts what is below 10 cm', () => {
    expect(parsePlace('112.46273349, 34.60889612')).toEqual({ lngE6: 112_462_733, latE6: 34_608_896 })
  })

  it.each(['', '112.45', '112.45, 34.62, 0', '定鼎门', '999, 34.62'])(
    'says what to paste instead of %j',
    (text) => {
      expect(parsePlace(text)).toEqual({ message: expect.stringContaining('请粘贴两个数') })
    }
  )

  it('prints what it reads, and nothing for half a place', () => {
    expect(printPlace(place)).toBe('112.450000, 34.620000')
    expect(parsePlace(printPlace(place))).toEqual(place)
    expect(printPlace({ lngE6: 112_450_000, latE6: null })).toBe('')
  })
})
