import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProgressReport } from '@database/entities/progress-report'
import { letterContract, LetterListRequest, type LetterDraft } from '@contract/letter'
import { writeSetting } from '@database/repositories/setting-repository'
import { letterCandidates, listLetters } from '@services/letter/list-letters'
import { proposeLetter } from '@services/letter/propose-letter'
import { deleteLetter, getLetter, moveLetter, saveLetter } from '@services/letter/save-letter'
import { lightRuleSetting } from '@services/light/rule-in-force'
import { node, nodes, refusal } from '../project/project-office'
import { openSupervisionOffice, type SupervisionOffice } from './supervision-office'

let office: SupervisionOffice
beforeEach(async () => {
  office = await openSupervisionOffice()
  await office.write((work) => writeSetting(work, lightRuleSetting, 'NODE'))
})
afterEach(() => office.remove())

const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null } as const

async function proposed(projectId: string): Promise<LetterDraft> {
  const proposal = await proposeLetter(
    office.database.reader,
    { projectId, issueId: null, cutoff: scope.cutoff },
    office.context
  )
  if (proposal.unitId === null) throw new Error('no unit proposed')
  return { ...proposal, unitId: proposal.unitId }
}
const save = (draft: LetterDraft) => office.write((work) => saveLetter(work, draft, office.context))
const list = async (filter: object = {}) =>
  listLetters(office.database.reader, LetterListRequest.parse({ scope, filter, offset: 0, limit: 50 }))

describe('letters', () => {
  it('are begun blank too, with a number and a deadline, and pass the contract as they are', async () => {
    const blank = await proposeLetter(
      office.database.reader,
      { projectId: null, issueId: null, cutoff: scope.cutoff },
      office.context
    )
    expect(letterContract['letter:propose'].output.parse(blank)).toMatchObject({
      letterNo: 'DB-2026-0001',
      unitId: null,
      title: '',
      content: ''
    })
  })

  it('are begun from an issue, with its facts, its unit and a link back', async () => {
    // Due 09-20: ten days late on 09-30.
    const { id: issueId } = await office.addedIssue({ severity: 'minor' })
    const about = { projectId: null, issueId, cutoff: scope.cutoff }
    const proposal = await proposeLetter(office.database.reader, about, office.context)
    expect(proposal).toMatchObject({ type: 'order', issueId, projectId: null })
    for (const part of ['2026年9月1日，督导组发现', '灭火器过期。', '更换灭火器。', '已超期 10 天']) {
      expect(proposal.content).toContain(part)
    }
    const draft = { ...proposal, unitId: proposal.unitId ?? '', docNo: '洛龙邻办函〔2026〕3号' }
    const { id } = await save(draft)
    expect(await getLetter(office.database.reader, { id, cutoff: scope.cutoff })).toMatchObject({
      draft: { docNo: '洛龙邻办函〔2026〕3号', issueId },
      issueNo: expect.stringMatching(/^WT-2026-/u)
    })
    const nowhere = { ...draft, letterNo: 'DB-2026-0099', issueId: '01890000-0000-7000-8000-000000000009' }
    expect(await refusal(save(nowhere))).toEqual(['issueId: 该问题不存在或已删除，请从问题页重新起草'])
  })

  it('are proposed for projects that are red or yellow, with the facts in the text', async () => {
    // Planned by 09-30: 30 + 50 = 80 %, nothing done; the node of 03-31 is late in both periods.
    const late = await office.added()
    const onTime = [node('方案确定', 30, '2026-03-31'), ...nodes.slice(1)].map((one) => ({
      ...one,
      actualDate: '2026-03-30'
    }))
    await office.added({ milestones: onTime, actualStart: '2026-03-01' })
    const { candidates, ruleText } = await letterCandidates(office.database.reader, { scope })
    expect(ruleText).toContain('节点式')
    expect(candidates).toHaveLength(1)
    expect(candidates[0]).toMatchObject({
      projectId: late.id,
      light: 'red',
      plannedPercent: 80,
      actualPercent: 0,
      proposedType: 'interview',
      pendingLetter: null
    })
    const draft = await proposed(late.id)
    expect(draft).toMatchObject({ letterNo: 'DB-2026-0001', type: 'interview', unitId: office.unit.luolong })
    expect(draft.content).toContain('按计划应完成 80%，实际完成 0%，滞后 80 个百分点')
    // 03-31 to 09-30: 183 days.
    expect(draft.content).toContain('“方案确定”（计划 2026年3月31日，超期 183 天）')
    await save(draft)
    const again = await letterCandidates(office.database.reader, { scope })
    expect(again.candidates[0]?.pendingLetter).toBe('DB-2026-0001')
  })

  it('follow the rule in force: a lag that nobody has reported calls for none', async () => {
    const late = await office.added()
    await office.write((work) => writeSetting(work, lightRuleSetting, 'YC2025'))
    expect((await letterCandidates(office.database.reader, { scope })).candidates).toEqual([])
    const report = (period: string, cumProgress: number) =>
      office.write((work) =>
        work.insert(ProgressReport, {
          projectId: late.id,
          period,
          state: 'reviewed',
          cumProgress,
          stage: 'construction'
        })
      )
    await report('2026-08', 60)
    await report('2026-09', 45)
    // Planned on both days 80 %: 80 − 60 = 20 is yellow in August, 80 − 45 = 35 is red now.
    const { candidates, ruleText } = await letterCandidates(office.database.reader, { scope })
    expect(ruleText).toContain('银川 2025')
    expect(candidates).toMatchObject([
      { light: 'red', plannedPercent: 80, actualPercent: 45, proposedType: 'order' }
    ])
    expect((await proposed(late.id)).content).toContain('实际完成 45%，滞后 35 个百分点')
  })

  it('are a 督办函 the first time and a 提示函 while a node is only due', async () => {
    const red = await office.added({
      milestones: [
        node('方案确定', 30, '2026-09-15'),
        ...nodes.slice(1).map((one) => ({ ...one, planDate: '2026-11-30' }))
      ]
    })
    const yellow = await office.added({
      milestones: [
        node('方案确定', 30, '2026-10-05'),
        ...nodes.slice(1).map((one) => ({ ...one, planDate: '2026-11-30' }))
      ]
    })
    const { candidates } = await letterCandidates(office.database.reader, { scope })
    expect(candidates.map(({ projectId, proposedType }) => [projectId, proposedType])).toEqual([
      [red.id, 'order'],
      [yellow.id, 'notice']
    ])
  })

  it('are sent, replied to and kept', async () => {
    const { id, revision } = await save(await proposed((await office.added()).id))
    const move = (from: number, step: Parameters<typeof moveLetter>[1]['move']) =>
      office.write((work) => moveLetter(work, { id, revision: from, move: step }, office.context))
    const sent = await move(revision, { step: 'issue', issuedOn: '2026-09-10' })
    const letter = await getLetter(office.database.reader, { id, cutoff: '2026-09-30' })
    expect(letter).toMatchObject({ state: 'issued', issuedOn: '2026-09-10', daysOverdue: 0 })
    expect((await refusal(save({ ...letter.draft, title: '改' })))[0]).toContain('正文不能再改')
    const remove = office.write((work) => deleteLetter(work, { id, revision: sent.revision }))
    expect((await refusal(remove))[0]).toContain('请“撤回”')
    expect((await list()).sums).toEqual({ waiting: 1, overdue: 0 })
    await move(sent.revision, { step: 'answer', repliedOn: '2026-09-20', reply: '已组织整改' })
    expect((await list({ state: 'replied' })).rows[0]).toMatchObject({ repliedOn: '2026-09-20' })
  })

  it('tell an overdue reply, as of the cut-off', async () => {
    const draft = await proposed((await office.added()).id)
    const { id, revision } = await save({ ...draft, replyDue: '2026-09-20' })
    await office.write((work) =>
      moveLetter(work, { id, revision, move: { step: 'issue', issuedOn: '2026-09-10' } }, office.context)
    )
    expect((await list({ overdue: true })).rows[0]).toMatchObject({ daysOverdue: 10 })
    const before = await listLetters(
      office.database.reader,
      LetterListRequest.parse({
        scope: { ...scope, cutoff: '2026-09-20' },
        filter: { overdue: true },
        offset: 0,
        limit: 9
      })
    )
    expect(before.total).toBe(0)
    expect((await list({ text: 'DB-2026' })).total).toBe(1)
  })
})
