import { acceptanceConclusions, acceptanceLevels } from '@domain/acceptance/vocabulary'
import { errorAt } from '@domain/violation'
import type { AcceptanceItemDraft, ProjectAcceptance } from '@contract/acceptance'
import { scoreSheet, type ScoreSheetKey } from '@documents/tables/definitions/score-sheet'
import { rowPlaces, type FormRow, type TableLine, type TableSheet } from '@documents/tables/table-sheet'
import { projectAcceptance } from '@services/acceptance/project-acceptance'
import type { GatherTable } from '@services/paper/gathered'
import { ValidationError } from '@services/validation-error'

type Acceptance = ProjectAcceptance['acceptances'][number]

/**
 * T12: a score sheet for each acceptance of the project with its confirmation under it; before the first one the sheet
 * in force, to be filled in by hand.
 */
export const gatherScoreSheet: GatherTable = async (reader, { projectId }) => {
  if (projectId === null) throw new ValidationError([errorAt('projectId', '请选择要打印评分表的项目')])
  const found = await projectAcceptance(reader, { projectId })
  const sheets =
    found.acceptances.length === 0
      ? [sheetOf(found, found.template, null)]
      : found.acceptances.map((acceptance) => sheetOf(found, acceptance.items, acceptance))
  return { title: `${found.project.centerName}验收评分表`, sheets, lightRule: '', targetVersion: '' }
}

function sheetOf(
  { project }: ProjectAcceptance,
  items: readonly AcceptanceItemDraft[],
  acceptance: Acceptance | null
): TableSheet<ScoreSheetKey> {
  const rows = items.map((item): TableLine<ScoreSheetKey> => ({
    kind: 'row',
    values: {
      clause: item.veto ? `${item.clause}（一票否决${item.vetoed ? '：触发' : ''}）` : item.clause,
      full: item.fullScoreTenths,
      standard: item.standard,
      score: item.scoreTenths,
      reason: item.deductionReason,
      evidence: item.evidence
    }
  }))
  const level = acceptance === null ? '' : `（${acceptanceLevels[acceptance.level]} ${acceptance.heldOn}）`
  return {
    definition: { ...scoreSheet, sheet: acceptance === null ? scoreSheet.sheet : sheetName(acceptance) },
    title: `${project.centerName}验收评分表、销号确认单${level}`,
    lines: rows.length === 0 ? [] : [...rows, { kind: 'total', label: '合计', rows: rowPlaces(rows) }],
    notes: [`项目：${project.projectNo} ${project.name}`],
    form: confirmation(acceptance)
  }
}

const sheetName = ({ level, heldOn }: Acceptance): string => `${acceptanceLevels[level]} ${heldOn}`

/** Who signs, what was concluded, and the three stamped boxes. */
function confirmation(acceptance: Acceptance | null): FormRow[] {
  const label = (text: string) => ({ text, columns: 1, label: true })
  const due = acceptance?.rectifyDue ?? null
  const box = (title: string) => ({
    text: `${title}：\n\n（盖章）\n　　年　　月　　日`,
    columns: 2
  })
  return [
    {
      height: 1.5,
      cells: [
        label('组长（签字）'),
        { text: acceptance?.leader ?? '', columns: 2 },
        label('成员'),
        { text: acceptance?.members.join('、') ?? '', columns: 2 }
      ]
    },
    {
      height: 1.5,
      cells: [
        label('结论'),
        {
          text:
            acceptance === null
              ? '□ 通过　□ 限期整改　□ 不通过'
              : acceptanceConclusions[acceptance.conclusion],
          columns: 2
        },
        label('整改时限'),
        { text: due ?? '', columns: 2 }
      ]
    },
    { height: 2, cells: [label('整改事项'), { text: acceptance?.rectification ?? '', columns: 5 }] },
    { height: 4, cells: [box('申请单位'), box('县区意见'), box('市级意见')] }
  ]
}
