import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import type { LedgerAddition } from '@contract/ledger'
import type { ProjectReading } from '@documents/excel/ledger/ledger-reading'
import { joinQuestions } from '@services/import/join-plans'
import type { LedgerPlan, PlanOptions, PlanPart } from '@services/import/ledger-plan'
import { NamedCenters } from '@services/import/named-centers'
import { RowProblems } from '@services/import/row-problems'
import { KnownProjects } from '@services/project/import/known-projects'
import { matchProject, type ProjectMatch } from '@services/project/import/match-project'
import {
  planNew,
  planUpdate,
  type PlannedProject,
  type TakenNumbers
} from '@services/project/import/plan-project'
import {
  cellOf,
  isRefused,
  lineName,
  projectLine,
  report,
  type ProjectLine,
  type ProjectTable
} from '@services/project/import/project-line'
import { saveProject } from '@services/project/save-project'
import type { JobControl } from '@services/service'

const linesPerTurn = 20
const listedWarnings = 20
const notTaken =
  '空着的格子保持系统里的内容；建设内容、资金来源、形象进度、亮灯在各自的页面改，不随这张表改动，责任人只有新项目才导入'

/** Compares tables of T2 with the projects as `manager` sees them. */
export async function planProjects(
  manager: EntityManager,
  readings: readonly ProjectReading[],
  { answers, today }: PlanOptions,
  control: JobControl
): Promise<LedgerPlan> {
  const told = new Map(answers.map(({ id, value }) => [id, value]))
  const tables = readings.map((reading): ProjectTable => ({
    reading,
    problems: new RowProblems(reading),
    warnings: []
  }))
  const names = readings.flatMap(({ rows }) => rows.map(({ values }) => values.center ?? ''))
  const centers = await NamedCenters.load(manager, names)
  const lines = tables.flatMap((table) =>
    table.reading.rows.map((row) => projectLine(table, row, centers, told))
  )
  const known = await KnownProjects.load(manager, lines)
  const meant = new Map<ProjectLine, ProjectMatch>()
  for (const line of lines) meant.set(line, await matchProject(line, known, centers, today))
  const numbers = refuseTwice(meant)
  const planned: PlannedProject[] = []
  for (const [index, [line, match]] of [...meant].entries()) {
    if (index % linesPerTurn === 0) await turn(control, index, lines.length)
    if (match === null || isRefused(line)) continue
    const project =
      'project' in match
        ? await planUpdate(manager, match.project, line, told, today)
        : await planNew(manager, match.place, line, told, numbers, today)
    if (project !== null) planned.push(project)
  }
  const writing = oneCounting(planned)
  return {
    ledger: 'projects',
    parts: tables.map((table) => partOf(table, lines, writing)),
    changes: writing.flatMap(({ changes }) => changes),
    additions: writing.filter(isNew).map(additionOf),
    questions: joinQuestions(tables.flatMap(({ problems }) => problems.questions)),
    fingerprint: () =>
      createHash('sha256')
        .update(JSON.stringify(writing.map(({ draft }) => draft)))
        .digest('hex'),
    write: async (work, writer) => {
      for (const [index, { draft }] of writing.entries()) {
        writer.signal.throwIfAborted()
        writer.progress(index, writing.length, `已写入 ${index} / ${writing.length} 个项目`)
        await saveProject(work, draft, writer)
      }
      writer.signal.throwIfAborted()
    }
  }
}

/** Refuses a line that means what an earlier one means. @returns the numbers of the new projects. */
function refuseTwice(meant: ReadonlyMap<ProjectLine, ProjectMatch>): TakenNumbers {
  const seen = new Map<string, ProjectLine>()
  const numbers: TakenNumbers = new Map()
  for (const [line, match] of meant) {
    if (match === null) continue
    const number = cellOf(line, 'projectNo')
    const key = keyOf(match, number)
    const earlier = seen.get(key)
    if (earlier !== undefined) report(line, null, `与${lineName(earlier, line)}是同一个项目`, '请只留一行')
    else seen.set(key, line)
    if ('place' in match && number !== '') numbers.set(number, line)
  }
  return numbers
}

function keyOf(match: NonNullable<ProjectMatch>, number: string): string {
  if ('project' in match) return match.project.id
  return number === '' ? `${match.place.centerId} ${match.place.year}` : number
}

/** Two lines may each be right and yet make two counting projects of one centre and year. Source: domain §1.5. */
function oneCounting(planned: readonly PlannedProject[]): PlannedProject[] {
  const counting = new Map<string, ProjectLine>()
  return planned.filter(({ line, draft }) => {
    if (!draft.countsTowardTarget || draft.stage === 'moved_out') return true
    const key = `${draft.centerId} ${draft.year}`
    const earlier = counting.get(key)
    if (earlier === undefined) {
      counting.set(key, line)
      return true
    }
    const message = `与${lineName(earlier, line)}是同一中心 ${draft.year} 年的两个计入任务的项目`
    report(line, 'counts', message, '一个中心一年只计一个：请只留一行，或把其中一个的“计入任务”填“否”')
    return false
  })
}

function partOf(
  table: ProjectTable,
  lines: readonly ProjectLine[],
  writing: readonly PlannedProject[]
): PlanPart {
  const { reading, problems, warnings } = table
  const own = writing.filter(({ line }) => line.table === table)
  const added = own.filter(isNew).length
  const sound = lines.filter((line) => line.table === table && !isRefused(line)).length
  const more = warnings.length - listedWarnings
  return {
    reading,
    added,
    changed: own.length - added,
    unchanged: sound - own.length,
    refused: problems.refused,
    problems: problems.all,
    problemCount: problems.count,
    notices: [
      ...reading.notices,
      ...warnings.slice(0, listedWarnings),
      ...(more > 0 ? [`还有 ${more} 处阶段或销号日期与系统不同，没有导入`] : []),
      ...(own.length > 0 ? [notTaken] : [])
    ]
  }
}

function isNew({ draft }: PlannedProject): boolean {
  return draft.id === null
}

function additionOf({ line, draft }: PlannedProject): LedgerAddition {
  const { file, sheet } = line.table.reading
  return {
    file,
    sheet,
    row: line.row,
    name: `${draft.projectNo} ${draft.name}`,
    place: `${cellOf(line, 'center')} ${draft.year} 年`,
    warning: draft.milestones.length === 0 ? '没有填齐计划开工和计划验收，或没有节点模板，导入后请补节点' : ''
  }
}

async function turn({ progress, signal }: JobControl, done: number, total: number): Promise<void> {
  signal.throwIfAborted()
  progress(done, total, `已核对 ${done} / ${total} 个项目`)
  await nextTurn()
}
