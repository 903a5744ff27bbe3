import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import type { LedgerAddition } from '@contract/ledger'
import type { StaffReading } from '@documents/excel/ledger/ledger-reading'
import { joinQuestions } from '@services/import/join-plans'
import type { LedgerPlan, PlanOptions, PlanPart } from '@services/import/ledger-plan'
import { RowProblems } from '@services/import/row-problems'
import type { JobControl } from '@services/service'
import { groupLines } from '@services/staffing/import/group-lines'
import { KnownPeople } from '@services/staffing/import/known-people'
import { planPerson, type PlannedPerson, type RuleContext } from '@services/staffing/import/plan-person'
import { settleWords } from '@services/staffing/import/settle-line'
import { isRefused, staffLine, type StaffLine, type StaffTable } from '@services/staffing/import/staff-line'
import { StaffWords } from '@services/staffing/import/staff-words'
import { writePerson } from '@services/staffing/save-person'

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
  const planned: PlannedPerson[] = []
  for (const [index, { known, lines: own }] of groups.entries()) {
    if (index % peoplePerTurn === 0) await turn(context, index, groups.length)
    planned.push(await planPerson(manager, known, own, words, context))
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
    write: async (work, writer) => {
      for (const [index, { draft }] of writing.entries()) {
        if (index % peoplePerTurn === 0) {
          writer.signal.throwIfAborted()
          writer.progress(index, writing.length, `已写入 ${index} / ${writing.length} 名人员`)
        }
        if (draft !== null) await writePerson(work, draft, writer)
      }
      writer.signal.throwIfAborted()
    }
  }
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
