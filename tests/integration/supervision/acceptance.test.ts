import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stageAfter } from '@domain/acceptance/after-acceptance'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { setPassLine } from '@services/acceptance/pass-line'
import { deleteAcceptance } from '@services/acceptance/save-acceptance'
import { undo } from '@services/change/undo'
import { changeStage } from '@services/project/change-stage'
import { listTrash, restoreFromTrash } from '@services/trash/trash'
import { refusal } from '../project/project-office'
import { openSupervisionOffice, sheet, type SupervisionOffice } from './supervision-office'

let office: SupervisionOffice
let projectId: string
beforeEach(async () => {
  office = await openSupervisionOffice()
  projectId = await office.finished()
})
afterEach(() => office.remove())

async function pass(level: 'self' | 'county' | 'city', heldOn: string) {
  return office.saveAcceptance(office.acceptance(projectId, { level, heldOn }))
}

async function passAll() {
  await pass('self', '2026-09-05')
  await pass('county', '2026-09-10')
  return pass('city', '2026-09-20')
}

describe('acceptance', () => {
  it('closes the project at the city level alone, and says on what it rests', async () => {
    await pass('self', '2026-09-05')
    await pass('county', '2026-09-10')
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: null, stage: 'operation' })
    await office.saveAcceptance(
      office.acceptance(projectId, { level: 'city', heldOn: '2026-09-20', certificateNo: '洛验〔2026〕1号' })
    )
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: '2026-09-20', stage: 'closed' })
    const [change] = await office.database.reader.find(ProjectStageChange)
    expect(change).toMatchObject({
      fromStage: 'operation',
      toStage: 'closed',
      changedOn: '2026-09-20',
      evidence: '洛验〔2026〕1号'
    })
  })

  it('leads from stage to stage, each proposed step being one that the rules allow', async () => {
    await pass('self', '2026-09-05')
    const walked: string[] = []
    const walk = async () => {
      for (;;) {
        const { acceptances } = await office.acceptances(projectId)
        const { stage, revision } = await office.stored(projectId)
        const step = stageAfter(stage, acceptances)
        if (step === null) return
        const change = { projectId, revision, toStage: step.toStage, changedOn: step.because.heldOn }
        await office.write((work) =>
          changeStage(work, { ...change, reason: '', evidence: '验收记录' }, office.context)
        )
        walked.push(step.toStage)
      }
    }
    const { milestones, ...stored } = await office.stored(projectId)
    const done = milestones.map((node) => ({ ...node, actualDate: node.operatorNode ? '2026-08-31' : null }))
    await office.save({ ...stored, milestones: done })
    await walk()
    await pass('county', '2026-09-10')
    await walk()
    expect(walked).toEqual(['self_check', 'county_check', 'city_check'])
    await pass('city', '2026-09-20')
    expect((await office.stored(projectId)).stage).toBe('closed')
  })

  it('holds day and stage of the project against its form', async () => {
    await passAll()
    const stored = await office.stored(projectId)
    const otherDay = await refusal(office.save({ ...stored, acceptedOn: '2026-09-25' }))
    expect(otherDay).toEqual([expect.stringContaining('acceptedOn: 项目已于 2026-09-20 通过市级复验')])
    const back = {
      projectId,
      revision: stored.revision,
      toStage: 'city_check',
      changedOn: '2026-09-25'
    } as const
    const reopened = office.write((work) =>
      changeStage(work, { ...back, reason: '复查', evidence: '' }, office.context)
    )
    expect((await refusal(reopened))[0]).toContain('阶段须为“销号（办结）”；要改请到“验收”页')
    await office.save({ ...stored, remark: '档案已移交' })
  })

  it('goes up the levels in order', async () => {
    expect((await refusal(pass('county', '2026-09-10')))[0]).toContain('自验尚未通过')
    await pass('self', '2026-09-05')
    expect((await refusal(pass('self', '2026-09-06')))[0]).toContain('已于 2026-09-05 通过')
  })

  it('is refused with a violated veto clause, and keeps nothing', async () => {
    await pass('self', '2026-09-05')
    const items = sheet.map((item) => ({ ...item, vetoed: item.veto }))
    const vetoed = office.acceptance(projectId, { level: 'county', heldOn: '2026-09-10', items })
    expect((await refusal(office.saveAcceptance(vetoed)))[0]).toContain('一票否决条款“消防安全”')
    expect((await office.acceptances(projectId)).acceptances).toHaveLength(1)
    await office.saveAcceptance({ ...vetoed, conclusion: 'failed' })
    expect((await office.acceptances(projectId)).acceptances[1]).toMatchObject({ conclusion: 'failed' })
  })

  it('keeps to the pass line of the office', async () => {
    const items = sheet.map((item) => ({
      ...item,
      scoreTenths: item.fullScoreTenths - 50,
      deductionReason: '缺'
    }))
    // 55 + 35 = 90 points.
    const draft = office.acceptance(projectId, { items })
    await office.write((work) => setPassLine(work, { passLineTenths: 901, revision: 0 }))
    expect((await refusal(office.saveAcceptance(draft)))[0]).toContain('得分 90.0 未达合格线 90.1')
    await office.write((work) => setPassLine(work, { passLineTenths: 900, revision: 1 }))
    await office.saveAcceptance(draft)
  })

  it('opens the project again when it is deleted, taken back or changed', async () => {
    const city = await passAll()
    await office.write((work) => deleteAcceptance(work, city, office.context))
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: null, stage: 'operation' })

    const again = await pass('city', '2026-09-21')
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: '2026-09-21', stage: 'closed' })
    await office.write((work) => undo(work, { batchId: again.batchId }, office.context))
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: null, stage: 'operation' })
    expect((await office.acceptances(projectId)).acceptances).toHaveLength(2)

    await pass('city', '2026-09-22')
    const stored = (await office.acceptances(projectId)).acceptances.find(({ level }) => level === 'city')
    if (stored === undefined) throw new Error('no acceptance of the city')
    await office.saveAcceptance({ ...stored, heldOn: '2026-09-23' })
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: '2026-09-23', stage: 'closed' })
    const moved = (await office.acceptances(projectId)).acceptances.find(({ level }) => level === 'city')
    await office.saveAcceptance({ ...stored, revision: moved?.revision ?? 0, conclusion: 'failed' })
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: null, stage: 'operation' })
  })

  it('comes back from 回收站 only as the rules allow', async () => {
    const city = await passAll()
    const county = (await office.acceptances(projectId)).acceptances.find(({ level }) => level === 'county')
    if (county === undefined) throw new Error('no acceptance of the county')
    const remove = (one: { id: string; revision: number }) =>
      office.write((work) => deleteAcceptance(work, one, office.context))
    expect((await refusal(remove(county)))[0]).toContain('请先删除市级复验')
    await remove(city)
    await remove(county)
    const trash = await listTrash(office.database.reader, {
      kind: 'acceptance',
      text: '',
      offset: 0,
      limit: 9
    })
    expect(trash.rows).toHaveLength(2)
    const items = trash.rows.map(({ kind, id, revision }) => ({ kind, id, revision }))
    const back = (some: typeof items) =>
      office.write((work) => restoreFromTrash(work, { items: some }, office.context))
    const alone = items.filter(({ id }) => id === city.id)
    expect((await refusal(back(alone)))[0]).toContain('县区初验尚未通过')
    await back(items)
    expect(await office.stored(projectId)).toMatchObject({ acceptedOn: '2026-09-20', stage: 'closed' })
  })

  it('is not taken back from under a higher level', async () => {
    await pass('self', '2026-09-05')
    const county = await pass('county', '2026-09-10')
    await pass('city', '2026-09-20')
    const undone = office.write((work) => undo(work, { batchId: county.batchId }, office.context))
    expect((await refusal(undone))[0]).toContain('县区初验尚未通过')
    expect(await office.stored(projectId)).toMatchObject({ stage: 'closed' })
  })

  it('leaves a project that was accepted before there were records as it is', async () => {
    const legacy = await office.added({
      actualFinish: '2026-06-30',
      acceptedOn: '2026-07-15',
      stage: 'closed'
    })
    await office.saveAcceptance(office.acceptance(legacy.id, { heldOn: '2026-07-10' }))
    expect(await office.stored(legacy.id)).toMatchObject({ acceptedOn: '2026-07-15', stage: 'closed' })
  })
})
