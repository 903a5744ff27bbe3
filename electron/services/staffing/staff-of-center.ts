import type { EntityManager } from 'typeorm'
import { maskPhone } from '@domain/identifier/phone'
import { certificateState } from '@domain/staffing/certificate'
import { normSteps } from '@domain/staffing/norm-checks'
import type { ParsedInputOf } from '@contract/index'
import type { CenterStaff, PostSummary, StaffMember } from '@contract/staffing'
import {
  livingCenter,
  postsInOrder,
  staffOfCenter,
  type StaffOfCenter
} from '@database/repositories/staffing-center'
import { rowOf, staffedOn, unitNames } from '@services/staffing/list-staffing'

/** One centre on a day: what it should have and why, and who is there. @throws NotFoundError */
export async function getCenterStaff(
  reader: EntityManager,
  { centerId, date }: ParsedInputOf<'staffing:of-center'>
): Promise<CenterStaff> {
  const center = await livingCenter(reader, centerId)
  const [staffed] = await staffedOn(reader, { unitIds: null, kind: null, ids: [centerId] }, date)
  const people = await staffOfCenter(reader, centerId, date)
  return {
    centerId,
    name: center.name,
    row: staffed === undefined ? null : rowOf(staffed, await unitNames(reader)),
    norms: (staffed?.norms ?? []).map((norm) => ({
      name: norm.name,
      sourceDoc: norm.sourceDoc,
      steps: staffed === undefined ? '' : normSteps(norm, staffed.center)
    })),
    people: people.map((one) => memberOf(one, date))
  }
}

export async function listPosts(reader: EntityManager): Promise<PostSummary[]> {
  return (await postsInOrder(reader)).map(({ id, name, requiredQualification }) => ({
    id,
    name,
    requiredQualification
  }))
}

function memberOf(
  { assignment, name, postName, phone, absence, ...holder }: StaffOfCenter,
  date: string
): StaffMember {
  return {
    assignmentId: assignment.id,
    personId: assignment.personId,
    name,
    postName,
    fteTenths: assignment.fteTenths,
    mainPost: assignment.mainPost,
    validFrom: assignment.validFrom,
    validTo: assignment.validTo,
    absence,
    certificate: holder.certificate,
    certificateState: certificateState(holder, date),
    phone: maskPhone(phone)
  }
}
