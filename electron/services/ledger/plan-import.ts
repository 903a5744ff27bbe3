import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import { changesBesideImports } from '@database/repositories/ledger-centers'
import { digestOfRow } from '@documents/excel/ledger/desk-sheet'
import type { LedgerRow } from '@documents/excel/ledger/ledger-columns'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import { joinQuestions } from '@services/import/join-plans'
import type { LedgerPlan, PlanOptions } from '@services/import/ledger-plan'
import { RowProblems } from '@services/import/row-problems'
import { Answers } from '@services/ledger/answers'
import { columnOfField, violationsOfUpdates } from '@services/ledger/check-rules'
import { takeAll, type TakeOptions } from '@services/ledger/compare-center'
import type { PlannedAddition, PlannedUpdate, TablePlan } from '@services/ledger/import-plan'
import { ledgerRowOf } from '@services/ledger/ledger-row'
import { newCenterDraft } from '@services/ledger/new-center-draft'
import type { ValueFault } from '@services/ledger/places'
import { CenterMatcher } from '@services/ledger/match-centers'
import { describeAdditions, planAdditions, type PlacedLine } from '@services/ledger/plan-additions'
import { planUpdates, type TouchedLine } from '@services/ledger/plan-updates'
import { loadReferences } from '@services/ledger/references'
import { writeImport } from '@services/ledger/write-import'
import type { JobControl } from '@services/service'

export const importAction = 'ledger:import-apply'

const linesPerTurn = 200

/** Compares tables of T1 with the centres as `manager` sees them. */
export async function planCenters(
  manager: EntityManager,
  readings: readonly LedgerReading[],
  { answers, ...asked }: PlanOptions,
  control: JobControl
): Promise<LedgerPlan> {
  const references = await loadReferences(manager, asked.today)
  const options = { ...asked, references, answers: new Answers(answers) }
  const seen: Seen = new Map()
  const tables: TablePlan[] = []
  for (const reading of readings) tables.push(await planTable(manager, reading, options, control, seen))
  const updates = tables.flatMap((table) => table.updates)
  const additions = tables.flatMap((table) => table.additions)
  return {
    ledger: 'centers',
    parts: tables,
    changes: updates.flatMap(({ changes }) => changes),
    additions: tables.flatMap(({ additionRows }) => additionRows),
    questions: joinQuestions(tables.flatMap(({ questions }) => questions)),
    fingerprint: () => fingerprintOf(updates, additions),
    write: (work, context) =>
      writeImport(work, { updates, additions }, references.places, asked.today, context)
  }
}

function fingerprintOf(updates: readonly PlannedUpdate[], additions: readonly PlannedAddition[]): string {
  const hash = createHash('sha256')
  for (const { present, draft } of updates) hash.update(JSON.stringify([present.center.revision, draft]))
  for (const { draft } of additions) hash.update(JSON.stringify(draft))
  return hash.digest('hex')
}

/** Where in the files each centre stands first. */
type Seen = Map<string, { reading: LedgerReading; row: number }>

async function planTable(
  manager: EntityManager,
  reading: LedgerReading,
  options: TakeOptions,
  control: JobControl,
  seen: Seen
): Promise<TablePlan> {
  const problems = new RowProblems(reading)
  const lines = placeLines(reading, options, problems)
  const matcher = await CenterMatcher.load(
    manager,
    options.references.places,
    lines.map(({ place }) => place)
  )
  const fresh: PlacedLine[] = []
  const touched: TouchedLine[] = []
  let unchanged = 0
  let kept = 0
  for (const [index, line] of lines.entries()) {
    if (index % linesPerTurn === 0) await turn(control, index, lines.length)
    const { read, place } = line
    const match = matcher.find(place, read.values)
    if ('message' in match) {
      problems.add(read.row, 'name', match.message, '请先在系统里把名称区分开，再导出、导入')
      continue
    }
    const { center: present } = match
    const identity = present?.center.id ?? [place.key, read.values.name, read.values.centerKind].join('\n')
    const earlier = seen.get(identity)
    if (earlier !== undefined) {
      problems.add(read.row, 'name', `与${placeOf(earlier, reading)}是同一个中心`, '请只留一行')
      continue
    }
    seen.set(identity, { reading, row: read.row })
    if (!present) {
      fresh.push(line)
      continue
    }
    const { mark } = reading
    const exported = mark?.digests.get(present.center.id)
    const grown =
      mark !== null &&
      exported !== undefined &&
      digestOfRow(ledgerRowOf(present, options.references, mark.phones)) !== exported
    if (exported !== undefined && exported === read.digest) {
      unchanged += 1
      if (grown) kept += 1
    } else touched.push({ read, centerId: present.center.id, outgrown: grown })
  }
  const compared = await planUpdates(manager, touched, reading, options, problems, control)
  const { updates, outgrown } = compared
  unchanged += compared.unchanged
  await refuseOutgrown(manager, reading, outgrown, problems)
  await refuseBroken(manager, updates, options.today, problems)
  const additions = await planAdditions(manager, fresh, reading, options, problems)
  const lawful = updates.filter(({ row }) => !problems.has(row))
  return {
    reading,
    updates: lawful,
    additions,
    added: additions.length,
    changed: lawful.length,
    unchanged,
    refused: problems.refused,
    problems: problems.all,
    problemCount: problems.count,
    notices: [...reading.notices, ...noticesOf(reading, kept)],
    questions: problems.questions,
    additionRows: await describeAdditions(manager, reading, additions, (id) => {
      const { county, town, village } = options.references.places.placeOf(id)
      return [county, town, village].filter((name) => name !== '').join(' ')
    })
  }
}

function placeOf({ reading, row }: { reading: LedgerReading; row: number }, here: LedgerReading): string {
  return reading === here ? `第 ${row} 行` : `“${reading.file}”工作表“${reading.sheet}”第 ${row} 行`
}

function placeLines(reading: LedgerReading, options: TakeOptions, problems: RowProblems): PlacedLine[] {
  const { answers, references } = options
  return reading.rows.flatMap((line) => {
    const read = { ...line, values: answers.settled(line.values) }
    const chosen = answers.divisionOf(read.values)
    const found =
      chosen !== null && references.places.has(chosen)
        ? { place: references.places.placeOf(chosen) }
        : references.places.find(read.values)
    if ('fault' in found) {
      for (const { key, message, advice, ask } of [
        found.fault,
        ...otherFaults(read.values, reading, options)
      ]) {
        problems.add(read.row, key, message, advice, ask)
      }
      return []
    }
    if (read.values.name === '') {
      problems.add(read.row, 'name', '没有填写', '请填写中心名称')
      return []
    }
    return [{ read, place: found.place }]
  })
}

/** What else is wrong with a line whose centre is not known, so that the clerk mends all at once. */
function otherFaults(values: LedgerRow, reading: LedgerReading, options: TakeOptions): ValueFault[] {
  return takeAll(newCenterDraft('', ''), values, reading.skippedKeys, options).filter(
    // A known centre may rightly keep a masked number or the name of a closed organization.
    ({ key }) => key !== 'managerPhone' && key !== 'operator'
  )
}

/** A line exported before somebody changed the centre in the program would take that change back unseen. */
async function refuseOutgrown(
  manager: EntityManager,
  { mark }: LedgerReading,
  outgrown: readonly PlannedUpdate[],
  problems: RowProblems
): Promise<void> {
  if (!mark || outgrown.length === 0) return
  const ids = outgrown.map(({ present }) => present.center.id)
  const later = await changesBesideImports(manager, ids, mark.exportedAt, importAction)
  for (const { row, present, changes } of outgrown) {
    const change = later.get(present.center.id)
    if (!change) continue
    const heads = changes.map(({ head }) => head).join('、')
    problems.add(
      row,
      null,
      `这张表导出之后，“${change.actor}”又在系统里改过该中心；表中与系统不同的有：${heads}`,
      '请重新导出台账，把这一行的修改填进新表；或删去这一行再导入其余的'
    )
  }
}

async function refuseBroken(
  manager: EntityManager,
  updates: readonly PlannedUpdate[],
  today: string,
  problems: RowProblems
): Promise<void> {
  const violations = await violationsOfUpdates(manager, updates, today)
  for (const [{ row }, broken] of violations) {
    for (const { field, message } of broken) {
      problems.add(row, columnOfField(field), message, '请改正后重新导入')
    }
  }
}

function noticesOf(reading: LedgerReading, kept: number): string[] {
  return [
    reading.mark === null
      ? '这个文件不是直接由“导出台账”得到的（或已复制到新工作簿），无法核对导出之后系统里的改动，请仔细看改动前后的内容'
      : '',
    kept > 0 ? `${kept} 行在表里没有动过，而系统里后来改过：保留系统里的内容` : ''
  ].filter((notice) => notice !== '')
}

async function turn({ progress, signal }: JobControl, done: number, total: number): Promise<void> {
  signal.throwIfAborted()
  progress(done, total, `已核对 ${done} / ${total} 行`)
  await nextTurn()
}
