import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScoreSheetDraft } from '@contract/score-sheet'
import { ConflictError } from '@database/storage-errors'
import { chooseScoreSheet, listScoreSheets, saveScoreSheet } from '@services/acceptance/score-sheets'
import { refusal } from '../project/project-office'
import { openSupervisionOffice, publishedSheet, sheet, type SupervisionOffice } from './supervision-office'

let office: SupervisionOffice
let projectId: string
beforeEach(async () => {
  office = await openSupervisionOffice()
  projectId = await office.finished()
})
afterEach(() => office.remove())

const sheets = () => listScoreSheets(office.database.reader)
const save = (draft: ScoreSheetDraft) => office.write((work) => saveScoreSheet(work, draft))
const own: ScoreSheetDraft = {
  id: null,
  revision: null,
  name: '洛龙区评分表',
  passLineTenths: 910,
  note: '',
  items: [
    { clause: '建设内容', standard: '', fullScoreTenths: 600, veto: false },
    { clause: '消防安全', standard: '', fullScoreTenths: 400, veto: true }
  ]
}
/** 55 + 35 = 90 points. */
const ninety = sheet.map((item) => ({
  ...item,
  scoreTenths: item.fullScoreTenths - 50,
  deductionReason: '缺'
}))

describe('score sheets', () => {
  it('start with the published one in force, by the pass line of the office', async () => {
    const [only, ...rest] = await sheets()
    expect(rest).toEqual([])
    expect(only).toMatchObject({ version: 1, preset: true, inForce: true, goesByTenths: 800 })
    expect(only?.draft.id).toBe(publishedSheet)
    expect(await refusal(save({ ...own, id: publishedSheet, revision: 1 }))).toEqual([
      'name: 标准评分表不能改，请复制后再修改'
    ])
    expect(await refusal(save({ ...own, passLineTenths: null }))).toEqual([
      'passLineTenths: 请填写合格线，大于 0、不超过 100 分'
    ])
  })

  it('become a new version with each save; an acceptance keeps the one it was made with', async () => {
    const first = await save(own)
    await office.write((work) => chooseScoreSheet(work, { id: first.id }))
    const made = { templateId: first.id, items: ninety }
    // 90 points are below the line of 91 that the sheet brings.
    expect((await refusal(office.saveAcceptance(office.acceptance(projectId, made))))[0]).toContain(
      '得分 90.0 未达合格线 91.0'
    )
    const failed = await office.saveAcceptance(
      office.acceptance(projectId, { ...made, conclusion: 'failed', heldOn: '2026-09-04' })
    )
    const second = await save({ ...own, id: first.id, revision: 1, passLineTenths: 900 })
    expect((await sheets()).map(({ draft, version, inForce }) => [draft.id, version, inForce])).toEqual([
      [publishedSheet, 1, false],
      [second.id, 2, true]
    ])
    // A newer sheet has a line of 90, but this acceptance is still held against 91.
    const stored = (await office.acceptances(projectId)).acceptances.find(({ id }) => id === failed.id)
    if (stored === undefined) throw new Error('the acceptance is gone')
    expect((await refusal(office.saveAcceptance({ ...stored, conclusion: 'passed' })))[0]).toContain('91.0')
    const moved = { ...stored, conclusion: 'passed', templateId: second.id } as const
    expect((await refusal(office.saveAcceptance(moved)))[0]).toContain('91.0')
    await office.saveAcceptance(office.acceptance(projectId, { templateId: second.id, items: ninety }))
    const page = await office.acceptances(projectId)
    expect(page.acceptances.map(({ templateId }) => templateId)).toEqual([first.id, second.id])
    expect(page.sheets.map(({ version, passLineTenths }) => [version, passLineTenths]).sort()).toEqual([
      [1, 910],
      [2, 900]
    ])
  })

  it('refuses an older version as the base of the next, and an acceptance without a sheet', async () => {
    const first = await save(own)
    await expect(save({ ...own, id: first.id, revision: 2 })).rejects.toThrow(ConflictError)
    expect((await refusal(save(own)))[0]).toContain('已有名为“洛龙区评分表”的评分表')
    const nowhere = office.acceptance(projectId, { templateId: null })
    expect((await refusal(office.saveAcceptance(nowhere)))[0]).toContain('评分表不存在')
  })
})
