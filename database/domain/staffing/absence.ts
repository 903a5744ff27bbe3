import { periodsOverlap } from '@domain/calendar/day-count'
import type { Period } from '@domain/staffing/assignment-draft'
import { absenceKinds, type AbsenceKind } from '@domain/staffing/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** 长假 or 借调 of a person, from one assignment or from all. */
export interface AbsenceDraft extends Period {
  /** Null: from all posts of the person. */
  assignmentId: string | null
  kind: AbsenceKind
}

/** The absences that leave one assignment without its holder; a new assignment (null) has only those of the person. */
export function awayFrom<Absence extends AbsenceDraft>(
  absences: readonly Absence[],
  assignmentId: string | null
): Absence[] {
  return absences.filter((absence) => absence.assignmentId === null || absence.assignmentId === assignmentId)
}

/** The rules of all absences of one person; fields are `absences.N.…`. Source: domain §1.6, §2.6. */
export function checkAbsences(
  absences: readonly AbsenceDraft[],
  assignments: readonly (Period & { id: string | null })[]
): Violation[] {
  return absences.flatMap((absence, index) => {
    const at = (field: string, message: string): Violation[] => [
      errorAt(`absences.${index}.${field}`, message)
    ]
    const { validFrom, validTo, kind, assignmentId } = absence
    if (validTo !== null && validTo < validFrom) {
      return at('validTo', `结束日期 ${validTo} 早于开始日期 ${validFrom}，请核对两个日期`)
    }
    const held = assignments.find(({ id }) => id === assignmentId)
    if (assignmentId !== null && held === undefined) {
      return at('assignmentId', '该任职已不在此人名下，请重新选择')
    }
    if (assignmentId !== null && held !== undefined && !periodsOverlap(held, absence)) {
      return at('validFrom', `这段${absenceKinds[kind]}不在该任职的到岗、离岗日期之间，请核对日期`)
    }
    const other = absences.findIndex(
      (candidate, place) =>
        place < index && sameScope(candidate, absence) && periodsOverlap(candidate, absence)
    )
    return other === -1 ? [] : at('validFrom', `与第 ${other + 1} 行的日期重叠，请改成一段或错开日期`)
  })
}

function sameScope(one: AbsenceDraft, other: AbsenceDraft): boolean {
  return one.assignmentId === null || other.assignmentId === null || one.assignmentId === other.assignmentId
}
