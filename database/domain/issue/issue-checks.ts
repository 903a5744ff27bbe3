import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { IssueRecord } from '@domain/issue/issue-record'
import { normaliseText } from '@domain/search/normalise-text'
import { errorAt, type Violation } from '@domain/violation'

export interface IssueFacts {
  today: CalendarDate
  /** Another issue, deleted ones included, that holds the same number. */
  numberHolder: { deleted: boolean } | null
}

/** Every rule that a stored issue keeps, whatever step made it so. Source: domain §1.5. */
export function checkIssue(issue: IssueRecord, facts: IssueFacts): Violation[] {
  return [
    ...checkNumber(issue, facts.numberHolder),
    ...checkDates(issue, facts.today),
    ...checkVerifier(issue)
  ]
}

function checkNumber({ issueNo }: IssueRecord, holder: IssueFacts['numberHolder']): Violation[] {
  if (issueNo.trim() === '') return [errorAt('issueNo', '请填写问题编号，或采用系统建议的编号')]
  if (holder === null) return []
  const where = holder.deleted ? '（该问题在回收站中）' : ''
  return [errorAt('issueNo', `问题编号 ${issueNo} 已被使用${where}，请换一个编号`)]
}

/** 发现 ≤ 申请销号 ≤ 销号, nothing in the future; the deadline lies on or after the finding. */
function checkDates({ foundOn, dueOn, appliedOn, closedOn }: IssueRecord, today: CalendarDate): Violation[] {
  const violations: Violation[] = []
  const steps = [
    { field: 'foundOn', label: '发现日期', date: foundOn },
    { field: 'appliedOn', label: '申请销号日期', date: appliedOn },
    { field: 'closedOn', label: '销号日期', date: closedOn }
  ]
  let before: { label: string; date: CalendarDate } | null = null
  for (const { field, label, date } of steps) {
    if (date === null || date === '') continue
    if (date > today) {
      violations.push(errorAt(field, `${label} ${date} 晚于今天（${today}），请改为实际发生的日期`))
    }
    if (before !== null && date < before.date) {
      violations.push(errorAt(field, `${label} ${date} 早于${before.label} ${before.date}，请核对两个日期`))
    }
    before = { label, date }
  }
  if (foundOn !== '' && dueOn !== '' && dueOn < foundOn) {
    violations.push(errorAt('dueOn', `整改时限 ${dueOn} 早于发现日期 ${foundOn}，请核对两个日期`))
  }
  return violations
}

/** Who was in charge of mending does not confirm that it is mended; blanks and letter forms make no other person. */
function checkVerifier({ closedBy, dutyPerson }: IssueRecord): Violation[] {
  const verifier = normaliseText(closedBy)
  if (verifier === '' || verifier !== normaliseText(dutyPerson)) return []
  return [
    errorAt('closedBy', `${dutyPerson.trim()} 是该问题的责任人，不能由本人确认销号，请由其他人核实后确认`)
  ]
}
