import { undoBatch } from '@database/change-log/undo-batch'
import { PlanVersion } from '@database/entities/plan-version'
import { setMilestone } from '@services/project/change-project'
import { getProject } from '@services/project/get-project'
import { planHistory } from '@services/project/plan-versions'
import { saveProject } from '@services/project/save-project'
import type { ProjectDraft } from '@contract/project-draft'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const history = async (id: string) =>
  (await planHistory(office.database.reader, { id })).map(({ version, effectiveFrom, reason, nodes }) => [
    version,
    effectiveFrom,
    reason,
    nodes.map(({ weight, planDate }) => `${String(weight)} ${planDate}`).join(', ')
  ])
const saveOn = (today: string, draft: ProjectDraft) =>
  office.write((work) => saveProject(work, draft, { ...office.context, today: () => today }))

/** The stored project with its second node (运营主体到位) on another day. */
async function moved(id: string, planDate: string, planReason: string): Promise<ProjectDraft> {
  const stored = await office.stored(id)
  const milestones = stored.milestones.map((node, index) => (index === 1 ? { ...node, planDate } : node))
  return { ...stored, planReason, milestones }
}

describe('plan versions', () => {
  const baseline = '30 2026-03-31, 50 2026-08-31, 20 2026-11-30'

  it('freeze the first complete plan, and write a version for each later day of re-planning', async () => {
    const { id } = await office.added()
    const today = office.context.today()
    expect(await history(id)).toEqual([[1, today, '', baseline]])
    // Without a reason nothing is written, not even the version.
    expect(await refusal(saveOn('2027-01-05', await moved(id, '2026-09-10', '')))).toEqual([
      'planReason: 计划日期或权重有调整，请填写调整原因；基线不变，另存为新的计划版本'
    ])
    await saveOn('2027-01-05', await moved(id, '2026-09-10', '招采流标'))
    await saveOn('2027-01-05', await moved(id, '2026-09-12', '招采流标，日期更正'))
    await saveOn('2027-01-06', await moved(id, '2026-09-20', '再次顺延'))
    await saveOn('2027-01-07', { ...(await office.stored(id)), remark: '与计划无关' })
    expect(await history(id)).toEqual([
      [1, today, '', baseline],
      [2, '2027-01-05', '招采流标，日期更正', '30 2026-03-31, 50 2026-09-12, 20 2026-11-30'],
      [3, '2027-01-06', '再次顺延', '30 2026-03-31, 50 2026-09-20, 20 2026-11-30']
    ])
    const { pieces } = await getProject(office.database.reader, { id, cutoff: '2026-09-30' })
    expect(pieces.map(({ baselineDate }) => baselineDate)).toEqual(['2026-03-31', '2026-08-31', '2026-11-30'])
  })

  it('keep the number of the document that allowed the change', async () => {
    const { id } = await office.added()
    await saveOn('2027-01-05', {
      ...(await moved(id, '2026-09-10', '汛期停工')),
      planDocNo: '洛龙邻办〔2027〕2号'
    })
    const versions = await planHistory(office.database.reader, { id })
    expect(versions.map(({ reason, docNo }) => [reason, docNo])).toEqual([
      ['', ''],
      ['汛期停工', '洛龙邻办〔2027〕2号']
    ])
    // It is asked for anew with the next change and never carried along.
    expect((await office.stored(id)).planDocNo).toBe('')
  })

  it('begin with the first nodes of a project that was made without', async () => {
    const { id } = await office.added({ milestones: [] })
    expect(await history(id)).toEqual([])
    const { milestones } = await office.draft()
    await office.save({ ...(await office.stored(id)), milestones })
    expect(await history(id)).toEqual([[1, office.context.today(), '', baseline]])
  })

  it('take the stored baseline of a project from before versions were kept', async () => {
    const { id } = await office.added()
    const { database } = office
    await office.write(async (work) => {
      for (const row of await database.reader.findBy(PlanVersion, { projectId: id })) {
        await work.softDelete(PlanVersion, row.id, row.revision)
      }
    })
    await saveOn('2027-02-01', await moved(id, '2026-10-01', '汛期停工'))
    const created = (await getProject(database.reader, { id, cutoff: '2026-09-30' })).createdAt.slice(0, 10)
    expect(await history(id)).toEqual([
      [1, created, '', baseline],
      [2, '2027-02-01', '汛期停工', '30 2026-03-31, 50 2026-10-01, 20 2026-11-30']
    ])
  })

  it('come with one node changed in place, and go with 撤销', async () => {
    const { id, revision, milestones } = await office.added()
    const edit = {
      projectId: id,
      projectRevision: revision,
      milestoneId: milestones[0]?.id ?? '',
      planDate: '2026-04-15',
      forecastDate: null,
      actualDate: null,
      evidence: '',
      planReason: '居民意见调整方案'
    }
    const { batchId } = await office.write((work) => setMilestone(work, edit, office.context))
    expect((await history(id)).map(([version]) => version)).toEqual([1, 2])
    await office.write((work) => undoBatch(work, batchId))
    expect((await history(id)).map(([version]) => version)).toEqual([1])
    expect((await office.stored(id)).milestones[0]?.planDate).toBe('2026-03-31')
  })
})
