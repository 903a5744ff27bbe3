import type { PersonDraft } from '@contract/person'
import { Post } from '@database/entities/post'
import { getPerson } from '@services/staffing/person-draft'
import { savePerson } from '@services/staffing/save-person'
import { openCenterOffice, type CenterOffice } from '../center/center-office'

type Assignment = PersonDraft['assignments'][number]

export interface StaffOffice extends CenterOffice {
  /** Ids of posts by code. */
  post: ReadonlyMap<string, string>
  person(changes?: Partial<PersonDraft>): PersonDraft
  assignment(centerId: string, changes?: Partial<Assignment>): Assignment
  /** @param toldApart others who may be the same person and are not */
  savePerson(draft: PersonDraft, toldApart?: string[]): ReturnType<typeof savePerson>
  /** 丁乡里中心 of 301 households: by the migration's norm of one grid worker for 300, 1.003… → 2. */
  addedRural(): ReturnType<CenterOffice['added']>
  /** Saves and answers the record as stored. */
  hired(changes?: Partial<PersonDraft>): Promise<Awaited<ReturnType<typeof getPerson>>['draft']>
}

export async function openStaffOffice(): Promise<StaffOffice> {
  const office = await openCenterOffice()
  const posts = await office.database.reader.find(Post)
  const post = new Map(posts.map(({ code, id }) => [code, id]))
  const staff: StaffOffice = {
    ...office,
    post,
    person: (changes = {}) => ({ ...blank, ...changes }),
    assignment: (centerId, changes = {}) => ({
      id: null,
      revision: null,
      centerId,
      postId: post.get('errands') ?? '',
      fteTenths: 10,
      mainPost: true,
      validFrom: '2026-01-01',
      validTo: null,
      endReason: null,
      ...changes
    }),
    savePerson: (draft, toldApart = []) =>
      office.write((work) => savePerson(work, { toldApart, ...draft }, office.context), 'person:save'),
    addedRural: () =>
      office.added({
        name: '丁乡里中心',
        code: '410329-R-T2-0001',
        kind: 'rural',
        divisionId: office.division.changling,
        unitId: office.unit.yichuan,
        servedHouseholds: 301,
        lngE6: null,
        latE6: null
      }),
    hired: async (changes) => {
      const { id } = await staff.savePerson(staff.person(changes))
      return (await getPerson(office.database.reader, { id }, office.context)).draft
    }
  }
  return staff
}

const blank: PersonDraft = {
  id: null,
  revision: null,
  name: '李晓红',
  sex: 'female',
  birthYear: null,
  politicalStatus: 'masses',
  education: 'college',
  phone: '',
  idNumber: '',
  certificate: null,
  certificateValidTo: null,
  employerOrgId: null,
  identity: 'community_worker',
  remark: '',
  assignments: [],
  absences: []
}
