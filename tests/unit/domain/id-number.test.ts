import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  factsOfIdNumber,
  idNumberProblem,
  maskIdNumber,
  normaliseIdNumber
} from '@domain/identifier/id-number'
import { checkPerson } from '@domain/staffing/person-checks'

const today = '2026-09-30'

/**
 * Digits × weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2:
 * 41031119850312421: 28+9+0+15+8+4+2+9+48+15+0+27+10+10+32+8+2 = 227; 227 mod 11 = 7 → 5.
 * 41031119800229002: 28+9+0+15+8+4+2+9+48+0+0+18+20+45+0+0+4 = 210; 210 mod 11 = 1 → 0; a leap day.
 * 11010519491231002 (the example of the standard): 7+9+0+5+0+20+2+9+24+27+7+18+30+5+0+0+4 = 167; 167 mod 11 = 2 → X.
 */
const man = '410311198503124215'
const leapDay = '410311198002290020'
const example = '11010519491231002X'

/** The same weights and letters once more, written as the standard tells them: (2^(17−i) mod 11), (12 − sum) mod 11. */
function withCheck(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11),
    0
  )
  const value = (12 - (sum % 11)) % 11
  return first17 + (value === 10 ? 'X' : String(value))
}

const born = fc
  .record({
    year: fc.integer({ min: 1926, max: 2010 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 })
  })
  .map(({ year, month, day }) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`)
const goodNumber = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), born, fc.integer({ min: 0, max: 999 }))
  .map(([place, date, serial]) => withCheck(`${place}${date}${String(serial).padStart(3, '0')}`))

describe('身份证号', () => {
  it('accepts a right check character, in any width and case, with blanks between', () => {
    for (const number of [man, leapDay, example, '', example.toLowerCase()]) {
      expect(idNumberProblem(number, today), number).toBeNull()
    }
    const typed = '１１０１０５ 19491231 ００２ｘ'
    expect(idNumberProblem(typed, today)).toBeNull()
    expect(normaliseIdNumber(typed)).toBe(example)
  })

  it('says which of the marks is wrong, without a digit of the number', () => {
    expect(idNumberProblem('410311850312421', today)).toContain('15 位的旧号码已停用')
    expect(idNumberProblem(man.slice(1), today)).toContain('现为 17 位')
    expect(idNumberProblem(`${man}0`, today)).toContain('现为 19 位')
    expect(idNumberProblem('41031119850312421A', today)).toContain('只含数字')
    expect(idNumberProblem('X10311198503124215', today)).toContain('只有最后一位可以是 X')
    expect(idNumberProblem('410311198503124216', today)).toContain('校验位')
    // 1981 was no leap year; the check digits are right: 41031119810229002 → 28+9+0+15+8+4+2+9+48+3+0+18+20+45+0+0+4
    // = 213; 213 mod 11 = 4 → 8.
    expect(idNumberProblem('410311198102290028', today)).toContain('出生日期')
    expect(idNumberProblem(withCheck('41031120261001421'), today)).toContain('出生日期')
    expect(idNumberProblem(withCheck('41031120260930421'), today)).toBeNull()
    expect(idNumberProblem('410311198102290028', today)).not.toContain('1981')
  })

  it('one wrong character never passes', () => {
    fc.assert(
      fc.property(goodNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, place, wrong) => {
        fc.pre(number[place] !== wrong)
        const changed = number.slice(0, place) + wrong + number.slice(place + 1)
        expect(idNumberProblem(number, today)).toBeNull()
        expect(idNumberProblem(changed, today)).not.toBeNull()
      })
    )
  })

  it('two neighbours that changed places never pass', () => {
    fc.assert(
      fc.property(goodNumber, fc.nat(16), (number, place) => {
        const [one = '', other = ''] = [number[place], number[place + 1]]
        fc.pre(one !== other)
        const swapped = number.slice(0, place) + other + one + number.slice(place + 2)
        expect(idNumberProblem(swapped, today)).not.toBeNull()
      })
    )
  })

  it('tells year of birth and sex by the 17th digit', () => {
    expect(factsOfIdNumber(man)).toEqual({ birthYear: 1985, sex: 'male' })
    expect(factsOfIdNumber(example)).toEqual({ birthYear: 1949, sex: 'female' })
  })

  it('is masked between the place and the last four; anything shorter wholly', () => {
    expect(maskIdNumber(man)).toBe('410311********4215')
    expect(maskIdNumber(example)).toBe('110105********002X')
    expect(maskIdNumber('12345')).toBe('*****')
    expect(maskIdNumber('')).toBe('')
  })
})

describe('a person with an ID number', () => {
  const person = {
    sex: null,
    birthYear: null,
    phone: null,
    idNumber: man,
    certificate: null,
    certificateValidTo: null
  }
  const wrong = (parts: object) =>
    checkPerson({ ...person, ...parts }, today).map(({ field, message }) => `${field}: ${message}`)

  it('is told where year and sex contradict it', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ birthYear: 1985, sex: 'male' })).toEqual([])
    expect(wrong({ birthYear: 1986 })).toEqual(['birthYear: 与身份证号（1985 年生）不符，请核对'])
    expect(wrong({ sex: 'female' })).toEqual(['sex: 与身份证号（男）不符，请核对'])
  })

  it('is told of a wrong number alone, and of one outside the working age', () => {
    expect(wrong({ idNumber: '410311198503124216', birthYear: 1986, sex: 'female' })).toEqual([
      'idNumber: 身份证号校验位不符，请核对是否抄错'
    ])
    expect(wrong({ idNumber: withCheck('41031120150312421') })).toEqual([
      'idNumber: 身份证号中的出生年份与在岗年龄（16 至 100 岁）不符，请核对'
    ])
    expect(wrong({ idNumber: '' })).toEqual([])
    expect(wrong({ idNumber: null })).toEqual([])
  })
})
