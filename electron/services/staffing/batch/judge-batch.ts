import type { EntityManager } from 'typeorm'
import { errorAt, type Violation } from '@domain/violation'
import { emptyPerson } from '@contract/empty-person'
import type { ParsedInputOf } from '@contract/index'
import type { PersonDraft } from '@contract/person'
import {
  staffLineFields,
  type JudgedStaffLine,
  type StaffLine,
  type StaffLineField
} from '@contract/staff-batch'
import { personAggregate } from '@database/repositories/person-aggregate'
import { cellOfField } from '@services/staffing/batch/cell-of-field'
import { joinLines } from '@services/staffing/batch/join-lines'
import { knownWords, type Meaning, type Words } from '@services/staffing/batch/known-words'
import { readLine, type ReadLine } from '@services/staffing/batch/read-line'
import type { ReadContext } from '@services/service'
import { duplicatesToTellApart } from '@services/staffing/person-duplicates'
import { draftOf } from '@services/staffing/person-draft'
import { personViolations } from '@services/staffing/person-rules'

/** The lines as judged and the people whom they come to. */
export interface JudgedBatch {
  lines: JudgedStaffLine[]
  drafts: PersonDraft[]
  assignments: number
}

interface Judging {
  manager: EntityManager
  words: Words
  context: ReadContext
  asked: readonly StaffLine[]
  read: readonly ReadLine[]
  judged: JudgedStaffLine[]
}

/** Reads the lines, joins those of one person, and asks the rules of each person as the form would. */
export async function judgeBatch(
  manager: EntityManager,
  { lines }: ParsedInputOf<'staff-batch:check'>,
  context: ReadContext
): Promise<JudgedBatch> {
  const read = lines.map(({ cells }) => readLine(cells))
  const judged = read.map((): JudgedStaffLine => ({
    violations: [],
    center: '',
    post: '',
    choices: [],
    duplicates: [],
    joins: null
  }))
  const judging = { manager, words: await knownWords(manager), context, asked: lines, read, judged }
  for (const [place, { violations }] of read.entries()) report(judging, place, violations)
  const batch: JudgedBatch = { lines: judged, drafts: [], assignments: 0 }
  for (const { lines: places, violations } of joinLines(read)) {
    for (const [place, found] of violations) report(judging, place, found)
    const draft = await judgePerson(judging, places)
    batch.drafts.push(draft)
    batch.assignments += places.length
  }
  return batch
}

async function judgePerson(judging: Judging, places: readonly number[]): Promise<PersonDraft> {
  const { manager, asked, read, judged, context } = judging
  const [first = 0, ...others] = places
  const line = read[first]
  if (line === undefined) throw new RangeError(`no line ${String(first)}`)
  for (const place of others) Object.assign(judged[place] ?? {}, { joins: first })

  const identity = line.identity === '' ? null : judging.words.identity(line.identity)
  if (line.identity !== '' && identity === null) {
    report(judging, first, [errorAt('identity', `“${line.identity}”不在身份字典中，请填字典里的名称`)])
  }
  const { name, birthYear, phone, sex } = line
  const typed = { id: null, name, birthYear, phone, idNumber: '' }
  const duplicates = await duplicatesToTellApart(manager, typed, context)
  Object.assign(judged[first] ?? {}, { duplicates })
  const same = asked[first]?.sameAs ?? null
  const present =
    same !== null && same !== 'other' && duplicates.some(({ id }) => id === same)
      ? await personAggregate(manager, same)
      : null
  if (duplicates.length > 0 && present === null && same !== 'other') {
    report(judging, first, [errorAt('name', '可能与名册中的人员重复，请在下面选择是不是同一人')])
  }
  const base =
    present === null ? { ...emptyPerson(), name, sex, birthYear, phone, identity } : draftOf(present)
  const added = await assignmentsOf(judging, places, base.assignments.length > 0)
  const draft = {
    ...base,
    assignments: [...base.assignments, ...added.flatMap(({ assignment }) => assignment ?? [])]
  }
  const whole = added.filter(({ assignment }) => assignment !== null)
  for (const violation of await personViolations(manager, draft, present, context)) {
    const { assignment, cell } = cellOfField(violation.field)
    const own = assignment === null ? undefined : whole[assignment - base.assignments.length]
    report(judging, own?.place ?? first, [
      { ...violation, field: own || assignment === null ? cell : 'name' }
    ])
  }
  return draft
}

type Assignment = PersonDraft['assignments'][number]

/** The lines as assignments; null where one cannot be made yet. */
async function assignmentsOf(
  judging: Judging,
  places: readonly number[],
  hasPosts: boolean
): Promise<{ place: number; assignment: Assignment | null }[]> {
  const made: { place: number; assignment: Assignment | null }[] = []
  for (const place of places) {
    const line = judging.read[place]
    if (line === undefined) continue
    const center = meant(judging, place, 'center', line.center, await judging.words.center(line.center))
    const post = meant(judging, place, 'post', line.post, judging.words.post(line.post))
    const { fteTenths, validFrom, validTo, main } = line
    const assignment =
      center === null || post === null || fteTenths === null || validFrom === null
        ? null
        : {
            id: null,
            revision: null,
            centerId: center,
            postId: post,
            fteTenths,
            mainPost: main ?? (!hasPosts && place === places[0]),
            validFrom,
            validTo,
            endReason: null
          }
    made.push({ place, assignment })
  }
  return made
}

/** The record that a cell names; says in the cell when it names none or several. */
function meant(
  judging: Judging,
  place: number,
  field: 'center' | 'post',
  text: string,
  { found, choices }: Meaning
): string | null {
  const judged = judging.judged[place]
  if (found !== null) {
    if (judged !== undefined) judged[field] = found.name
    return found.id
  }
  if (text === '') return null
  const what = field === 'center' ? '中心' : '岗位'
  if (choices.length > 0) judged?.choices.push({ field, words: choices })
  const message =
    choices.length > 0 ? `“${text}”对应多个${what}，请选择：` : `没有找到${what}“${text}”，请核对`
  report(judging, place, [errorAt(field, message)])
  return null
}

function report({ judged }: Judging, place: number, violations: readonly Violation[]): void {
  for (const { field, message, severity } of violations) {
    judged[place]?.violations.push({ field: cellOf(field), message, severity })
  }
}

function cellOf(field: string): StaffLineField {
  return staffLineFields.find((cell) => cell === field) ?? 'name'
}
