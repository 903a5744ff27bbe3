import type { CalendarDate } from '@domain/calendar/calendar-date'
import { ageBandOf, ageBands, type AgeBand } from '@domain/staffing/age-band'
import { certificateStates, type CertificateState } from '@domain/staffing/certificate'

/** So many people present are alike in these. */
export interface AlikeStaff {
  identity: string | null
  education: string | null
  birthYear: number | null
  certificate: CertificateState
  people: number
}

/** A part of the structure: its code (null where the register says nothing) and how many people. */
export interface StructurePart<Code extends string = string> {
  code: Code | null
  people: number
}

export interface StaffStructure {
  people: number
  identity: StructurePart[]
  education: StructurePart[]
  ageBand: StructurePart<AgeBand>[]
  certificate: StructurePart<CertificateState>[]
}

/** People present by identity, education, age band and state of the certificate, each person once. */
export function staffStructure(staff: readonly AlikeStaff[], date: CalendarDate): StaffStructure {
  const bands = staff.map((one) => ({ ...one, band: ageBandOf(one.birthYear, date) }))
  return {
    people: staff.reduce((sum, { people }) => sum + people, 0),
    identity: largestFirst(countedBy(staff, ({ identity }) => identity)),
    education: largestFirst(countedBy(staff, ({ education }) => education)),
    ageBand: inOrderOf(
      ageBands,
      countedBy(bands, ({ band }) => band)
    ),
    certificate: inOrderOf(
      certificateStates,
      countedBy(staff, ({ certificate }) => certificate)
    )
  }
}

function countedBy<One extends { people: number }, Code extends string>(
  staff: readonly One[],
  codeOf: (one: One) => Code | null
): StructurePart<Code>[] {
  const counts = new Map<Code | null, number>()
  for (const one of staff) counts.set(codeOf(one), (counts.get(codeOf(one)) ?? 0) + one.people)
  return [...counts].map(([code, people]) => ({ code, people }))
}

/** Unknown ones last. */
function largestFirst(parts: StructurePart[]): StructurePart[] {
  return parts.sort(
    (a, b) =>
      Number(a.code === null) - Number(b.code === null) ||
      b.people - a.people ||
      String(a.code).localeCompare(String(b.code))
  )
}

function inOrderOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  parts: StructurePart<Code>[]
): StructurePart<Code>[] {
  const order = Object.keys(words)
  const place = ({ code }: StructurePart<Code>): number =>
    code === null ? order.length : order.indexOf(code)
  return parts.sort((a, b) => place(a) - place(b))
}
