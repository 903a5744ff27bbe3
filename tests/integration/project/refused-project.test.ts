import type { ProjectDraft } from '@contract/project-draft'
import { Milestone } from '@database/entities/milestone'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { newId } from '@database/new-id'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import { deleteCenters } from '@services/center/change-centers'
import { setMilestone } from '@services/project/change-project'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node, nodes, openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

async function counts(): Promise<number[]> {
  const { reader } = office.database
  return [await reader.countBy(UpgradeProject, {}), await reader.countBy(Milestone, {})]
}

describe('a refused save writes nothing', () => {
  const cases: [string, Partial<ProjectDraft>, RegExp][] = [
    [
      'weights of 30 + 50 + 30 = 110',
      { milestones: [...nodes.slice(0, 2), node('验收销号', 30, '2026-11-30')] },
      /^milestones: 节点权重合计 110%，应为 100%，请减少 10$/
    ],
    [
      'a weight of 0',
      { milestones: [node('空', 0, '2026-01-01'), ...nodes] },
      /^milestones\.0\.weight: 权重须为 1 到 100 的整数$/
    ],
    [
      'a node without plan date',
      { milestones: [node('验收', 100, null)] },
      /^milestones\.0\.planDate: 请填写/
    ],
    [
      'plan dates of nodes out of order',
      { milestones: [node('后', 60, '2026-05-02'), node('先', 40, '2026-05-01')] },
      /^milestones\.1\.planDate: “先”计划 2026-05-01，早于/
    ],
    [
      'a node done tomorrow',
      { milestones: [{ ...node('验收', 100, '2026-09-30'), actualDate: '2026-10-01' }] },
      /^milestones\.0\.actualDate: .*晚于今天/
    ],
    ['finish before start', { planFinish: '2026-02-28' }, /^planFinish: 计划完工日期 2026-02-28 早于/],
    ['acceptance after year end', { planAccept: '2027-01-01' }, /^planAccept: .*2026-12-31 前验收/],
    ['started tomorrow', { actualStart: '2026-10-01' }, /^actualStart: .*晚于今天/],
    ['accepted but never finished', { acceptedOn: '2026-09-01' }, /^actualFinish: 已填验收销号日期，请补填/],
    ['closed without a day', { stage: 'closed' }, /^acceptedOn: /],
    ['a centre that is not there', { centerId: newId() }, /^centerId: 该中心不存在或已删除/]
  ]

  it.each(cases)('%s', async (_, changes, expected) => {
    const draft = await office.draft(changes)
    const before = await counts()
    const [first, ...others] = await refusal(office.save(draft))
    expect(first).toMatch(expected)
    expect(others).toEqual([])
    expect(await counts()).toEqual(before)
  })

  it('a deleted centre', async () => {
    const draft = await office.draft()
    await office.write((work) =>
      deleteCenters(work, { centers: [{ id: draft.centerId, revision: 1 }], confirmed: true })
    )
    expect(await refusal(office.save(draft))).toEqual(['centerId: 该中心不存在或已删除，请重新选择中心'])
  })

  it('a number in use, that of a deleted project too', async () => {
    const { projectNo, id, revision } = await office.added()
    const taken = await office.draft({ projectNo })
    expect(await refusal(office.save(taken))).toEqual([
      expect.stringMatching(/^projectNo: 项目编号 .* 已用于“定鼎门社区邻里中心提质升级”，请换一个编号$/)
    ])
    await office.write((work) => work.softDelete(UpgradeProject, id, revision))
    expect(await refusal(office.save(taken))).toEqual([expect.stringMatching(/已删除，在回收站中/)])
  })

  it('a second counting project of the centre and year; one that does not count passes', async () => {
    const first = await office.added()
    const second = await office.draft({ centerId: first.centerId })
    expect(await refusal(office.save(second))).toEqual([
      expect.stringMatching(
        new RegExp(`^countsTowardTarget: 该中心 2026 年已有计入任务的项目.*${first.projectNo}`)
      )
    ])
    await office.save({ ...second, countsTowardTarget: false })
    await office.save({ ...second, projectNo: `${second.projectNo}-2`, stage: 'moved_out' })
    await office.save({ ...second, projectNo: `${second.projectNo}-3`, year: 2027 })
  })
})

describe('a stale save', () => {
  it('is refused with the record as it stands, whether project or node has moved on', async () => {
    const seen = await office.added()
    await office.save({ ...seen, remark: '已改' })
    const conflict = await office.save({ ...seen, name: '另一个名称' }).catch((error: unknown) => error)
    expect(conflict).toBeInstanceOf(ConflictError)
    expect(conflict).toMatchObject({ current: { remark: '已改', revision: 2 } })
    expect((await office.stored(seen.id)).name).toBe(seen.name)
  })

  it('of one node is refused by the revision of its project', async () => {
    const seen = await office.added()
    const [first] = seen.milestones
    await office.save({ ...seen, remark: '已改' })
    const edit = {
      projectId: seen.id,
      projectRevision: seen.revision,
      milestoneId: first?.id ?? '',
      planDate: '2026-03-30',
      forecastDate: null,
      actualDate: null,
      evidence: '',
      planReason: '工序调整'
    }
    await expect(office.write((work) => setMilestone(work, edit, office.context))).rejects.toBeInstanceOf(
      ConflictError
    )
    const fresh = { ...edit, projectRevision: seen.revision + 1, milestoneId: newId() }
    await expect(office.write((work) => setMilestone(work, fresh, office.context))).rejects.toBeInstanceOf(
      NotFoundError
    )
  })
})
