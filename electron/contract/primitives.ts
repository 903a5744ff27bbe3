import { z } from 'zod'
import '@contract/zod-settings'
import { isContentHash } from '@domain/attachment/content-hash'
import { isCalendarDate } from '@domain/calendar/calendar-date'
import { isPeriod } from '@domain/calendar/period'

export const Id = z.uuid()
/** SHA-256 of a file's content, hexadecimal. */
export const Sha256 = z.string().refine(isContentHash, '不是文件的指纹')
export const Revision = z.int().min(1)

/** A local calendar day `YYYY-MM-DD` that exists. */
export const DateText = z.string().refine(isCalendarDate, '日期应为 YYYY-MM-DD')
export const NullableDate = DateText.nullable()

/** A month `YYYY-MM` that exists. */
export const PeriodText = z.string().refine(isPeriod, '月份应为 YYYY-MM')

/** An instant, ISO 8601 with milliseconds, UTC. */
export const Instant = z.iso.datetime({ precision: 3 })

/** Money in fen (分), up to 10 billion 元. */
export const Fen = z.int().min(0).max(1_000_000_000_000)
/** Money that came or went, in fen; a refund is negative. */
export const SignedFen = z.int().min(-1_000_000_000_000).max(1_000_000_000_000)
/** Area in 0.01 m², up to 100 km². */
export const CentiArea = z.int().min(0).max(10_000_000_000)
/** A count of people, households or things. */
export const Count = z.int().min(0).max(1_000_000_000)
export const Year = z.int().min(2000).max(2100)

/** One line of text as a clerk types it: trimmed, without control characters. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `最多 ${max} 个字`)
    .refine((text) => !hasControlCharacter(text), '含有不可见的控制字符，请重新输入')
export const RequiredLine = (max: number) => Line(max).min(1, '请填写')

/** Text of several lines, as 简介 and 备注 need it. */
export const Paragraph = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `最多 ${max} 个字`)
    .refine(
      (text) => !hasControlCharacter(text.replace(/[\t\r\n]/gu, '')),
      '含有不可见的控制字符，请重新输入'
    )

export const RequiredParagraph = (max: number) => Paragraph(max).min(1, '请填写')

/** One of the codes of a vocabulary of the domain (code → Chinese label). */
export function codeOf<Word extends string>(words: Readonly<Record<Word, string>>) {
  const isWord = (text: string): text is Word => Object.hasOwn(words, text)
  return z.enum(Object.keys(words).filter(isWord))
}

/** A page of a list that the screen scrolls through. */
export const PageRequest = z.object({
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(500)
})

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => {
    const point = character.codePointAt(0) ?? 0
    return point < 0x20 || point === 0x7f || (point >= 0xd800 && point <= 0xdfff)
  })
}
