import type { PersonDraft } from '@contract/person'

/** A person of whom nothing is known yet, at no post. */
export function emptyPerson(): PersonDraft {
  return {
    id: null,
    revision: null,
    name: '',
    sex: null,
    birthYear: null,
    politicalStatus: null,
    education: null,
    phone: '',
    idNumber: '',
    certificate: null,
    certificateValidTo: null,
    employerOrgId: null,
    identity: null,
    remark: '',
    assignments: [],
    absences: []
  }
}
