import type { EntityManager } from 'typeorm'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { emptyProject } from '@domain/project/empty-project'
import { projectNoPrefix } from '@domain/project/project-no'
import { checkReplan } from '@domain/project/replan'
import { errorsOf, type Violation } from '@domain/violation'
import type { LedgerCellChange } from '@contract/ledger'
import type { ProjectDraft } from '@contract/project-draft'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { centerOfProject, projectAggregate, projectNosWith } from '@database/repositories/project-aggregate'
import type { ProjectKey } from '@documents/excel/ledger/project-columns'
import { draftOf } from '@services/project/get-project'
import type { NewPlace } from '@services/project/import/match-project'
import { cellOf, isRefused, report, type ProjectLine } from '@services/project/import/project-line'
import { responsibilitiesOf, takeLine, warnOfOthers } from '@services/project/import/take-line'
import { projectViolations } from '@services/project/project-rules'
import { proposeProject } from '@services/project/propose-project'

/** A project that is new or changes. */
export interface PlannedProject {
  line: ProjectLine
  draft: ProjectDraft
  changes: LedgerCellChange[]
}

type Answers = ReadonlyMap<string, string>

/** Compares a line with its project and asks the rules of the form. Null where nothing changes or a rule refuses. */
export async function planUpdate(
  manager: EntityManager,
  project: UpgradeProject,
  line: ProjectLine,
  answers: Answers,
  today: string
): Promise<PlannedProject | null> {
  const own = draftOf({ project, milestones: [], responsibilities: [] })
  warnOfOthers(own, line)
  const changes = takeLine({ ...own }, line, answers)
  if (changes.length === 0 || isRefused(line)) return null
  const before = draftOf(await projectAggregate(manager, project.id))
  const draft = { ...before }
  takeLine(draft, line, answers)
  // What was wrong before and is still the same does not refuse: the file did not bring it in.
  const old = new Set((await projectViolations(manager, before, today)).map(wordsOf))
  const found = errorsOf([...(await projectViolations(manager, draft, today)), ...checkReplan(before, draft)])
  reportViolations(
    line,
    found.filter((violation) => !old.has(wordsOf(violation)))
  )
  return isRefused(line) ? null : { line, draft, changes }
}

/** Numbers that a file writes over new projects, and those given to its lines without one. */
export type TakenNumbers = Map<string, ProjectLine>

/** A new project begins like one of the form: nodes of the template, the next free number, 入库. */
export async function planNew(
  manager: EntityManager,
  { centerId, year }: NewPlace,
  line: ProjectLine,
  answers: Answers,
  taken: TakenNumbers,
  today: string
): Promise<PlannedProject | null> {
  const draft: ProjectDraft = {
    ...emptyProject(year, centerId),
    milestones: [],
    responsibilities: responsibilitiesOf(line)
  }
  if (cellOf(line, 'category') === '') report(line, 'category', '没有填写', '新项目请填写升级类别')
  takeLine(draft, line, answers)
  if (isRefused(line)) return null
  const { category, planStart, planAccept } = draft
  const asked = { centerId, year, category, setId: null, planStart, planAccept }
  const proposal = await proposeProject(manager, asked)
  // Nodes are saved with their days or not at all; without a window there are none to spread them over.
  const isDated = proposal.milestones.every((node) => node.planDate !== null)
  draft.milestones = isDated ? proposal.milestones : []
  draft.name ||= proposal.name
  draft.projectNo = cellOf(line, 'projectNo') || (await freeNumber(manager, draft, taken))
  taken.set(draft.projectNo, line)
  warnOfOthers(draft, line)
  reportViolations(line, errorsOf(await projectViolations(manager, draft, today)))
  return isRefused(line) ? null : { line, draft, changes: [] }
}

async function freeNumber(
  manager: EntityManager,
  { centerId, year }: ProjectDraft,
  taken: TakenNumbers
): Promise<string> {
  const prefix = projectNoPrefix(year, (await centerOfProject(manager, centerId)).kind)
  return nextSerialNo(prefix, [...(await projectNosWith(manager, prefix)), ...taken.keys()])
}

/** The column in which the clerk mends what a rule of the form complains of; the line as a whole for the rest. */
const columnOfField: Readonly<Record<string, ProjectKey>> = {
  projectNo: 'projectNo',
  centerId: 'center',
  year: 'year',
  name: 'name',
  category: 'category',
  planStart: 'planStart',
  planFinish: 'planFinish',
  planAccept: 'planAccept',
  budgetTotal: 'budget',
  countsTowardTarget: 'counts',
  remark: 'remark',
  planReason: 'planReason'
}

const adviceOfField: Readonly<Record<string, string>> = {
  planReason: '请填写“调整原因”，表里没有这一列就加上',
  countsTowardTarget: '请核对项目编号；确是另一个项目的，“计入任务”填“否”，表里没有这一列就加上'
}

function reportViolations(line: ProjectLine, violations: readonly Violation[]): void {
  for (const { field, message } of violations) {
    report(line, columnOfField[field] ?? null, message, adviceOfField[field])
  }
}

function wordsOf({ field, message }: Violation): string {
  return `${field}\n${message}`
}
