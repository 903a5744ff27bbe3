import { acceptanceLevels } from '@domain/acceptance/vocabulary'
import { issueSteps } from '@domain/issue/issue-steps'
import { letterSteps } from '@domain/letter/letter-steps'
import type { acceptanceContract } from '@contract/acceptance'
import type { inspectionContract } from '@contract/inspection'
import type { issueContract } from '@contract/issue'
import type { letterContract } from '@contract/letter'
import type { scoreSheetContract } from '@contract/score-sheet'
import { livingAcceptance } from '@database/repositories/acceptance-aggregate'
import { livingIssue, livingLetter } from '@database/repositories/supervision-records'
import { setPassLine } from '@services/acceptance/pass-line'
import { projectAcceptance } from '@services/acceptance/project-acceptance'
import {
  chooseScoreSheet,
  listScoreSheets,
  saveScoreSheet,
  sheetChoiceTitle
} from '@services/acceptance/score-sheets'
import { acceptanceTitle, deleteAcceptance, saveAcceptance } from '@services/acceptance/save-acceptance'
import { getInspection } from '@services/inspection/get-inspection'
import { listInspections } from '@services/inspection/list-inspections'
import { deleteInspection, saveInspection } from '@services/inspection/save-inspection'
import { getIssue, proposeIssue } from '@services/issue/get-issue'
import { issueFigures, listIssues } from '@services/issue/list-issues'
import { deleteIssues, moveIssue, saveIssue } from '@services/issue/save-issue'
import { letterCandidates, listLetters } from '@services/letter/list-letters'
import { proposeLetter } from '@services/letter/propose-letter'
import { deleteLetter, getLetter, moveLetter, saveLetter } from '@services/letter/save-letter'
import { read, write, type HandlersFor } from './define'

export const issueHandlers: HandlersFor<typeof issueContract> = {
  'issue:list': read(listIssues),
  'issue:figures': read(issueFigures),
  'issue:get': read(getIssue),
  'issue:propose': read(proposeIssue),
  'issue:save': write({
    title: ({ id, issueNo }) => `${id === null ? '新增' : '修改'}问题 ${issueNo}`,
    run: saveIssue
  }),
  'issue:move': write({
    title: async ({ id, move }, reader) =>
      `${issueSteps[move.step]} ${(await livingIssue(reader, id)).issueNo}`,
    run: moveIssue
  }),
  'issue:delete': write({ title: ({ issues }) => `删除 ${issues.length} 个问题`, run: deleteIssues })
}

export const inspectionHandlers: HandlersFor<typeof inspectionContract> = {
  'inspection:list': read(listInspections),
  'inspection:get': read(getInspection),
  'inspection:save': write({
    title: ({ id, inspectedOn, findings }) => {
      const found = findings.length === 0 ? '' : `，新增问题 ${findings.length} 个`
      return `${id === null ? '新增' : '修改'} ${inspectedOn} 的督导检查${found}`
    },
    run: saveInspection
  }),
  'inspection:delete': write({ title: () => '删除督导检查', run: deleteInspection })
}

export const acceptanceHandlers: HandlersFor<typeof acceptanceContract> = {
  'acceptance:of-project': read(projectAcceptance),
  'acceptance:save': write({ title: acceptanceTitle, run: saveAcceptance }),
  'acceptance:delete': write({
    title: async ({ id }, reader) =>
      `删除${acceptanceLevels[(await livingAcceptance(reader, id)).level]}记录`,
    run: deleteAcceptance
  }),
  'acceptance:set-pass-line': write({
    title: ({ passLineTenths }) => `验收合格线改为 ${passLineTenths / 10} 分`,
    run: setPassLine
  })
}

export const scoreSheetHandlers: HandlersFor<typeof scoreSheetContract> = {
  'score-sheet:list': read(listScoreSheets),
  'score-sheet:save': write({ title: ({ name }) => `保存验收评分表 ${name}`, run: saveScoreSheet }),
  'score-sheet:choose': write({ title: sheetChoiceTitle, run: chooseScoreSheet })
}

export const letterHandlers: HandlersFor<typeof letterContract> = {
  'letter:list': read(listLetters),
  'letter:get': read(getLetter),
  'letter:candidates': read(letterCandidates),
  'letter:propose': read(proposeLetter),
  'letter:save': write({
    title: ({ id, letterNo }) => `${id === null ? '起草' : '修改'}督办单 ${letterNo}`,
    run: saveLetter
  }),
  'letter:move': write({
    title: async ({ id, move }, reader) =>
      `${letterSteps[move.step]} 督办单 ${(await livingLetter(reader, id)).letterNo}`,
    run: moveLetter
  }),
  'letter:delete': write({ title: () => '删除督办单', run: deleteLetter })
}
