import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { LetterRecord } from '@domain/letter/letter-record'
import { errorAt, type Violation } from '@domain/violation'

export interface LetterCheckFacts {
  today: CalendarDate
  /** Another letter, deleted ones included, that holds the same number. */
  numberHolder: { deleted: boolean } | null
}

/** Every rule that a stored letter keeps, whatever step made it so. Source: domain §1.5. */
export function checkLetter(letter: LetterRecord, { today, numberHolder }: LetterCheckFacts): Violation[] {
  const { letterNo, issuedOn, replyDue, repliedOn } = letter
  const violations: Violation[] = []
  if (letterNo.trim() === '') {
    violations.push(errorAt('letterNo', '请填写督办单编号，或采用系统建议的编号'))
  } else if (numberHolder !== null) {
    const where = numberHolder.deleted ? '（该督办单在回收站中）' : ''
    violations.push(errorAt('letterNo', `编号 ${letterNo} 已被使用${where}，请换一个编号`))
  }
  for (const [field, label, date] of [
    ['issuedOn', '发出日期', issuedOn],
    ['repliedOn', '回复日期', repliedOn]
  ] as const) {
    if (date !== null && date > today) {
      violations.push(errorAt(field, `${label} ${date} 晚于今天（${today}），请改为实际发生的日期`))
    }
  }
  if (issuedOn !== null && replyDue !== '' && replyDue < issuedOn) {
    violations.push(errorAt('replyDue', `回复期限 ${replyDue} 早于发出日期 ${issuedOn}，请推迟回复期限`))
  }
  if (issuedOn !== null && repliedOn !== null && repliedOn < issuedOn) {
    violations.push(errorAt('repliedOn', `回复日期 ${repliedOn} 早于发出日期 ${issuedOn}，请核对两个日期`))
  }
  return violations
}
