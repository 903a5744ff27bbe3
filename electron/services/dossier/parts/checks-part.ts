import { sumOfSheet } from '@domain/acceptance/score-sheet'
import { acceptanceConclusions, acceptanceLevels } from '@domain/acceptance/vocabulary'
import { inspectionRounds } from '@domain/inspection/vocabulary'
import { issueStates } from '@domain/issue/vocabulary'
import {
  acceptanceTable,
  inspectionTable,
  issueTable,
  scoreTable
} from '@documents/dossier/tables/check-tables'
import { issueRowOf } from '@services/issue/issue-row'
import { rowsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 七、检查、问题与整改销号: those of the centre in the year. */
export const checksPart: BlocksOf = ({ visits, found, issues, cutoff }) => [
  rowsBlock(
    inspectionTable,
    visits.map(({ inspection }) => {
      const counted = found.get(inspection.id)
      return {
        date: inspection.inspectedOn,
        round: inspectionRounds[inspection.round],
        team: inspection.team,
        score: inspection.scoreTenths,
        issues: counted?.issues ?? 0,
        open: counted?.openIssues ?? 0,
        summary: inspection.summary
      }
    })
  ),
  rowsBlock(
    issueTable,
    issues.map((one) => {
      const row = issueRowOf(one, cutoff)
      return {
        issueNo: row.issueNo,
        found: row.foundOn,
        description: row.description,
        action: one.issue.requiredAction,
        due: row.dueOn,
        state: issueStates[row.state],
        closed: row.closedOn
      }
    })
  )
]

/** 十一、验收意见与评分, the score sheet of each acceptance after the view of all. */
export const acceptancePart: BlocksOf = ({ acceptances }) => [
  rowsBlock(
    acceptanceTable,
    acceptances.map((one) => ({
      level: acceptanceLevels[one.level],
      date: one.heldOn,
      score: one.items.length === 0 ? null : sumOfSheet(one.items).score,
      conclusion: acceptanceConclusions[one.conclusion],
      leader: one.leader,
      rectification: one.rectification,
      certificateNo: one.certificateNo
    }))
  ),
  ...acceptances.map(({ level, heldOn, items }) =>
    rowsBlock(
      {
        ...scoreTable,
        sheet: `十一、${acceptanceLevels[level]}评分`,
        title: `${acceptanceLevels[level]}评分（${heldOn}）`
      },
      items.map((item) => ({
        clause: item.veto ? `${item.clause}（一票否决${item.vetoed ? '：触发' : ''}）` : item.clause,
        standard: item.standard,
        full: item.fullScoreTenths,
        score: item.scoreTenths,
        reason: item.deductionReason
      }))
    )
  )
]
