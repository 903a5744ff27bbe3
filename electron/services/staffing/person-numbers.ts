import type { EntityManager } from 'typeorm'
import { idNumbersNotKept, maskIdNumber, normaliseIdNumber } from '@domain/identifier/id-number'
import { maskPhone } from '@domain/identifier/phone'
import { normaliseText } from '@domain/search/normalise-text'
import { errorAt, type Violation } from '@domain/violation'
import type { MaskedNumbers, PersonDraft } from '@contract/person'
import type { Person } from '@database/entities/person'
import type { Work } from '@database/work'
import type { IdNumberVault, SealedIdNumber } from '@services/privacy/id-number-vault'
import { ValidationError } from '@services/validation-error'

type TypedNumbers = Pick<PersonDraft, 'phone' | 'idNumber'>

/** What the form may know of the stored numbers without a reason. */
export async function maskedNumbers(
  reader: EntityManager,
  person: Person,
  vault: IdNumberVault
): Promise<MaskedNumbers> {
  const idNumber = await storedIdNumber(reader, person, vault)
  return {
    phone: maskPhone(person.phone),
    idNumber: maskIdNumber(idNumber ?? ''),
    idNumberUnreadable: idNumber === null && person.idNumberSealed !== null
  }
}

/** The number that the draft comes to, typed or stored; null where none is known on this machine. */
export async function idNumberInForce(
  manager: EntityManager,
  { idNumber }: TypedNumbers,
  present: Person | null,
  vault: IdNumberVault
): Promise<string | null> {
  return idNumber ?? (await storedIdNumber(manager, present, vault))
}

/** A number that could not be sealed is refused, never dropped in silence. */
export async function unkeptIdNumber({ idNumber }: TypedNumbers, vault: IdNumberVault): Promise<Violation[]> {
  if (idNumber === null || idNumber === '' || (await vault.available())) return []
  return [errorAt('idNumber', `${idNumbersNotKept}，请清空后再保存`)]
}

/** The columns of a person for what was typed: what was left alone keeps its column. */
export async function numberColumns(
  work: Work,
  id: string,
  { phone, idNumber }: TypedNumbers,
  present: Person | null,
  vault: IdNumberVault
): Promise<{ phone: string } & Partial<SealedIdNumber | Record<keyof SealedIdNumber, null>>> {
  const kept = { phone: phone === null ? (present?.phone ?? '') : normaliseText(phone) }
  if (idNumber === null) return kept
  if (idNumber === '') return { ...kept, idNumberSealed: null, idNumberMark: null }
  const number = normaliseIdNumber(idNumber)
  if (number === (await storedIdNumber(work.manager, present, vault))) return kept
  const sealed = await vault.seal(work, id, number)
  if (sealed === null) throw new ValidationError([errorAt('idNumber', idNumbersNotKept)])
  return { ...kept, ...sealed }
}

async function storedIdNumber(
  manager: EntityManager,
  person: Person | null,
  vault: IdNumberVault
): Promise<string | null> {
  if (person === null || person.idNumberSealed === null) return null
  return vault.read(manager, person.id, person.idNumberSealed)
}
