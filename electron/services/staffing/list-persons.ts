import type { EntityManager } from 'typeorm'
import { maskPhone } from '@domain/identifier/phone'
import { ageBandOf } from '@domain/staffing/age-band'
import { certificateState } from '@domain/staffing/certificate'
import { CenterFilter } from '@contract/center-list'
import type { ParsedInputOf } from '@contract/index'
import type { PersonPage, PersonRow } from '@contract/person'
import type { Person } from '@database/entities/person'
import type { CenterQuery } from '@database/repositories/center-query'
import { countPersons, findPersons, postsHeldOn, type HeldPost } from '@database/repositories/person-list'
import { queryOf } from '@services/center/center-scope'

type Request = ParsedInputOf<'person:list'>

/** 人员名册 as of the cut-off date. Full telephone numbers stay in the backend. */
export async function listPersons(reader: EntityManager, request: Request): Promise<PersonPage> {
  const { scope, filter, sort } = request
  const { text, identity, certificate, standing } = filter
  const place = await placeOf(reader, scope, filter)
  if (place === 'nowhere') return { total: 0, rows: [] }
  const query = { text, identity, certificate, standing, date: scope.cutoff, centers: place }
  const total = await countPersons(reader, query)
  const persons = await findPersons(reader, query, sort, request)
  const held = await postsHeldOn(
    reader,
    persons.map(({ id }) => id),
    scope.cutoff
  )
  return { total, rows: persons.map((person) => rowOf(person, held.get(person.id) ?? [], scope.cutoff)) }
}

/** The centres that scope and filter name; null when they name none, so that who works nowhere is found too. */
async function placeOf(
  reader: EntityManager,
  scope: Request['scope'],
  { centerId, unitId, divisionId, kind, running }: Request['filter']
): Promise<CenterQuery | null | 'nowhere'> {
  const named = [scope.unitId, scope.kind, centerId, unitId, divisionId, kind].some((part) => part !== null)
  if (!named && !running) return null
  const query = await queryOf(reader, scope, CenterFilter.parse({ unitId, divisionId, kind }))
  if (query === null) return 'nowhere'
  return { ...query, ids: centerId === null ? null : [centerId], openOn: running ? [scope.cutoff] : [] }
}

function rowOf(person: Person, posts: readonly HeldPost[], date: string): PersonRow {
  return {
    id: person.id,
    revision: person.revision,
    name: person.name,
    sex: person.sex,
    ageBand: ageBandOf(person.birthYear, date),
    identity: person.identity,
    posts: posts.map(({ postName, centerId, centerName, fteTenths, absence }) => ({
      postName,
      centerId,
      centerName,
      fteTenths,
      absence
    })),
    fteTenths: posts.reduce((sum, { fteTenths, absence }) => sum + (absence === null ? fteTenths : 0), 0),
    certificate: person.certificate,
    certificateValidTo: person.certificateValidTo,
    certificateState: certificateState(person, date),
    phone: maskPhone(person.phone),
    isSample: person.isSample
  }
}
