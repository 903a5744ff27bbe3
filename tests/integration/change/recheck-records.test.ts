import type { ParsedInputOf } from '@contract/index'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { undo } from '@services/change/undo'
import { deleteCenters } from '@services/center/change-centers'
import { changeStage } from '@services/project/change-stage'
import { deleteProjects } from '@services/project/change-project'
import { deletePersons } from '@services/staffing/save-person'
import { restoreFromTrash } from '@services/trash/trash'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from '../project/project-office'
import { openStaffOffice, type StaffOffice } from '../staffing/staff-office'

type Item = ParsedInputOf<'trash:restore'>['items'][number]
type Office = Pick<ProjectOffice, 'write' | 'context' | 'database'>

const takeBack = (office: Office, batchId: string) =>
  office.write((work) => undo(work, { batchId }, office.context))
const restore = (office: Office, ...items: Item[]) =>
  office.write((work) => restoreFromTrash(work, { items }, office.context))

describe('a project that comes back', () => {
  let office: ProjectOffice
  beforeAll(async () => {
    office = await openProjectOffice()
  })
  afterAll(() => office.remove())

  /** A deleted counting project whose centre has got another counting one meanwhile. */
  async function replaced() {
    const first = await office.added()
    const { batchId } = await office.write((work) => deleteProjects(work, { projects: [first] }))
    const second = await office.added({ centerId: first.centerId, name: '后来的项目' })
    return { first, second, batchId }
  }

  it('is refused beside another counting one, by 撤销 and by 回收站, and nothing is written', async () => {
    const { first, second, batchId } = await replaced()
    const wrong = [
      expect.stringMatching(/^countsTowardTarget: “定鼎门.+”：该中心 2026 年已有计入任务的项目“后来的项目”/)
    ]
    expect(await refusal(takeBack(office, batchId))).toEqual(wrong)
    const item = { kind: 'project' as const, id: first.id, revision: first.revision + 1 }
    expect(await refusal(restore(office, item))).toEqual(wrong)
    await expect(office.stored(first.id)).rejects.toThrow()

    await office.write((work) => deleteProjects(work, { projects: [second] }))
    await takeBack(office, batchId)
    expect((await office.stored(first.id)).name).toBe(first.name)
  })

  it('is refused when a later save took its place, though it was only changed', async () => {
    const first = await office.added()
    const { batchId } = await office.write((work) =>
      changeStage(
        work,
        {
          projectId: first.id,
          revision: first.revision,
          toStage: 'moved_out',
          changedOn: office.context.today(),
          reason: '改由他处承担',
          evidence: ''
        },
        office.context
      )
    )
    await office.added({ centerId: first.centerId, name: '接替的项目' })
    expect(await refusal(takeBack(office, batchId))).toEqual([expect.stringContaining('“接替的项目”')])
    expect((await office.stored(first.id)).stage).toBe('moved_out')
  })

  it('comes back with its centre or not at all', async () => {
    const project = await office.added()
    await office.write((work) => deleteProjects(work, { projects: [project] }))
    const center = await office.database.reader.findOneByOrFail(Center, { id: project.centerId })
    await office.write((work) => deleteCenters(work, { centers: [center], confirmed: false }))
    const item = { kind: 'project' as const, id: project.id, revision: project.revision + 1 }
    expect(await refusal(restore(office, item))).toEqual([expect.stringContaining('它的中心也在回收站中')])
    const both = await restore(office, item, { kind: 'center', id: center.id, revision: center.revision + 1 })
    expect(both.count).toBe(2)
  })

  it('is refused when its centre has changed its kind', async () => {
    const project = await office.added()
    const { batchId } = await office.write((work) => deleteProjects(work, { projects: [project] }))
    const center = await office.database.reader.findOneByOrFail(Center, { id: project.centerId })
    await office.write((work) => work.update(Center, center.id, center.revision, { kind: 'rural' }))
    expect(await refusal(takeBack(office, batchId))).toEqual([expect.stringContaining('已改了类别')])
  })

  it('keeps a centre from going away under it', async () => {
    const centerId = await office.center()
    const { id } = await office.added({ centerId })
    const batches = await office.database.reader.query<{ batch_id: string }[]>(
      `SELECT batch_id FROM change_log WHERE entity = 'center' AND entity_id = ? AND kind = 'insert'`,
      [centerId]
    )
    expect(await refusal(takeBack(office, batches[0]?.batch_id ?? ''))).toEqual([
      expect.stringMatching(/^centers: 有 1 个提质升级项目/)
    ])
    expect(await office.database.reader.findOneByOrFail(UpgradeProject, { id })).toMatchObject({
      deletedAt: null
    })
  })
})

describe('a centre and its staff that come back', () => {
  let office: StaffOffice
  beforeAll(async () => {
    office = await openStaffOffice()
  })
  afterAll(() => office.remove())

  const remove = (id: string, revision: number) =>
    office.write((work) => deleteCenters(work, { centers: [{ id, revision }], confirmed: true }))

  it('are refused when the person works full time elsewhere by now: 1.0 + 1.0 = 2.0', async () => {
    const center = await office.added()
    const other = await office.added({ name: '石油社区邻里中心' })
    const person = await office.hired({ assignments: [office.assignment(center.id)] })
    const { batchId } = await remove(center.id, center.revision)
    const free = await office.database.reader.findOneByOrFail(Person, { id: person.id })
    await office.savePerson({
      ...person,
      revision: free.revision,
      assignments: [office.assignment(other.id)]
    })
    const wrong = [expect.stringMatching(/^assignments\.\d+\.fteTenths: “李晓红”：/)]
    expect((await refusal(takeBack(office, batchId))).slice(0, 1)).toEqual(wrong)
    const item = { kind: 'center' as const, id: center.id, revision: center.revision + 1 }
    expect((await refusal(restore(office, item))).slice(0, 1)).toEqual(wrong)
    await expect(office.stored(center.id)).rejects.toThrow()
  })

  it('are refused when the parent is gone or no longer stands above', async () => {
    const parent = await office.added({ tier: 'district', name: '开元片区邻里中心' })
    const child = await office.added({ parentCenterId: parent.id })
    const { batchId } = await remove(child.id, child.revision)
    const lowered = await office.save({ ...parent, tier: 'community' })
    expect(await refusal(takeBack(office, batchId))).toEqual([expect.stringContaining('不高于本中心')])
    await remove(parent.id, lowered.revision)
    const item = { kind: 'center' as const, id: child.id, revision: child.revision + 1 }
    expect(await refusal(restore(office, item))).toEqual([expect.stringMatching(/^parentCenterId: /)])
  })

  it('come back together', async () => {
    const center = await office.added()
    const person = await office.hired({ assignments: [office.assignment(center.id)] })
    const { batchId } = await remove(center.id, center.revision)
    await takeBack(office, batchId)
    expect((await office.stored(center.id)).name).toBe(center.name)
    const { assignments, ...own } = await office.hired({ name: '赵敏' })
    const gone = await office.write((work) => deletePersons(work, { persons: [own] }))
    expect(assignments).toEqual([])
    await takeBack(office, gone.batchId)
    expect(await office.database.reader.findOneByOrFail(Person, { id: person.id })).toMatchObject({
      deletedAt: null
    })
  })
})
