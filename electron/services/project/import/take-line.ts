import { projectCategories, projectStages } from '@domain/project/vocabulary'
import { codeOfLabel, codesOf } from '@domain/vocabulary-lookup'
import type { LedgerCellChange } from '@contract/ledger'
import type { ProjectDraft, ResponsibilityDraft } from '@contract/project-draft'
import { columnOfKind } from '@documents/excel/ledger/ledger-kinds'
import type { ProjectKey } from '@documents/excel/ledger/project-columns'
import { questionId } from '@services/import/question-id'
import { cellOf, report, type ProjectLine } from '@services/project/import/project-line'

const yes: Readonly<Record<string, boolean>> = { 是: true, '√': true, 计入: true, 否: false, 不计入: false }

const fenPerWan = 1_000_000

/** What a line says of the record itself: the column, and the record's value as the preview shows it. */
const taken: readonly { key: ProjectKey; shown: (draft: ProjectDraft) => string }[] = [
  { key: 'name', shown: ({ name }) => name },
  { key: 'category', shown: ({ category }) => projectCategories[category] },
  {
    key: 'budget',
    shown: ({ budgetTotal }) => (budgetTotal === null ? '' : String(budgetTotal / fenPerWan))
  },
  { key: 'counts', shown: ({ countsTowardTarget }) => (countsTowardTarget ? '是' : '否') },
  { key: 'planStart', shown: ({ planStart }) => planStart ?? '' },
  { key: 'planFinish', shown: ({ planFinish }) => planFinish ?? '' },
  { key: 'planAccept', shown: ({ planAccept }) => planAccept ?? '' },
  { key: 'remark', shown: ({ remark }) => remark }
]

/**
 * Puts what the line says into the draft; an empty cell says nothing.
 * @returns the cells that differ from the register.
 */
export function takeLine(
  draft: ProjectDraft,
  line: ProjectLine,
  answers: ReadonlyMap<string, string>
): LedgerCellChange[] {
  const before = { ...draft }
  for (const key of [
    'name',
    'remark',
    'planReason',
    'planDocNo',
    'planStart',
    'planFinish',
    'planAccept'
  ] as const) {
    if (cellOf(line, key) !== '') draft[key] = cellOf(line, key)
  }
  if (cellOf(line, 'budget') !== '') draft.budgetTotal = Number(cellOf(line, 'budget'))
  takeCategory(draft, line, answers)
  takeCounts(draft, line)
  const subject = `${before.projectNo} ${before.name}`
  return taken.flatMap(({ key, shown }) => {
    const [oldText, newText] = [shown(before), shown(draft)]
    return oldText === newText ? [] : [change(line, key, subject, oldText, newText)]
  })
}

/** What only other pages change: named, never taken. */
export function warnOfOthers(draft: ProjectDraft, line: ProjectLine): void {
  const called = `第 ${line.row} 行“${draft.name}”`
  const stage = cellOf(line, 'stage')
  if (stage !== '' && codeOfLabel(projectStages, stage) !== draft.stage) {
    const stands = draft.id === null ? '新项目按“入库”登记' : `系统里“${projectStages[draft.stage]}”`
    line.table.warnings.push(`${called}：表里当前阶段“${stage}”，${stands}；阶段只能用“变更阶段”改，没有导入`)
  }
  const accepted = cellOf(line, 'acceptedOn')
  if (accepted !== '' && accepted !== draft.acceptedOn) {
    const words = `表里销号日期 ${accepted}，系统里${draft.acceptedOn ?? '没有'}`
    line.table.warnings.push(`${called}：${words}；销号在验收页办理，没有导入`)
  }
}

const roleColumns = {
  cityLeader: 'city_leader',
  cityDepartment: 'city_department',
  countyLeader: 'county_leader',
  townPerson: 'town_person',
  villagePerson: 'village_person'
} as const satisfies Partial<Record<ProjectKey, ResponsibilityDraft['role']>>

/** Those who answer for a new project; of one that is there they are dated, so only its page changes them. */
export function responsibilitiesOf(line: ProjectLine): ResponsibilityDraft[] {
  return codesOf(roleColumns).flatMap((key): ResponsibilityDraft[] => {
    const name = cellOf(line, key)
    if (name === '') return []
    const isDepartment = key === 'cityDepartment'
    return [
      {
        id: null,
        revision: null,
        role: roleColumns[key],
        personName: isDepartment ? '' : name,
        organizationName: isDepartment ? name : '',
        phone: '',
        secretaryProject: false
      }
    ]
  })
}

function takeCategory(draft: ProjectDraft, line: ProjectLine, answers: ReadonlyMap<string, string>): void {
  const written = cellOf(line, 'category')
  if (written === '') return
  const id = questionId('category', written)
  const code = codeOfLabel(projectCategories, answers.get(id) ?? written)
  if (code !== null) {
    draft.category = code
    return
  }
  const options = Object.values(projectCategories).map((label) => ({ value: label, label }))
  const question = { id, key: 'category', text: written, options }
  report(line, 'category', `“${written}”不是升级类别`, '请在上面选定，或改为系统里的名称', question)
}

function takeCounts(draft: ProjectDraft, line: ProjectLine): void {
  const written = cellOf(line, 'counts')
  if (written === '') return
  const counts = yes[written]
  if (counts === undefined) report(line, 'counts', `“${written}”不是“是”或“否”`)
  else draft.countsTowardTarget = counts
}

const nothing = '（空）'

function change(
  { table, row }: ProjectLine,
  key: ProjectKey,
  subject: string,
  oldText: string,
  newText: string
): LedgerCellChange {
  const { file, sheet, letters } = table.reading
  return {
    file,
    sheet,
    row,
    column: letters.get(key) ?? '',
    head: columnOfKind('projects', key).head,
    subject,
    oldText: oldText || nothing,
    newText: newText || nothing
  }
}
