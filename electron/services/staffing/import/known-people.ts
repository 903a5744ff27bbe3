import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { maskPhone } from '@domain/identifier/phone'
import { peopleCalled, type KnownPerson } from '@database/repositories/staff-import'
import type { StaffLine } from '@services/staffing/import/staff-line'

/** Whom of the register a line means; several where the clerk must say. */
export type PersonMatch = { person: KnownPerson | null } | { candidates: KnownPerson[] }

/** The people whose name or phone stands in the lines, with their posts. */
export class KnownPeople {
  private constructor(
    private readonly byName: ReadonlyMap<string, readonly KnownPerson[]>,
    private readonly byPhone: ReadonlyMap<string, readonly KnownPerson[]>,
    private readonly byId: ReadonlyMap<string, KnownPerson>
  ) {}

  static async load(manager: EntityManager, lines: readonly StaffLine[]): Promise<KnownPeople> {
    const names = [...new Set(lines.map(({ read }) => read.name))]
    const phones = [...new Set(lines.map(({ read }) => read.phone).filter((phone) => phone !== ''))]
    const people = await peopleCalled(manager, names, phones)
    return new KnownPeople(
      groupBy(people, ({ person }) => person.name),
      groupBy(people, ({ person }) => person.phone),
      new Map(people.map((known) => [known.person.id, known]))
    )
  }

  find(id: string): KnownPerson | null {
    return this.byId.get(id) ?? null
  }

  /**
   * By name and what else tells people apart: the post with its centre and first day, phone, year of birth. Nobody is
   * guessed: namesakes of whom nothing speaks for one alone are all candidates.
   */
  match(line: StaffLine): PersonMatch {
    const { read } = line
    const namesakes = (this.byName.get(read.name) ?? []).filter((known) => !isAnother(known, line))
    const spoken = namesakes
      .map((known) => ({ known, evidence: evidenceOf(known, line) }))
      .filter(({ evidence }) => evidence.length > 0)
    const winner = spoken.find(
      ({ known, evidence }) =>
        !speaksAgainst(known, line, evidence) &&
        spoken.every(
          (other) =>
            other.evidence === evidence ||
            (other.evidence.length < evidence.length &&
              other.evidence.every((reason) => evidence.includes(reason)))
        )
    )
    if (winner) return { person: winner.known }
    const holders = (isWhole(read.phone) ? (this.byPhone.get(read.phone) ?? []) : []).filter(
      ({ person }) => person.name !== read.name
    )
    const nothingTells = !isWhole(read.phone) && read.birthYear === null
    const likely =
      spoken.length > 0
        ? spoken.map(({ known }) => known)
        : namesakes.filter((known) => nothingTells || worksAt(known, line.centerIds))
    const candidates = [...likely, ...holders]
    return candidates.length === 0 ? { person: null } : { candidates }
  }
}

type Reason = 'post' | 'phone' | 'birth'

function evidenceOf({ person, assignments }: KnownPerson, line: StaffLine): Reason[] {
  const { read, centerIds, postId } = line
  const reasons: Reason[] = []
  const holds = assignments.some(
    (one) => centerIds.includes(one.centerId) && one.postId === postId && one.validFrom === read.validFrom
  )
  if (holds) reasons.push('post')
  if (samePhone(person.phone, read.phone)) reasons.push('phone')
  if (read.birthYear !== null && read.birthYear === person.birthYear) reasons.push('birth')
  return reasons
}

/** The year of birth alone says little where the phones differ. */
function speaksAgainst({ person }: KnownPerson, { read }: StaffLine, evidence: readonly Reason[]): boolean {
  const phonesDiffer = isWhole(read.phone) && person.phone !== '' && person.phone !== read.phone
  return phonesDiffer && evidence.every((reason) => reason === 'birth')
}

/** A masked number is the same when it hides the stored one. */
export function samePhone(stored: string, written: string): boolean {
  return written !== '' && (stored === written || (!isWhole(written) && maskPhone(stored) === written))
}

/** Not 138****8000. */
export function isWhole(phone: string): boolean {
  return phone !== '' && !phone.includes('*')
}

function isAnother({ person }: KnownPerson, { read }: StaffLine): boolean {
  return read.birthYear !== null && person.birthYear !== null && read.birthYear !== person.birthYear
}

function worksAt({ assignments }: KnownPerson, centerIds: readonly string[]): boolean {
  return assignments.some(({ centerId }) => centerIds.includes(centerId))
}
