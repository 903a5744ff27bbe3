import { maskPhone } from '@domain/identifier/phone'
import { groupBy } from '@domain/group-by'
import type { KnownPerson } from '@database/repositories/staff-import'
import type { Ask } from '@services/import/ledger-plan'
import { questionId } from '@services/import/question-id'
import { joinLines } from '@services/staffing/batch/join-lines'
import type { KnownPeople } from '@services/staffing/import/known-people'
import { settleCenter } from '@services/staffing/import/settle-line'
import { lineName, report, type StaffLine } from '@services/staffing/import/staff-line'
import type { StaffWords } from '@services/staffing/import/staff-words'

/** The lines of one person; `known` null for somebody whom the register does not have. */
export interface PersonLines {
  known: KnownPerson | null
  lines: StaffLine[]
}

const somebodyElse = { value: 'other', label: '另外一个人' }

/** Whose line each is: people of the register, then new ones, each with all their lines. Who is unsure is asked. */
export function groupLines(
  lines: readonly StaffLine[],
  people: KnownPeople,
  words: StaffWords,
  answers: ReadonlyMap<string, string>
): PersonLines[] {
  const owners = new Map<StaffLine, KnownPerson | null>()
  for (const line of lines) {
    const known = ownerOf(line, people, answers)
    settleCenter(line, words, known?.assignments ?? [])
    if (known !== undefined && line.read.name !== '') owners.set(line, known)
  }
  const byOwner = groupBy([...owners.keys()], (line) => owners.get(line) ?? null)
  const fresh = byOwner.get(null) ?? []
  byOwner.delete(null)
  return [...byOwner].map(([known, own]) => ({ known, lines: own })).concat(newPeople(fresh, answers))
}

/** Undefined while the clerk has not said. */
function ownerOf(
  line: StaffLine,
  people: KnownPeople,
  answers: ReadonlyMap<string, string>
): KnownPerson | null | undefined {
  const { read, text } = line
  const id = questionId('person', [read.name, read.birthYear, read.phone, ...placeOf(line)].join('/'))
  const told = answers.get(id)
  if (told === somebodyElse.value) return null
  const chosen = told === undefined ? null : people.find(told)
  if (chosen !== null) return chosen
  const match = people.match(line)
  if ('person' in match) return match.person
  const options = [...match.candidates.map(personChoice), somebodyElse]
  ask(line, `可能是系统里已有的人`, { id, key: 'name', text: `${read.name} ${text.center ?? ''}`, options })
  return undefined
}

/** Lines of people whom the register does not have; of namesakes in the file the clerk says whether they are one. */
function newPeople(lines: readonly StaffLine[], answers: ReadonlyMap<string, string>): PersonLines[] {
  const reads = lines.map(({ read }) => read)
  const nameOf = (place: number): string => {
    const line = lines[place]
    return line === undefined ? '' : `“${line.table.reading.sheet}”第 ${line.row} 行`
  }
  const told = new Map<number, number>()
  const firsts = joinLines(reads).map(({ lines: [first = 0] }) => first)
  for (const [, namesakes] of groupBy(firsts, (place) => reads[place]?.name ?? '')) {
    const [start = 0, ...others] = namesakes
    const first = lines[start]
    for (const place of others) {
      const line = lines[place]
      if (first === undefined || line === undefined || isAnother(first, line)) continue
      if (askTwin(first, line, answers) === 'same') told.set(place, start)
    }
  }
  return joinLines(reads, { told, nameOf }).map(({ lines: places, violations }) => {
    for (const [place, found] of violations) {
      const line = lines[place]
      if (line) for (const { field, message } of found) report(line, field, message)
    }
    return { known: null, lines: places.flatMap((place) => lines[place] ?? []) }
  })
}

function askTwin(
  first: StaffLine,
  line: StaffLine,
  answers: ReadonlyMap<string, string>
): string | undefined {
  const text = [line.read.name, ...placeOf(line)].join(' ')
  const id = questionId('twin', [text, ...placeOf(first)].join('/'))
  const answer = answers.get(id)
  if (answer !== undefined) return answer
  const called = lineName(first, line)
  const options = [{ value: 'same', label: `与${called}是同一个人` }, somebodyElse]
  ask(line, `与${called}同名，分不清是不是同一个人`, { id, key: 'name', text, options })
  return undefined
}

/** Phone or year of birth tells two new namesakes apart. */
function isAnother({ read: one }: StaffLine, { read: other }: StaffLine): boolean {
  const years = one.birthYear !== null && other.birthYear !== null && one.birthYear !== other.birthYear
  return years || (one.phone !== '' && other.phone !== '' && one.phone !== other.phone)
}

function placeOf({ read }: StaffLine): string[] {
  return [read.center, read.post, read.validFrom ?? '']
}

function personChoice({ person, assignments }: KnownPerson): Ask['options'][number] {
  const posts = assignments.length === 0 ? '没有任职' : `${assignments.length} 条任职`
  const born = person.birthYear === null ? '' : `${person.birthYear} 年生`
  const told = [born, maskPhone(person.phone), posts].filter((word) => word !== '')
  return { value: person.id, label: `就是${person.name}（${told.join('，')}）` }
}

function ask({ table, row }: StaffLine, message: string, question: Ask): void {
  table.problems.add(row, 'name', message, '请在上面选定；也可以在表里补上出生年份或完整电话', question)
}
