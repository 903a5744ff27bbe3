import { isCalendarDate, type CalendarDate } from '@domain/calendar/calendar-date'
import type { Sex } from '@domain/staffing/vocabulary'

/** 2^(18−i) mod 11 for the 17 places before the check character. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** The check character by the remainder of the weighted sum. */
const checkCharacters = '10X98765432'

/** An ID number as it is kept: half width, no blanks, a capital X. */
export function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

/**
 * What is wrong with a 公民身份号码 (18 characters: place, birth date, serial, check), in Chinese; null for a good one
 * and for an empty field. The words repeat no digit, so that they may stand in any message. Source: GB 11643-1999.
 * @param today birth dates after it are refused.
 */
export function idNumberProblem(text: string, today: CalendarDate): string | null {
  const number = normaliseIdNumber(text)
  if (number === '') return null
  if (/^\d{15}$/.test(number)) return '15 位的旧号码已停用，请填 18 位身份证号'
  if (!/^[\dX]*$/.test(number) || number.slice(0, -1).includes('X')) {
    return '身份证号只含数字，只有最后一位可以是 X'
  }
  if (number.length !== 18) return `身份证号应为 18 位，现为 ${number.length} 位`
  if (number[17] !== checkCharacter(number)) return '身份证号校验位不符，请核对是否抄错'
  const born = birthDateOf(number)
  if (!isCalendarDate(born) || born > today) return '身份证号第 7 至 14 位不是有效的出生日期，请核对'
  return null
}

/** Year of birth and sex as a good number tells them: the 17th digit is odd for men. */
export function factsOfIdNumber(text: string): { birthYear: number; sex: Sex } {
  const number = normaliseIdNumber(text)
  return { birthYear: Number(number.slice(6, 10)), sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' }
}

/** 410311********1234: place and the last four stay, the birth date and the first serial digits go. */
export function maskIdNumber(text: string): string {
  return text.length < 18 ? '*'.repeat(text.length) : `${text.slice(0, 6)}********${text.slice(14)}`
}

function birthDateOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

function checkCharacter(number: string): string | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return checkCharacters[sum % 11]
}

/** Said wherever an ID number would be entered on a machine whose system keeps no keys. Source: hazards §3.6. */
export const idNumbersNotKept = '本机没有可用的系统密钥服务，身份证号不保存'
