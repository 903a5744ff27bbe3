import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import type { LedgerAddition } from '@contract/ledger'
import type { PersonDraft } from '@contract/person'
import type { Work } from '@database/work'
import type { StaffReading } from '@documents/excel/ledger/ledger-reading'
import { joinQuestions } from '@services/import/join-plans'
import type { LedgerPlan, PlanOptions, PlanPart } from '@services/import/ledger-plan'
import { RowProblems } from '@services/import/row-problems'
import type { JobContext, JobControl } from '@services/service'
import { groupLines } from '@services/staffing/import/group-lines'
import { KnownPeople } from '@services/staffing/import/known-people'
import { planPerson, type PlannedPerson, type RuleContext } from '@services/staffing/import/plan-person'
import { settleWords } from '@services/staffing/import/settle-line'
import { isRefused, staffLine, type StaffLine, type StaffTable } from '@services/staffing/import/staff-line'
import { StaffWords } from '@services/staffing/import/staff-words'
import { KnownReferences } from '@services/staffing/known-references'
import { writeNewPeople, writePerson } from '@services/staffing/save-person'

const peoplePerTurn = 50
const emptyCells = '空着的格子保持系统里的内容；隐去中间几位的电话不会改动原来的号码'

/** Compares tables of T8 with the people as `manager` sees them. */
export async function planStaff(
  manager: EntityManager,
  readings: readonly StaffReading[],
  { answers }: PlanOptions,
  context: JobControl & RuleContext
): Promise<LedgerPlan> {
  const told = new Map(answers.map(({ id, value }) => [id, value]))
  const tables = readings.map((reading): StaffTable => ({ reading, problems: new RowProblems(reading) }))
  const lines = tables.flatMap((table) =>
    table.reading.rows.map(({ row, values }) => staffLine(table, row, values))
  )
  const words = await StaffWords.load(manager, lines)
  for (const line of lines) await settleWords(line, words, told)
  const groups = groupLines(lines, await KnownPeople.load(manager, lines), words, told)
  const references = new KnownReferences(manager)
  await references.centers(lines.flatMap(({ centerIds }) => centerIds))
  const planned: PlannedPerson[] = []
  for (const [index, { known, lines: own }] of groups.entries()) {
    if (index % peoplePerTurn === 0) await turn(context, index, groups.length)
    planned.push(await planPerson(manager, known, own, words, context, references))
  }
  const writing = planned.filter(({ draft }) => draft !== null)
  const added = writing.flatMap((person) => person.added)
  const changes = writing.flatMap((person) => person.changes)
  return {
    ledger: 'staff',
    parts: tables.map((table) => partOf(table, lines, new Set(added), changes)),
    changes: changes.map(({ cell }) => cell),
    additions: writing.flatMap((person) => person.added.map((line) => additionOf(line, person, words))),
    questions: joinQuestions(tables.flatMap(({ problems }) => problems.questions)),
    fingerprint: () => fingerprintOf(writing),
    write: (work, writer) =>
      writePeople(
        work,
        writing.flatMap(({ draft }) => draft ?? []),
        writer
      )
  }
}

/** New people some at a time, those of the register one by one: each may have moved on. */
async function writePeople(work: Work, drafts: readonly PersonDraft[], context: JobContext): Promise<void> {
  const references = new KnownReferences(work.manager)
  await references.centers(drafts.flatMap(({ assignments }) => assignments.map(({ centerId }) => centerId)))
  const [fresh, known] = [drafts.filter(({ id }) => id === null), drafts.filter(({ id }) => id !== null)]
  const told = (done: number): void => {
    context.signal.throwIfAborted()
    context.progress(done, drafts.length, `已写入 ${done} / ${drafts.length} 名人员`)
  }
  for (let start = 0; start < fresh.length; start += peoplePerTurn) {
    told(start)
    await writeNewPeople(work, fresh.slice(start, start + peoplePerTurn), context, references)
  }
  for (const [index, draft] of known.entries()) {
    if (index % peoplePerTurn === 0) told(fresh.length + index)
    await writePerson(work, draft, context, references)
  }
  context.signal.throwIfAborted()
}

function partOf(
  table: StaffTable,
  lines: readonly StaffLine[],
  added: ReadonlySet<StaffLine>,
  changes: PlannedPerson['changes']
): PlanPart {
  const { reading, problems } = table
  const changedLines = new Set(changes.map(({ line }) => line))
  const own = lines.filter((line) => line.table === table && !isRefused(line))
  const fresh = own.filter((line) => added.has(line)).length
  const changed = own.filter((line) => !added.has(line) && changedLines.has(line)).length
  return {
    reading,
    added: fresh,
    changed,
    unchanged: own.length - fresh - changed,
    refused: problems.refused,
    problems: problems.all,
    problemCount: problems.count,
    notices: [...reading.notices, ...(fresh + changed > 0 ? [emptyCells] : [])]
  }
}

function additionOf(line: StaffLine, { draft }: PlannedPerson, words: StaffWords): LedgerAddition {
  const { file, sheet } = line.table.reading
  return {
    file,
    sheet,
    row: line.row,
    name: line.read.name,
    place: `${line.read.center} ${line.postId === null ? '' : words.postName(line.postId)}`,
    warning: draft?.id === null ? '' : '名册里已有这个人，新增一条任职'
  }
}

function fingerprintOf(people: readonly PlannedPerson[]): string {
  const hash = createHash('sha256')
  for (const { draft } of people) hash.update(JSON.stringify(draft))
  return hash.digest('hex')
}

async function turn({ progress, signal }: JobControl, done: number, total: number): Promise<void> {
  signal.throwIfAborted()
  progress(done, total, `已核对 ${done} / ${total} 人`)
  await nextTurn()
}
