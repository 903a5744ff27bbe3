import { assertNever } from '@domain/assert-never'
import { yearOf } from '@domain/calendar/day-count'
import { areaUnits } from '@domain/area/parse-area'
import { foldNumberText, scaledDecimal, type DecimalProblem } from '@domain/text/scaled-decimal'
import { splitUnit } from '@domain/text/split-unit'
import { canonicalText } from '@documents/excel/ledger/canonical-row'
import type { LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import type { Cell } from '@documents/excel/read/cell'
import {
  dateOfPlainNumber,
  dateOfSerial,
  dateOfText,
  dateOfSerialText,
  namesNoDay
} from '@documents/excel/read/cell-date'

/** What is wrong with a cell, and what the clerk does about it. */
export interface CellFault {
  message: string
  advice: string
}

export type Decoded<Value> = { value: Value } | { fault: CellFault }

const wrong = (message: string, advice: string): { fault: CellFault } => ({ fault: { message, advice } })

export function decodeDate(cell: Cell | undefined, date1904: boolean): Decoded<string | null> {
  if (!cell) return { value: null }
  if (cell.kind === 'boolean' || cell.kind === 'error') return unusable(cell)
  const found =
    cell.kind === 'text'
      ? (dateOfText(cell.text) ?? dateOfSerialText(cell.text))
      : (dateOfPlainNumber(cell.digits) ?? dateOfSerial(Number(cell.digits), date1904))
  if (cell.kind === 'text' && cell.text.trim() === '') return { value: null }
  const shown = cell.kind === 'text' ? cell.text : cell.digits
  if (found === null && namesNoDay(shown)) {
    return wrong(`“${clip(shown)}”没有写到日`, '请补上日，如 2025-09-30')
  }
  return found === null
    ? wrong(`“${clip(shown)}”不是能识别的日期`, '请填写到日，如 2025-09-30')
    : { value: found }
}

/** A number too large for a year is the serial of a day in it, as 出生年月 is usually stored. */
export function decodeYear(column: LedgerColumn, cell: Cell | undefined, date1904: boolean): Decoded<string> {
  const day =
    cell?.kind === 'number' && Number(cell.digits) > lastYear
      ? (dateOfPlainNumber(cell.digits) ?? dateOfSerial(Number(cell.digits), date1904))
      : null
  return day === null ? decodeText(column, cell) : { value: String(yearOf(day)) }
}

const lastYear = 2199

/** Names, addresses and remarks keep every character; numbers typed there become their digits. */
export function decodeText(column: LedgerColumn, cell: Cell | undefined): Decoded<string> {
  if (!cell) return { value: '' }
  if (cell.kind === 'boolean' || cell.kind === 'error') return unusable(cell)
  if (cell.kind === 'number')
    return column.kind === 'identifier' ? wholeDigits(cell.digits) : plainNumber(cell)
  const text = cell.text.trim()
  if (column.kind === 'identifier' && /^'?\d(?:\.\d+)?e\+?\d+$/iu.test(canonicalText(column, text))) {
    return wrong(`“${clip(text)}”是科学计数，后面的数字已经丢失`, '请把此列设为“文本”格式后重新输入完整号码')
  }
  const value = canonicalText(column, text)
  if (/[\p{Cc}\p{Cs}]/u.test(column.lines === true ? value.replace(/[\t\n]/gu, '') : value)) {
    return wrong('含有换行或不可见的控制字符', '请删去后重新输入这一格')
  }
  return withinLength(column, value)
}

/**
 * @param zeros what the head's unit adds to a bare number: 4 under 面积(万㎡).
 * @returns a whole number in the column's unit: 0.01 m², micro-degrees, 0.01 %, or pieces.
 */
export function decodeNumber(
  column: LedgerColumn,
  cell: Cell | undefined,
  zeros: number
): Decoded<number | null> {
  if (!cell) return { value: null }
  if (cell.kind === 'boolean' || cell.kind === 'error') return unusable(cell)
  const power = powers[column.kind] ?? 2
  if (cell.kind === 'text' && cell.text.trim() === '') return { value: null }
  const shown = cell.kind === 'text' ? cell.text.trim() : cell.digits
  const value =
    cell.kind === 'text'
      ? textNumber(column, cell.text, power, zeros)
      : scaledNumber(cell.digits, power + zeros)
  if (typeof value !== 'number') return wrong(...numberFault(value, shown, power))
  if (value > column.max) return wrong(`${clip(shown)} 太大`, '请检查单位和小数点')
  return { value }
}

/** Decimal places between what is written and the whole number that is kept: 万元 are 10⁶ fen. */
const powers: Readonly<Partial<Record<LedgerColumn['kind'], number>>> = { count: 0, degrees: 6, money: 6 }

/** `1.2万㎡`, `3,200人`, `80％`: the written unit counts, and only a bare number takes that of the head. */
function textNumber(
  column: LedgerColumn,
  text: string,
  power: number,
  zeros: number
): number | DecimalProblem {
  const folded = foldNumberText(text).toLowerCase()
  const own = ownUnits[column.kind]
  const found = splitUnit(folded, own ?? plainUnits)
  if (!found) return 'not-a-number'
  const isBare = found.digits === folded
  return scaledDecimal(found.digits, found.zeros + (own ? 0 : power) + (isBare ? zeros : 0))
}

/** Zeros up to fen: `2000万` and a bare 2000 under 总投资(万元) are the same. */
const moneyUnits: Readonly<Record<string, number>> = {
  '': 6,
  元: 2,
  千元: 5,
  万: 6,
  万元: 6,
  亿: 10,
  亿元: 10
}

/** Kinds whose units count up to the unit that is kept, in 0.01 m² and in fen. */
const ownUnits: Readonly<Partial<Record<LedgerColumn['kind'], Readonly<Record<string, number>>>>> = {
  area: areaUnits,
  money: moneyUnits
}

const plainUnits: Readonly<Record<string, number>> = {
  '': 0,
  户: 0,
  人: 0,
  人次: 0,
  层: 0,
  星: 0,
  个: 0,
  '%': 0,
  '°': 0,
  万: 4,
  万户: 4,
  万人: 4,
  万人次: 4
}

/**
 * Spreadsheet programs store 1234.56 as 1234.5599999999999; noise of that size is the number itself, a real
 * third decimal is not.
 */
function scaledNumber(digits: string, power: number): number | DecimalProblem {
  const exact = scaledDecimal(digits, power)
  if (exact !== 'too-precise' && exact !== 'not-a-number') return exact
  const scaled = Number(digits) * 10 ** power
  if (!Number.isFinite(scaled)) return 'not-a-number'
  if (scaled < 0) return 'negative'
  const rounded = Math.round(scaled)
  if (!Number.isSafeInteger(rounded)) return 'too-large'
  return Math.abs(scaled - rounded) <= Math.max(1e-6, scaled * 1e-12) ? rounded : 'too-precise'
}

function numberFault(problem: DecimalProblem, shown: string, power: number): [string, string] {
  switch (problem) {
    case 'not-a-number':
      return [`“${clip(shown)}”不是数字`, power === 0 ? '请填写整数，如 1200' : '请填写数字，如 1200.50']
    case 'negative':
      return [`${clip(shown)} 是负数`, '请填写 0 或正数']
    case 'too-precise':
      return power === 0
        ? [`${clip(shown)} 不是整数`, '请填写整数']
        : [`${clip(shown)} 的小数超过 ${power} 位`, `请四舍五入到 ${power} 位小数后填写`]
    case 'too-large':
      return [`${clip(shown)} 太大`, '请检查单位和小数点']
    default:
      return assertNever(problem)
  }
}

/** A numeric cell keeps 15 digits; what was longer has lost its end already and must not be passed off as whole. */
function wholeDigits(digits: string): Decoded<string> {
  const value = Number(digits)
  if (!Number.isInteger(value) || value < 0) {
    return wrong(`“${digits}”不是号码`, '请把此列设为“文本”格式后重新输入')
  }
  if (value >= 1e15) {
    return wrong(`${digits} 以数字保存，16 位以后已经丢失`, '请把此列设为“文本”格式后重新输入完整号码')
  }
  return { value: String(value) }
}

function plainNumber(cell: { digits: string }): Decoded<string> {
  const value = Number(cell.digits)
  return Math.abs(value) >= 1e15 || !Number.isFinite(value)
    ? wholeDigits(cell.digits)
    : { value: String(value) }
}

function unusable(cell: Cell & { kind: 'boolean' | 'error' }): { fault: CellFault } {
  return cell.kind === 'error'
    ? wrong(`单元格是错误值 ${clip(cell.code)}`, '请改正公式，或直接填写结果')
    : wrong('单元格是逻辑值 TRUE/FALSE', '请填写文字或数字')
}

function withinLength(column: LedgerColumn, text: string): Decoded<string> {
  if (text.length <= column.max) return { value: text }
  return column.kind === 'identifier'
    ? wrong(`“${clip(text)}”有 ${text.length} 位，最多 ${column.max} 位`, '请核对号码')
    : wrong(`有 ${text.length} 个字，最多 ${column.max} 个字`, '请缩短后再导入')
}

/** A cell quoted in a message stays readable. */
function clip(text: string): string {
  const characters = [...text]
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text
}
