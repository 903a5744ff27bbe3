import type { CalendarDate } from '@domain/calendar/calendar-date'
import { startOfYear } from '@domain/calendar/day-count'
import type { ProjectStage } from '@domain/project/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** 结转 of a project from one year into the next, in force from `carriedOn` on. */
export interface CarryOver {
  fromYear: number
  toYear: number
  carriedOn: CalendarDate
}

/** The year into which the project goes, and the first day on which it counts there. */
export function carryInto(year: number): CarryOver {
  return { fromYear: year, toYear: year + 1, carriedOn: startOfYear(year + 1) }
}

/**
 * The one year in which a project counts on a day: before it was carried over that of then, since then the next. So no
 * day finds it in two years, and what was told of the old year by its end stays true.
 * @param year the present one
 */
export function yearOnDay(year: number, carries: readonly CarryOver[], day: CalendarDate): number {
  const later = carries.filter(({ carriedOn }) => carriedOn > day)
  const [first] = [...later].sort((one, other) => (one.carriedOn < other.carriedOn ? -1 : 1))
  return first?.fromYear ?? year
}

interface CarriedProject {
  name: string
  year: number
  stage: ProjectStage
  acceptedOn: CalendarDate | null
}

/**
 * A year that is over, a project that was not accepted in it, a reason and the document that allows it. Ours: domain §1.5
 * asks only that a project counts once for a centre and year.
 */
export function checkCarryOver(
  project: CarriedProject,
  { reason, docNo }: { reason: string; docNo: string },
  today: CalendarDate
): Violation[] {
  const { name, year, stage, acceptedOn } = project
  const violations: Violation[] = []
  const refuse = (why: string): void => void violations.push(errorAt('projects', `“${name}”${why}`))
  if (acceptedOn !== null) refuse(`已于 ${acceptedOn} 销号，不用结转`)
  else if (stage === 'moved_out') refuse('已调整出库，不能结转')
  const { carriedOn } = carryInto(year)
  if (today < carriedOn) refuse(`是 ${year} 年的项目，${year} 年还没有结束，${carriedOn} 起才能结转`)
  if (reason.trim() === '') violations.push(errorAt('reason', '请写明结转原因'))
  if (docNo.trim() === '') violations.push(errorAt('docNo', '请填写同意结转的文号'))
  return violations
}
