import { undoBatch } from '@database/change-log/undo-batch'
import { Milestone } from '@database/entities/milestone'
import { deleteProjects, milestoneTitle, setMilestone } from '@services/project/change-project'
import { getProject } from '@services/project/get-project'
import { proposeProject } from '@services/project/propose-project'
import { recordHistory } from '@services/history/record-history'
import { NotFoundError } from '@database/storage-errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node, openProjectOffice, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const undo = (batchId: string): Promise<void> => office.write((work) => undoBatch(work, batchId))

describe('a saved project', () => {
  it('comes back as it was written, with kind and unit of its centre', async () => {
    const draft = await office.draft({ budgetTotal: 0, remark: '第一行\n第二行 ‘引号’ %_' })
    const saved = await office.save(draft)
    const stored = await office.stored(saved.id)
    const withoutKeys = ({ milestones, responsibilities, id, revision, ...own }: typeof stored) => ({
      ...own,
      milestones: milestones.map((one) => ({ ...one, id: null, revision: null }))
    })
    expect(withoutKeys(stored)).toEqual({
      ...withoutKeys({ ...draft, id: '', revision: 1 }),
      milestones: draft.milestones
    })
    const { center } = await getProject(office.database.reader, { id: saved.id, cutoff: '2026-09-30' })
    expect(center).toMatchObject({
      kind: 'urban',
      unitName: '洛龙区',
      place: '洛龙区 · 开元路街道 · 定鼎门社区'
    })
    // Responsible people are missing: told, not refused.
    expect(saved.warnings.map(({ field }) => field)).toEqual(['responsibilities'])
  })

  it('raises its revision when only a part changed, and not when nothing did', async () => {
    const first = await office.added()
    const [one, ...rest] = first.milestones
    if (one === undefined) throw new Error('There are nodes.')
    const changed = await office.save({ ...first, milestones: [{ ...one, evidence: '会议纪要' }, ...rest] })
    expect(changed.revision).toBe(2)
    const again = await office.stored(first.id)
    expect(again.milestones.map(({ revision }) => revision)).toEqual([2, 1, 1])
    expect((await office.save(again)).revision).toBe(2)
  })

  it('adds, removes and reorders nodes; the order of the work is that of the form', async () => {
    const first = await office.added()
    const [scheme, operator, accept] = first.milestones
    if (!scheme || !operator || !accept) throw new Error('There are three nodes.')
    await office.save({
      ...first,
      planReason: '工序调整',
      milestones: [
        { ...operator, weight: 40, planDate: '2026-03-31' },
        node('新增', 40, '2026-05-01'),
        { ...accept, weight: 20 }
      ]
    })
    const { milestones } = await office.stored(first.id)
    expect(milestones.map(({ name, weight }) => `${name} ${weight}`)).toEqual([
      '运营主体到位 40',
      '新增 40',
      '验收销号 20'
    ])
    const removed = await office.database.reader.findOneBy(Milestone, { id: scheme.id ?? '' })
    expect(removed?.deletedAt).not.toBeNull()
    // 基线: the first plan date stays when the plan moves.
    const { pieces } = await getProject(office.database.reader, { id: first.id, cutoff: '2026-09-30' })
    expect(pieces.map(({ baselineDate }) => baselineDate)).toEqual(['2026-08-31', '2026-05-01', '2026-11-30'])
  })

  it('is undone as a whole', async () => {
    const first = await office.added()
    const { batchId } = await office.save({
      ...first,
      name: '改名',
      planReason: '工序调整',
      milestones: [node('只剩一个', 100, '2026-06-01')]
    })
    await undo(batchId)
    const back = await office.stored(first.id)
    expect(back.name).toBe(first.name)
    expect(back.milestones.map(({ name }) => name)).toEqual(['方案确定', '运营主体到位', '验收销号'])
  })
})

describe('one node in place', () => {
  it('changes that node alone, moves the progress, and is undone', async () => {
    const first = await office.added()
    const [scheme] = first.milestones
    const edit = {
      projectId: first.id,
      projectRevision: first.revision,
      milestoneId: scheme?.id ?? '',
      planDate: '2026-03-31',
      forecastDate: null,
      actualDate: '2026-04-02',
      evidence: '评审纪要',
      planReason: ''
    }
    expect(await milestoneTitle(edit, office.database.reader)).toBe(
      '修改 定鼎门社区邻里中心提质升级 的节点“方案确定”'
    )
    const saved = await office.write((work) => setMilestone(work, edit, office.context))
    const at = (cutoff: string) => getProject(office.database.reader, { id: first.id, cutoff })
    // 30 of 100 once the node is done; planned by 2026-09-30: 30 + 50.
    expect(await at('2026-09-30')).toMatchObject({ progressPercent: 30, plannedPercent: 80 })
    expect(await at('2026-04-01')).toMatchObject({ progressPercent: 0, plannedPercent: 30 })
    expect((await at('2026-09-30')).pieces.map(({ state, lagDays }) => [state, lagDays])).toEqual([
      ['done', 2],
      ['late', 30],
      ['open', 0]
    ])
    const history = await recordHistory(office.database.reader, {
      of: 'project',
      id: first.id,
      offset: 0,
      limit: 1
    })
    expect(history.entries[0]?.changes).toContainEqual({
      part: '节点 方案确定',
      kind: 'update',
      field: '完成日期',
      oldText: '空',
      newText: '2026-04-02'
    })
    await undo(saved.batchId)
    expect(await at('2026-09-30')).toMatchObject({ progressPercent: 0 })
    expect((await office.stored(first.id)).milestones[0]?.evidence).toBe('')
  })
})

describe('deletion', () => {
  it('takes projects out of the list all or none, and undo brings them back with their nodes', async () => {
    const one = await office.added()
    const other = await office.added()
    const chosen = [one, other].map(({ id, revision }) => ({ id, revision }))
    await expect(
      office.write((work) =>
        deleteProjects(work, {
          projects: [chosen[0] ?? { id: '', revision: 0 }, { id: other.id, revision: 9 }]
        })
      )
    ).rejects.toThrow('已被修改')
    expect(await office.listed({})).toContain(one.projectNo)

    const { batchId, count } = await office.write((work) => deleteProjects(work, { projects: chosen }))
    expect(count).toBe(2)
    expect(await office.listed({})).not.toContain(one.projectNo)
    await expect(office.stored(one.id)).rejects.toBeInstanceOf(NotFoundError)
    await undo(batchId)
    expect((await office.stored(one.id)).milestones).toHaveLength(3)
  })
})

describe('a proposal', () => {
  it('gives the next free number, whatever the office wrote by hand, and the standard nodes over the window', async () => {
    const centerId = await office.center({ kind: 'rural', tier: 'community', name: '常岭村乡里中心' })
    const base = { centerId, countsTowardTarget: false }
    await office.save(await office.draft({ ...base, projectNo: '2026-R-099' }))
    await office.save(await office.draft({ ...base, projectNo: '2026-R-补1' }))
    const gone = await office.added({ ...base, projectNo: '2026-R-0120' })
    await office.write((work) => deleteProjects(work, { projects: [{ id: gone.id, revision: 1 }] }))
    const proposal = await proposeProject(office.database.reader, {
      centerId,
      year: 2026,
      category: 'comprehensive',
      setId: null,
      planStart: '2026-03-01',
      planAccept: '2026-06-09'
    })
    expect(proposal.projectNo).toBe('2026-R-0121')
    expect(proposal.name).toBe('常岭村乡里中心提质升级')
    expect(proposal.milestones.map(({ weight }) => weight)).toEqual([10, 10, 10, 10, 10, 20, 10, 10, 10])
    // 100 days from 03-01 to 06-09: the first at 10 % is day 10, the last is the day of acceptance.
    expect(proposal.milestones[0]?.planDate).toBe('2026-03-11')
    expect(proposal.milestones.at(-1)?.planDate).toBe('2026-06-09')
    const open = await proposeProject(office.database.reader, {
      centerId,
      year: 2027,
      category: 'comprehensive',
      setId: null,
      planStart: null,
      planAccept: null
    })
    expect(open.projectNo).toBe('2027-R-0001')
    expect(open.milestones.every(({ planDate }) => planDate === null)).toBe(true)
  })
})
