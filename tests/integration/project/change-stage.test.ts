import type { StageChange } from '@contract/project-stage'
import type { ProjectDraft } from '@contract/project-draft'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { projectFacts } from '@database/repositories/progress-facts'
import { ConflictError } from '@database/storage-errors'
import { countsAsOf } from '@domain/progress/project-counts'
import { undo } from '@services/change/undo'
import { recordHistory } from '@services/history/record-history'
import { changeStage, stageSheet, stageTitle } from '@services/project/change-stage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node, openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const sheet = (projectId: string) => stageSheet(office.database.reader, { projectId })
async function move(projectId: string, changes: Partial<StageChange>) {
  const { revision } = await sheet(projectId)
  const input: StageChange = {
    projectId,
    revision,
    toStage: 'completed',
    changedOn: '2026-09-30',
    reason: '',
    evidence: '',
    ...changes
  }
  return office.write((work) => changeStage(work, input, office.context))
}
const stageOf = async (id: string) => (await office.stored(id)).stage

describe('along the work', () => {
  it('a move without its evidence is refused and names what is missing; with it, it stands in the history', async () => {
    const built: Partial<ProjectDraft> = {
      milestones: [
        node('主体完工', 60, '2026-08-31'),
        { ...node('运营主体到位', 20, '2026-09-30'), operatorNode: true },
        node('验收销号', 20, '2026-11-30')
      ]
    }
    const project = await office.added(built)
    expect(await refusal(move(project.id, { toStage: 'completed' }))).toEqual([
      'actualFinish: 变为“完工”前，请填写实际完工日期',
      'milestones: 变为“完工”前，请先填写节点“主体完工”的完成日期'
    ])
    expect(
      (await sheet(project.id)).choices.find(({ stage }) => stage === 'completed')?.missing
    ).toHaveLength(2)
    expect(await stageOf(project.id)).toBe('construction')

    await office.save({
      ...project,
      actualFinish: '2026-09-20',
      milestones: project.milestones.map((one) => ({
        ...one,
        actualDate: one.name === '主体完工' ? '2026-09-20' : null
      }))
    })
    await move(project.id, { changedOn: '2026-09-21' })
    const after = await sheet(project.id)
    expect(after.stage).toBe('completed')
    expect(after.history).toMatchObject([
      { fromStage: 'construction', toStage: 'completed', changedOn: '2026-09-21' }
    ])
    const { entries } = await recordHistory(office.database.reader, {
      of: 'project',
      id: project.id,
      offset: 0,
      limit: 1
    })
    expect(
      entries[0]?.changes.map(({ part, field, newText }) => `${part} ${field} ${newText}`.trim())
    ).toEqual(['阶段变更 完工', '项目 阶段 完工'])
  })

  it('refuses leaps, days that have not come, days before the last step, a step back without reason', async () => {
    const { id } = await office.added()
    expect(await refusal(move(id, { toStage: 'closed' }))).toEqual([
      expect.stringMatching(/^toStage: 不能从“施工\/改造”变为“销号（办结）”，可以变为“完工”/)
    ])
    expect(await refusal(move(id, { toStage: 'procurement' }))).toEqual(['reason: 变为“招采”须写明原因'])
    expect(
      await refusal(move(id, { toStage: 'procurement', reason: '重招', changedOn: '2026-10-01' }))
    ).toEqual([expect.stringMatching(/^changedOn: 变更日期 2026-10-01 晚于今天/)])
    await move(id, { toStage: 'procurement', reason: '重招', changedOn: '2026-09-10' })
    expect(
      await refusal(move(id, { toStage: 'construction', evidence: '合同', changedOn: '2026-09-09' }))
    ).toEqual([expect.stringMatching(/^changedOn: 变更日期 2026-09-09 早于上一次变更 2026-09-10/)])
  })

  it('a paper is asked for as evidence', async () => {
    const { id } = await office.added({ stage: 'procurement' })
    expect((await sheet(id)).choices.find(({ stage }) => stage === 'construction')).toMatchObject({
      paper: '合同',
      missing: []
    })
    expect(await refusal(move(id, { toStage: 'construction' }))).toEqual([
      'evidence: 变为“施工/改造”前，请先登记合同'
    ])
    await move(id, { toStage: 'construction', evidence: '施工合同 2026-17' })
    expect(await stageOf(id)).toBe('construction')
  })

  it('a stale dialog is refused, and a form that still holds the old stage does not set it back', async () => {
    const seen = await office.added({ stage: 'listed' })
    await move(seen.id, { toStage: 'scheme' })
    await expect(
      move(seen.id, { toStage: 'suspended', reason: '停', revision: seen.revision })
    ).rejects.toBeInstanceOf(ConflictError)
    const { revision } = await office.stored(seen.id)
    await office.save({ ...seen, revision, remark: '旧草稿' })
    expect(await office.stored(seen.id)).toMatchObject({ stage: 'scheme', remark: '旧草稿' })
  })
})

describe('out of the work and back', () => {
  it('a suspended project resumes to the stage before; an undone step leaves no trace in the choices', async () => {
    const { id } = await office.added()
    const { batchId } = await move(id, { toStage: 'suspended', reason: '权属争议', changedOn: '2026-09-01' })
    expect((await sheet(id)).choices.map(({ stage }) => stage)).toEqual(['construction', 'moved_out'])
    await office.write((work) => undo(work, { batchId }, office.context))
    expect(await sheet(id)).toMatchObject({ stage: 'construction', history: [] })
    await move(id, { toStage: 'suspended', reason: '权属争议', changedOn: '2026-09-01' })
    await move(id, { toStage: 'construction' })
    expect(await stageOf(id)).toBe('construction')
  })

  it('调整出库 leaves the counts from its day on, and resuming meets the project that took its place', async () => {
    const project = await office.added()
    await move(project.id, { toStage: 'moved_out', reason: '市里调整', changedOn: '2026-08-01' })
    const listedOn = async (cutoff: string) => {
      const own = (await projectFacts(office.database.reader, 2026, '2026-12-31')).filter(
        ({ stage }) => stage === 'moved_out'
      )
      return countsAsOf(own, cutoff).listed
    }
    expect(await listedOn('2026-07-31')).toBe(1)
    expect(await listedOn('2026-08-01')).toBe(0)
    const named = (cutoff: string) =>
      office.listed({ standing: 'listed', text: project.projectNo }, { cutoff })
    expect(await named('2026-07-31')).toEqual([project.projectNo])
    expect(await named('2026-08-01')).toEqual([])

    const later = await office.added({ listedOn: '2026-09-02' })
    const listed = (cutoff: string) =>
      office.listed({ standing: 'listed', text: later.projectNo }, { cutoff })
    expect([await listed('2026-09-01'), await listed('2026-09-02')]).toEqual([[], [later.projectNo]])

    const other = await office.added({ centerId: project.centerId })
    expect(await refusal(move(project.id, { toStage: 'construction' }))).toEqual([
      expect.stringMatching(new RegExp(`^toStage: 该中心 2026 年已有计入任务的项目.*${other.projectNo}`))
    ])
    await office.write((work) => work.softDelete(UpgradeProject, other.id, other.revision))
    await move(project.id, { toStage: 'construction' })
    const row = await office.database.reader.findOneByOrFail(UpgradeProject, { id: project.id })
    expect([row.stage, row.movedOutOn]).toEqual(['construction', null])
  })
})

it('the history calls a step by its stages', async () => {
  const { id, name } = await office.added()
  const change = {
    projectId: id,
    revision: 1,
    toStage: 'completed' as const,
    changedOn: '',
    reason: '',
    evidence: ''
  }
  expect(await stageTitle(change, office.database.reader)).toBe(`${name}：施工/改造 → 完工`)
})
