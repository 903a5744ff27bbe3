import { describe, expect, it } from 'vitest'
import { maskPhone, phoneProblem } from '@domain/identifier/phone'
import { usccProblem } from '@domain/identifier/uscc'
import { normaliseText } from '@domain/search/normalise-text'

/**
 * Values × weights of 51410311MJ0000000: 5×1 + 1×3 + 4×9 + 1×27 + 0×19 + 3×26 + 1×16 + 1×17 + 21×20 + 18×29 = 1 124;
 * 1 124 mod 31 = 8; 31 − 8 = 23 → P.
 */
const exampleCode = '51410311MJ0000000P'

describe('统一社会信用代码', () => {
  it('accepts a right check character, in any width and case', () => {
    expect(usccProblem(exampleCode)).toBeNull()
    expect(usccProblem(exampleCode.toLowerCase())).toBeNull()
    expect(usccProblem(` ${exampleCode.slice(0, 8)} ${exampleCode.slice(8)}`)).toBeNull()
    expect(usccProblem('')).toBeNull()
  })

  it('finds every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    for (let place = 0; place < 18; place += 1) {
      for (const wrong of alphabet) {
        if (wrong === exampleCode[place]) continue
        const code = exampleCode.slice(0, place) + wrong + exampleCode.slice(place + 1)
        expect(usccProblem(code), code).toContain('校验位')
      }
    }
  })

  it('names a wrong length and foreign letters', () => {
    expect(usccProblem(exampleCode.slice(1))).toContain('现为 17 位')
    expect(usccProblem(`I${exampleCode.slice(1)}`)).toContain('不含 I、O、S、V、Z')
  })
})

describe('phones', () => {
  it.each([
    '13800000000',
    '0379-63210000',
    '63210000',
    '03791234567',
    '１３８ ００００ ００００',
    '400-800-1234',
    '12345',
    ''
  ])('accepts %s', (phone) => {
    expect(phoneProblem(phone)).toBeNull()
  })

  it.each(['1380000000', '12800000000', '电话', '138-0000-00000', '379-632'])('refuses %s', (phone) => {
    expect(phoneProblem(phone)).toContain('电话格式不对')
  })

  it('hides the middle', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone('0379-63215678')).toBe('037*-****5678')
    expect(maskPhone('6321567')).toBe('*****67')
    expect(maskPhone('')).toBe('')
  })
})

describe('texts to compare', () => {
  it('folds width, case and blanks', () => {
    expect(normaliseText('　ＤＤＭ 社区（Ａ）')).toBe('ddm社区(a)')
    expect(normaliseText('定鼎门')).toBe('定鼎门')
  })
})
