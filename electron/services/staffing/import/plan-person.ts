import type { EntityManager } from 'typeorm'
import { errorsOf, type Violation } from '@domain/violation'
import { emptyPerson } from '@contract/empty-person'
import type { AssignmentDraft, PersonDraft } from '@contract/person'
import { personAggregate, type PersonAggregate } from '@database/repositories/person-aggregate'
import type { KnownPerson } from '@database/repositories/staff-import'
import type { ReadContext } from '@services/service'
import { cellOfField } from '@services/staffing/batch/cell-of-field'
import { isWhole, samePhone } from '@services/staffing/import/known-people'
import { takeAssignment, takeOwnFields, type StaffChange } from '@services/staffing/import/person-changes'
import { isRefused, lineName, report, type StaffLine } from '@services/staffing/import/staff-line'
import type { StaffWords } from '@services/staffing/import/staff-words'
import type { KnownReferences } from '@services/staffing/known-references'
import { draftOf } from '@services/staffing/person-draft'
import { personViolations } from '@services/staffing/person-rules'

/** What the lines of one person come to; `draft` null where nothing changes or a line is refused. */
export interface PlannedPerson {
  draft: PersonDraft | null
  changes: StaffChange[]
  /** Lines with a post that the register does not have. */
  added: StaffLine[]
}

/** What the rules of a person ask of the world. */
export type RuleContext = Pick<ReadContext, 'today' | 'vault'>

interface Post {
  line: StaffLine
  post: AssignmentDraft
  isNew: boolean
}

/** Compares the lines of one person with the register and asks the rules of the form. */
export async function planPerson(
  manager: EntityManager,
  known: KnownPerson | null,
  lines: readonly StaffLine[],
  words: StaffWords,
  context: RuleContext,
  references: KnownReferences
): Promise<PlannedPerson> {
  const draft = known === null ? emptyPerson() : draftOf({ ...known, absences: [] })
  const storedPhone = known?.person.phone ?? ''
  const changes = takeOwnFields(draft, storedPhone, lines, words)
  const posts = postsOf(draft, lines)
  for (const { line, post, isNew } of posts) if (!isNew) changes.push(...takeAssignment(post, line))
  const added = posts.filter(({ isNew }) => isNew).map(({ line }) => line)
  draft.assignments = [...draft.assignments, ...posts.flatMap(({ post, isNew }) => (isNew ? [post] : []))]
  for (const line of lines) refuseMasked(line, storedPhone)
  if (changes.length === 0 && added.length === 0) return { draft: null, changes: [], added: [] }
  const present = known === null ? null : await personAggregate(manager, known.person.id)
  // What was read in bulk holds no absences.
  const whole = { ...draft, absences: present === null ? [] : draftOf(present).absences }
  if (!lines.some(isRefused)) await askRules(manager, present, whole, posts, context, references)
  if (!lines.some(isRefused)) return { draft: whole, changes, added }
  refuseTogether(lines, [...changes.map(({ line }) => line), ...added])
  return { draft: null, changes: [], added: [] }
}

function refuseMasked(line: StaffLine, stored: string): void {
  const { phone } = line.read
  if (phone === '' || isWhole(phone) || samePhone(stored, phone)) return
  report(line, 'phone', `“${phone}”是隐去中间几位的号码`, '请填写完整号码，或保持导出时的样子')
}

/** A person is written whole or not at all. */
function refuseTogether(lines: readonly StaffLine[], writing: readonly StaffLine[]): void {
  const wrong = lines.find(isRefused)
  for (const line of new Set(writing)) {
    if (wrong === undefined || isRefused(line)) continue
    report(line, null, `${lineName(wrong, line)}是同一个人，那一行有问题，这一行也不写入`, '请先改正那一行')
  }
}

/** Each line with the post that it means: by centre, post and first day, else the one that goes on there, else a new one. */
function postsOf(draft: PersonDraft, lines: readonly StaffLine[]): Post[] {
  const held = draft.assignments
  const claimed = new Map<AssignmentDraft, StaffLine>()
  const found: Post[] = []
  const later: StaffLine[] = []
  for (const line of lines) {
    const same = held.find((post) => isAt(post, line) && post.validFrom === line.read.validFrom)
    if (same === undefined) {
      later.push(line)
      continue
    }
    const other = claimed.get(same)
    if (other === undefined) found.push({ line, post: same, isNew: false })
    else report(line, null, `与${lineName(other, line)}是同一人的同一个岗位`, '请只留一行')
    claimed.set(same, other ?? line)
  }
  for (const line of later) {
    const twin = found.find(({ post }) => isAt(post, line) && post.validFrom === line.read.validFrom)
    if (twin !== undefined) {
      report(line, null, `与${lineName(twin.line, line)}是同一人的同一个岗位`, '请只留一行')
      continue
    }
    const running = held.find((post) => isAt(post, line) && post.validTo === null && !claimed.has(post))
    if (running !== undefined) {
      claimed.set(running, line)
      found.push({ line, post: running, isNew: false })
      continue
    }
    const post = newPost(line, held.length > 0 || found.length > 0)
    if (post !== null) found.push({ line, post, isNew: true })
  }
  return found
}

function isAt({ centerId, postId }: AssignmentDraft, line: StaffLine): boolean {
  return line.centerIds.length === 1 && line.centerIds[0] === centerId && line.postId === postId
}

function newPost(line: StaffLine, hasPosts: boolean): AssignmentDraft | null {
  const { read, text, centerIds, postId } = line
  const fteTenths = shareOf(line)
  if (read.validFrom === null && (text.validFrom ?? '') === '') report(line, 'validFrom', '请填写到岗日期')
  const [centerId] = centerIds
  if (centerId === undefined || centerIds.length > 1 || postId === null) return null
  if (fteTenths === null || read.validFrom === null) return null
  return {
    id: null,
    revision: null,
    centerId,
    postId,
    fteTenths,
    mainPost: !hasPosts,
    validFrom: read.validFrom,
    validTo: read.validTo,
    endReason: null
  }
}

/** 折算; without one a 专职 or nothing said is a whole post. */
function shareOf(line: StaffLine): number | null {
  const { read, text } = line
  if ((text.fte ?? '') !== '') return read.fteTenths
  const kind = (text.fullTime ?? '').normalize('NFKC').replace(/职$/u, '').trim()
  if (kind === '兼') {
    report(line, 'fte', '兼职的岗位没有填写折算', '请填写 0.1 到 0.9 的数')
    return null
  }
  if (kind !== '' && kind !== '专') {
    report(line, 'fullTime', `“${text.fullTime ?? ''}”不是“专”或“兼”`)
    return null
  }
  return read.fteTenths
}

/** The rules of the form. What was wrong before and is still the same does not refuse: the file did not bring it in. */
async function askRules(
  manager: EntityManager,
  present: PersonAggregate | null,
  draft: PersonDraft,
  posts: readonly Post[],
  context: RuleContext,
  references: KnownReferences
): Promise<void> {
  const asked = (one: PersonDraft): Promise<Violation[]> =>
    personViolations(manager, one, present, context, references)
  const earlier = present === null ? [] : await asked(draftOf(present))
  const old = new Set(earlier.map(wordsOf))
  for (const violation of errorsOf(await asked(draft))) {
    const first = posts[0]?.line
    if (old.has(wordsOf(violation)) || first === undefined) continue
    const { assignment, cell } = cellOfField(violation.field)
    const post = assignment === null ? undefined : draft.assignments[assignment]
    const own = posts.find((one) => one.post === post)
    // T8 has no column for the main post.
    const key = cell === 'main' ? 'post' : cell
    report(own?.line ?? first, own !== undefined || assignment === null ? key : null, violation.message)
  }
}

function wordsOf({ field, message }: Violation): string {
  return `${field}\n${message}`
}
