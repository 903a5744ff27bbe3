import { errorAt, type Violation } from '@domain/violation'
import type { ReadLine } from '@services/staffing/batch/read-line'

/** Lines of one person, by their place in the batch; the first one says who it is. */
export interface JoinedLines {
  lines: number[]
  /** By place in the batch. */
  violations: Map<number, Violation[]>
}

interface JoinOptions {
  /** Earlier lines, by place, of which somebody said that a line has the same person. */
  told?: ReadonlyMap<number, number>
  /** How a line is called in a message: 第 5 行. */
  nameOf?: (place: number) => string
}

/**
 * Lines with one name and one phone, or one name and one year of birth, are posts of one person. The same phone under
 * another name is an error: one of the two was mistyped.
 */
export function joinLines(
  lines: readonly ReadLine[],
  { told = new Map(), nameOf = (place) => `第 ${String(place + 1)} 行` }: JoinOptions = {}
): JoinedLines[] {
  const people: JoinedLines[] = []
  const byLine = new Map<number, JoinedLines>()
  const byMark = new Map<string, JoinedLines>()
  const holders = new Map<string, number>()
  for (const [place, line] of lines.entries()) {
    const marks = marksOf(line)
    const own =
      byLine.get(told.get(place) ?? -1) ??
      marks.map((mark) => byMark.get(mark)).find((one) => one !== undefined)
    if (own !== undefined) {
      const first = own.lines[0] ?? -1
      const whole = lines[first]
      if (whole !== undefined) own.violations.set(place, contradictions(whole, line, nameOf(first)))
      own.lines.push(place)
      noteHolder(place, line)
      byLine.set(place, own)
      continue
    }
    const violations = new Map<number, Violation[]>()
    const holder = line.phone === '' ? undefined : holders.get(line.phone)
    if (holder !== undefined) {
      const words = `电话与${nameOf(holder)}“${lines[holder]?.name ?? ''}”相同，请核对`
      violations.set(place, [errorAt('phone', words)])
    }
    const person = { lines: [place], violations }
    people.push(person)
    byLine.set(place, person)
    for (const mark of marks) byMark.set(mark, byMark.get(mark) ?? person)
    noteHolder(place, line)
  }
  return people

  function noteHolder(place: number, { phone }: ReadLine): void {
    if (phone !== '' && !holders.has(phone)) holders.set(phone, place)
  }
}

/** What tells that a line is of the same person as another. */
function marksOf({ name, phone, birthYear }: ReadLine): string[] {
  if (name === '') return []
  return [
    ...(phone === '' ? [] : [`${name}\n${phone}`]),
    ...(birthYear === null ? [] : [`${name}\n\n${String(birthYear)}`])
  ]
}

function contradictions(first: ReadLine, line: ReadLine, called: string): Violation[] {
  const words = `与${called}是同一人，但两行不一致，请改成一样或留空`
  const wrong: Violation[] = []
  if (line.phone !== '' && first.phone !== '' && line.phone !== first.phone)
    wrong.push(errorAt('phone', words))
  if (line.sex !== null && first.sex !== null && line.sex !== first.sex) wrong.push(errorAt('sex', words))
  if (line.birthYear !== null && first.birthYear !== null && line.birthYear !== first.birthYear) {
    wrong.push(errorAt('birthYear', words))
  }
  return wrong
}
