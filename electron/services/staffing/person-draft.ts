import type { EntityManager } from 'typeorm'
import type { OutputOf } from '@contract/index'
import type { PersonDetail } from '@contract/person'
import { namedCenters, personAggregate, type PersonAggregate } from '@database/repositories/person-aggregate'
import type { ReadContext } from '@services/service'
import { maskedNumbers } from '@services/staffing/person-numbers'

/** One person with all assignments and absences, past ones included; numbers masked. @throws NotFoundError */
export async function getPerson(
  reader: EntityManager,
  { id }: { id: string },
  { vault }: Pick<ReadContext, 'vault'>
): Promise<PersonDetail> {
  const aggregate = await personAggregate(reader, id)
  const { person, assignments } = aggregate
  const centers = await namedCenters(
    reader,
    assignments.map(({ centerId }) => centerId)
  )
  return {
    draft: draftOf(aggregate),
    masked: await maskedNumbers(reader, person, vault),
    centers: [...centers.values()].map((center) => ({ id: center.id, name: center.name })),
    isSample: person.isSample,
    updatedAt: person.updatedAt,
    updatedBy: person.updatedBy
  }
}

/** Whether the form may take ID numbers. */
export async function keepsIdNumbers(
  _reader: EntityManager,
  _input: object,
  { vault }: ReadContext
): Promise<OutputOf<'person:keeps-id-numbers'>> {
  return { keeps: await vault.available() }
}

/** The record as the form edits it: a stored number stays where it is and is null here. */
export function draftOf({ person, assignments, absences }: PersonAggregate): PersonDetail['draft'] {
  return {
    id: person.id,
    revision: person.revision,
    name: person.name,
    sex: person.sex,
    birthYear: person.birthYear,
    politicalStatus: person.politicalStatus,
    education: person.education,
    phone: person.phone === '' ? '' : null,
    idNumber: person.idNumberSealed === null ? '' : null,
    certificate: person.certificate,
    certificateValidTo: person.certificateValidTo,
    employerOrgId: person.employerOrgId,
    identity: person.identity,
    remark: person.remark,
    assignments: assignments.map((one) => ({
      id: one.id,
      revision: one.revision,
      centerId: one.centerId,
      postId: one.postId,
      fteTenths: one.fteTenths,
      mainPost: one.mainPost,
      validFrom: one.validFrom,
      validTo: one.validTo,
      endReason: one.endReason
    })),
    absences: absences.map((one) => ({
      id: one.id,
      revision: one.revision,
      assignmentId: one.assignmentId,
      kind: one.kind,
      validFrom: one.validFrom,
      validTo: one.validTo,
      note: one.note
    }))
  }
}
