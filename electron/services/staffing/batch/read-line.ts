import { normaliseText } from '@domain/search/normalise-text'
import { sexes, type Sex } from '@domain/staffing/vocabulary'
import { foldNumberText, scaledDecimal } from '@domain/text/scaled-decimal'
import { codesOf } from '@domain/vocabulary-lookup'
import { errorAt, type Violation } from '@domain/violation'
import type { StaffLine, StaffLineField } from '@contract/staff-batch'
import { dateOfText } from '@documents/excel/read/cell-date'

/** A line of 批量录入 as far as it can be read without the register. */
export interface ReadLine {
  name: string
  sex: Sex | null
  birthYear: number | null
  phone: string
  identity: string
  center: string
  post: string
  /** Tenths; an empty cell is a full post. */
  fteTenths: number | null
  validFrom: string | null
  validTo: string | null
  /** Null where the cell is empty: the person's first post is the main one. */
  main: boolean | null
  violations: Violation[]
}

const mainWords: Readonly<Record<string, boolean>> = {
  主: true,
  是: true,
  '√': true,
  专: true,
  兼: false,
  否: false
}

/** Cells as people type them: 1985年3月, ２０２６/1/5, 0.5, 主 or 兼. */
export function readLine(cells: StaffLine['cells']): ReadLine {
  const violations: Violation[] = []
  const text = (field: StaffLineField): string => cells[field].normalize('NFKC').trim()
  const wrong = (field: StaffLineField, message: string): null => {
    violations.push(errorAt(field, message))
    return null
  }
  const date = (field: 'validFrom' | 'validTo'): string | null => {
    if (text(field) === '') return null
    return dateOfText(text(field)) ?? wrong(field, `“${text(field)}”不是日期，请填 2026-01-05 这样的日期`)
  }
  const name = cells.name.trim()
  if (name === '') wrong('name', '请填写姓名')
  else if (name.length > 20) wrong('name', '姓名最多 20 个字')
  if (text('center') === '') wrong('center', '请填写中心')
  if (text('post') === '') wrong('post', '请填写岗位')
  const validFrom = date('validFrom')
  if (text('validFrom') === '') wrong('validFrom', '请填写到岗日期')
  const sex = codesOf(sexes).find((code) => sexes[code] === text('sex')) ?? null
  if (sex === null && text('sex') !== '') wrong('sex', '性别请填“男”或“女”')
  const main = mainWords[text('main')] ?? null
  if (main === null && text('main') !== '') wrong('main', '请填“主”或“兼”，或留空')
  return {
    name,
    sex,
    birthYear: readYear(text('birthYear'), wrong),
    phone: normaliseText(cells.phone),
    identity: text('identity'),
    center: text('center'),
    post: text('post'),
    fteTenths: readShare(text('fte'), wrong),
    validFrom,
    validTo: date('validTo'),
    main,
    violations
  }
}

type Wrong = (field: StaffLineField, message: string) => null

/** The year of 1985, 1985年, 1985-03 or a whole date. */
function readYear(text: string, wrong: Wrong): number | null {
  if (text === '') return null
  const year = /^((?:19|20)\d{2})(?:\D.*)?$/u.exec(text)?.[1]
  return year === undefined ? wrong('birthYear', `“${text}”不是出生年份，请填四位年份`) : Number(year)
}

function readShare(text: string, wrong: Wrong): number | null {
  if (text === '') return 10
  const tenths = scaledDecimal(foldNumberText(text), 1)
  return typeof tenths === 'number' ? tenths : wrong('fte', '折算请填 0.1 到 1.0 的数，最多一位小数')
}
