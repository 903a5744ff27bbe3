import type { CalendarDate } from '@domain/calendar/calendar-date'
import { holdsOn, periodsOverlap } from '@domain/calendar/day-count'
import { formatTenths } from '@domain/figure/format-figure'
import type { AssignmentDraft, OtherAssignment } from '@domain/staffing/assignment-draft'
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
 * The rules of one assignment among all others of the same person: FTE 0.1–1.0, dates in order, and Σ FTE ≤ 1.0 on
 * every day, today's or not. Above 1.0 is an error here, since a save must refuse it. Source: domain §1.6.
 * @param others the person's other assignments, the edited one excluded.
 */
export function checkAssignment(draft: AssignmentDraft, others: readonly OtherAssignment[]): Violation[] {
  const { fteTenths, validFrom, validTo } = draft
  if (!Number.isInteger(fteTenths) || fteTenths < 1 || fteTenths > fullTime) {
    return [errorAt('fteTenths', '折算系数须在 0.1 到 1.0 之间，最多一位小数')]
  }
  if (validTo !== null && validTo < validFrom) {
    return [errorAt('validTo', `离岗日期 ${validTo} 早于到岗日期 ${validFrom}，请核对两个日期`)]
  }
  return [...checkTotal(draft, others), ...checkMainPost(draft, others)]
}

function checkTotal(draft: AssignmentDraft, others: readonly OtherAssignment[]): Violation[] {
  const peak = busiestDay(draft, others)
  if (peak.totalTenths <= fullTime) return []
  const held = others
    .filter((other) => holdsOn(other, peak.date))
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

/** Totals change only where an assignment begins, so those days within the draft's period are enough. */
function busiestDay(
  draft: AssignmentDraft,
  others: readonly OtherAssignment[]
): { date: CalendarDate; totalTenths: number } {
  const starts = others.map((other) => other.validFrom).filter((date) => holdsOn(draft, date))
  let peak = { date: draft.validFrom, totalTenths: totalOn(others, draft.validFrom) + draft.fteTenths }
  for (const date of starts.sort()) {
    const totalTenths = totalOn(others, date) + draft.fteTenths
    if (totalTenths > peak.totalTenths) peak = { date, totalTenths }
  }
  return peak
}

/** Σ FTE of the assignments that hold on a day, in tenths. */
export function totalOn(
  assignments: readonly Pick<AssignmentDraft, 'fteTenths' | 'validFrom' | 'validTo'>[],
  date: CalendarDate
): number {
  return assignments.reduce(
    (sum, assignment) => sum + (holdsOn(assignment, date) ? assignment.fteTenths : 0),
    0
  )
}

function checkMainPost(draft: AssignmentDraft, others: readonly OtherAssignment[]): Violation[] {
  const other = others.find((candidate) => candidate.mainPost && periodsOverlap(candidate, draft))
  if (!draft.mainPost || other === undefined) return []
  return [
    warningAt(
      'mainPost',
      `此人同期的主要岗位已是“${other.centerName}”${other.postName}，请确认哪一个是主要岗位`
    )
  ]
}
