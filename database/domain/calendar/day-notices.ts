import type { CalendarDate } from '@domain/calendar/calendar-date'

export interface DayFacts {
  cutoff: CalendarDate
  /** The day that the program believes in. */
  today: CalendarDate
  /** The day of the computer's clock. */
  clockDay: CalendarDate
  /** The day of the newest save; null without any. */
  savedOn: CalendarDate | null
}

/** What one must know about the day of the figures before believing them, in sentences; mostly nothing. */
export function dayNotices({ cutoff, today, clockDay, savedOn }: DayFacts): string[] {
  const notices: string[] = []
  if (cutoff > today) {
    notices.push(
      `截止日 ${cutoff} 晚于今天（${today}）：各数只含现在已登记的情况，序时进度按截止日计算，不是预测。`
    )
  }
  if (savedOn !== null && savedOn > clockDay) {
    notices.push(
      `电脑日期为 ${clockDay}，但 ${savedOn} 已经有过保存，电脑日期可能被调回。请先核对系统日期，再使用这些数。`
    )
  }
  return notices
}
