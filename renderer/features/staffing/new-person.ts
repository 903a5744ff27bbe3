import { totalOn } from '@domain/staffing/fte-checks'
import type { AssignmentDraft, PersonDraft } from '@contract/person'

/** An empty person; one assignment waits when a centre is named. */
export function newPerson(centerId: string | null, today: string): PersonDraft {
  return {
    id: null,
    revision: null,
    name: '',
    sex: null,
    birthYear: null,
    politicalStatus: null,
    education: null,
    phone: '',
    certificate: null,
    certificateValidTo: null,
    employerOrgId: null,
    identity: null,
    remark: '',
    assignments: centerId === null ? [] : [newAssignment(centerId, today, [])]
  }
}

/** What is left of a full post from today on; an empty centre or post is a choice still to be made. */
export function newAssignment(
  centerId: string,
  today: string,
  others: readonly AssignmentDraft[]
): AssignmentDraft {
  return {
    id: null,
    revision: null,
    centerId,
    postId: '',
    fteTenths: Math.max(1, 10 - totalOn(others, today)),
    mainPost: others.length === 0,
    validFrom: today,
    validTo: null
  }
}
