import { awayFrom } from '@domain/staffing/absence'
import { totalOn } from '@domain/staffing/presence'
import { emptyPerson } from '@contract/empty-person'
import type { AbsenceDraft, AssignmentDraft, PersonDraft } from '@contract/person'

/** An empty person; one assignment waits when a centre is named. */
export function newPerson(centerId: string | null, today: string): PersonDraft {
  const person = emptyPerson()
  return centerId === null ? person : { ...person, assignments: [newAssignment(centerId, today, [])] }
}

/** What is left of a full post from today on; an empty centre or post is a choice still to be made. */
export function newAssignment(
  centerId: string,
  today: string,
  others: readonly AssignmentDraft[],
  absences: readonly AbsenceDraft[] = []
): AssignmentDraft {
  const held = others.map((one) => ({ ...one, away: awayFrom(absences, one.id) }))
  return {
    id: null,
    revision: null,
    centerId,
    postId: '',
    fteTenths: Math.max(1, 10 - totalOn(held, today)),
    mainPost: others.length === 0,
    validFrom: today,
    validTo: null,
    endReason: null
  }
}

/** 长假 from all posts from today on. */
export function newAbsence(today: string): AbsenceDraft {
  return {
    id: null,
    revision: null,
    assignmentId: null,
    kind: 'leave',
    validFrom: today,
    validTo: null,
    note: ''
  }
}
