import { errorAt, type Violation } from '@domain/violation'
import type { ReadLine } from '@services/staffing/batch/read-line'

/** Lines of one person, by their place in the batch; the first one says who it is. */
export interface JoinedLines {
  lines: number[]
  /** By place in the batch. */
  violations: Map<number, Violation[]>
}

/**
 * Lines with one name and one phone, or one name and one year of birth, are posts of one person. The same phone under
 * another name is an error: one of the two was mistyped.
 */
export function joinLines(lines: readonly ReadLine[]): JoinedLines[] {
  const people: JoinedLines[] = []
  for (const [place, line] of lines.entries()) {
    const own = people.find(({ lines: [first] }) => isSame(lines[first ?? -1], line))
    if (own !== undefined) {
      const first = lines[own.lines[0] ?? -1]
      if (first !== undefined) own.violations.set(place, contradictions(first, line, own.lines[0] ?? 0))
      own.lines.push(place)
      continue
    }
    const violations = new Map<number, Violation[]>()
    const holder = lines.findIndex(
      ({ phone }, other) => other < place && phone !== '' && phone === line.phone
    )
    if (holder !== -1) {
      const words = `电话与第 ${String(holder + 1)} 行“${lines[holder]?.name ?? ''}”相同，请核对`
      violations.set(place, [errorAt('phone', words)])
    }
    people.push({ lines: [place], violations })
  }
  return people
}

function isSame(one: ReadLine | undefined, other: ReadLine): boolean {
  if (one === undefined || one.name === '' || one.name !== other.name) return false
  const phone = one.phone !== '' && one.phone === other.phone
  return phone || (one.birthYear !== null && one.birthYear === other.birthYear)
}

function contradictions(first: ReadLine, line: ReadLine, place: number): Violation[] {
  const words = `与第 ${String(place + 1)} 行是同一人，但两行不一致，请改成一样或留空`
  const wrong: Violation[] = []
  if (line.phone !== '' && first.phone !== '' && line.phone !== first.phone)
    wrong.push(errorAt('phone', words))
  if (line.sex !== null && first.sex !== null && line.sex !== first.sex) wrong.push(errorAt('sex', words))
  if (line.birthYear !== null && first.birthYear !== null && line.birthYear !== first.birthYear) {
    wrong.push(errorAt('birthYear', words))
  }
  return wrong
}
