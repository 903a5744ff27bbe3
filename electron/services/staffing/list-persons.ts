import type { EntityManager } from 'typeorm'
import { maskPhone } from '@domain/identifier/phone'
import { ageBandOf } from '@domain/staffing/age-band'
import { certificateState } from '@domain/staffing/certificate'
import type { ParsedInputOf } from '@contract/index'
import type { PersonPage, PersonRow } from '@contract/person'
import type { Person } from '@database/entities/person'
import {
  countPersons,
  findPersons,
  postsHeldOn,
  type HeldPost,
  type PersonQuery
} from '@database/repositories/person-list'
import { unitsOf } from '@services/units-of'

type Request = ParsedInputOf<'person:list'>

/** 人员名册 as of the cut-off date. Full telephone numbers stay in the backend. */
export async function listPersons(reader: EntityManager, request: Request): Promise<PersonPage> {
  const { scope, filter, sort } = request
  if (scope.kind !== null && filter.kind !== null && scope.kind !== filter.kind) return { total: 0, rows: [] }
  const query: PersonQuery = {
    ...filter,
    date: scope.cutoff,
    unitIds: await unitsOf(reader, scope.unitId, filter.unitId),
    kind: filter.kind ?? scope.kind
  }
  const total = await countPersons(reader, query)
  const persons = await findPersons(reader, query, sort, request)
  const held = await postsHeldOn(
    reader,
    persons.map(({ id }) => id),
    scope.cutoff
  )
  return { total, rows: persons.map((person) => rowOf(person, held.get(person.id) ?? [], scope.cutoff)) }
}

function rowOf(person: Person, posts: readonly HeldPost[], date: string): PersonRow {
  return {
    id: person.id,
    revision: person.revision,
    name: person.name,
    sex: person.sex,
    ageBand: ageBandOf(person.birthYear, date),
    identity: person.identity,
    posts: posts.map(({ postName, centerId, centerName, fteTenths }) => ({
      postName,
      centerId,
      centerName,
      fteTenths
    })),
    fteTenths: posts.reduce((sum, { fteTenths }) => sum + fteTenths, 0),
    certificate: person.certificate,
    certificateValidTo: person.certificateValidTo,
    certificateState: certificateState(person, date),
    phone: maskPhone(person.phone),
    isSample: person.isSample
  }
}
