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
    assignments: centerId === null ? [] : [newAssignment(centerId, today, true)]
  }
}

/** A full post from today on; an empty centre or post is a choice still to be made. */
export function newAssignment(centerId: string, today: string, mainPost: boolean): AssignmentDraft {
  return {
    id: null,
    revision: null,
    centerId,
    postId: '',
    fteTenths: 10,
    mainPost,
    validFrom: today,
    validTo: null
  }
}
