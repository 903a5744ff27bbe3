import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodsOverlap } from '@domain/calendar/day-count'
import { formatTenths } from '@domain/figure/format-figure'
import type { AssignmentDraft, OtherAssignment } from '@domain/staffing/assignment-draft'
import { changeDays, isPresentOn, totalOn } from '@domain/staffing/presence'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** One full-time post. */
const fullTime = 10

/** The rules of all assignments of one person, each against the others; fields are `assignments.N.…`. */
export function checkAssignments(assignments: readonly OtherAssignment[]): Violation[] {
  return assignments.flatMap((assignment, index) =>
    checkAssignment(
      assignment,
      assignments.filter((_, other) => other !== index)
    ).map((violation) => ({ ...violation, field: `assignments.${index}.${violation.field}` }))
  )
}

/**
 * The rules of one assignment among all others of the same person: FTE 0.1–1.0, dates in order, one main post, and
 * Σ FTE ≤ 1.0 on every day, today's or not; days of 长假 and 借调 do not count. Above 1.0 is an error here, since a save
 * must refuse it. Source: domain §1.6.
 * @param others the person's other assignments, the edited one excluded.
 */
export function checkAssignment(draft: AssignmentDraft, others: readonly OtherAssignment[]): Violation[] {
  const { fteTenths, validFrom, validTo, endReason } = draft
  if (!Number.isInteger(fteTenths) || fteTenths < 1 || fteTenths > fullTime) {
    return [errorAt('fteTenths', '折算系数须在 0.1 到 1.0 之间，最多一位小数')]
  }
  if (validTo !== null && validTo < validFrom) {
    return [errorAt('validTo', `离岗日期 ${validTo} 早于到岗日期 ${validFrom}，请核对两个日期`)]
  }
  const leaving: Violation[] = []
  if (validTo === null && endReason !== null) {
    leaving.push(errorAt('validTo', '已选离岗原因，请填写离岗日期'))
  }
  if (validTo !== null && endReason === null) leaving.push(warningAt('endReason', '请补选离岗原因'))
  return [...leaving, ...checkTotal(draft, others), ...checkMainPost(draft, others)]
}

function checkTotal(draft: AssignmentDraft, others: readonly OtherAssignment[]): Violation[] {
  const peak = busiestDay(draft, others)
  if (peak === null || peak.totalTenths <= fullTime) return []
  const held = others
    .filter((other) => isPresentOn(other, peak.date))
    .map((other) => `“${other.centerName}”${other.postName} ${formatTenths(other.fteTenths)}`)
    .join('、')
  const free = fullTime - (peak.totalTenths - draft.fteTenths)
  const advice =
    free > 0 ? `请把本任职改为不超过 ${formatTenths(free)}，或先结束其他任职` : '请先结束或调低其他任职'
  return [
    errorAt(
      'fteTenths',
      `${peak.date} 起此人折算合计 ${formatTenths(peak.totalTenths)}，超过 1.0（已有${held}）；${advice}`
    )
  ]
}

/** The first of the days with the highest Σ FTE while the draft's holder stands at the post; null when never. */
function busiestDay(
  draft: AssignmentDraft,
  others: readonly OtherAssignment[]
): { date: CalendarDate; totalTenths: number } | null {
  const all = [draft, ...others]
  let peak: { date: CalendarDate; totalTenths: number } | null = null
  for (const date of changeDays(all).filter((day) => isPresentOn(draft, day))) {
    const totalTenths = totalOn(all, date)
    if (peak === null || totalTenths > peak.totalTenths) peak = { date, totalTenths }
  }
  return peak
}

function checkMainPost(draft: AssignmentDraft, others: readonly OtherAssignment[]): Violation[] {
  const other = others.find((candidate) => candidate.mainPost && periodsOverlap(candidate, draft))
  if (!draft.mainPost || other === undefined) return []
  return [
    errorAt(
      'mainPost',
      `此人同期的主要岗位已是“${other.centerName}”${other.postName}，同一天只能有一个，请去掉其中一个`
    )
  ]
}
