import { describe, expect, it } from 'vitest'
import { personValueText } from '@renderer/features/staffing/person-values'

const masked = { phone: '138****8000', idNumber: '410311********4215', idNumberUnreadable: false }
const say = (field: string, value: unknown, stored: typeof masked | null = masked) =>
  personValueText(field, value, stored, (dictionary, code) => `${dictionary}/${code}`)

describe('a person in 差异对照', () => {
  it('shows no phone and no ID number in full, neither typed nor stored', () => {
    expect(say('phone', '13912345678')).toBe('139****5678')
    expect(say('phone', null)).toBe('138****8000')
    expect(say('phone', '')).toBe('')
    expect(say('phone', null, null)).toBe('')
    expect(say('idNumber', '11010519491231002X')).toBe('110105********002X')
    expect(say('idNumber', null)).toBe('410311********4215')
    expect(say('idNumber', null, { ...masked, idNumber: '', idNumberUnreadable: true })).toBe('已录入')
    // Half a number is hidden whole.
    expect(say('idNumber', '1101051949')).toBe('**********')
  })

  it('says words for codes and leaves the rest as it is', () => {
    expect(say('sex', 'female')).toBe('女')
    expect(say('education', 'college')).toBe('education/college')
    expect(say('sex', null)).toBeNull()
    expect(say('birthYear', 1985)).toBeNull()
    expect(say('name', '王芳')).toBeNull()
  })
})
