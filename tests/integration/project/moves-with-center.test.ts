import { Center } from '@database/entities/center'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { setUnit } from '@services/center/change-centers'
import { draftOf } from '@services/center/center-draft'
import { saveCenter } from '@services/center/save-center'
import { undo } from '@services/change/undo'
import { loadCenter } from '@database/repositories/center-aggregate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { node, openProjectOffice, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const unitOf = async (id: string): Promise<string> =>
  (await office.database.reader.findOneByOrFail(UpgradeProject, { id })).unitId

const accepted = {
  stage: 'closed' as const,
  actualStart: '2026-03-05',
  actualFinish: '2026-06-01',
  acceptedOn: '2026-06-30',
  milestones: [{ ...node('验收销号', 100, '2026-06-30'), actualDate: '2026-06-30' }]
}

/** One open project of the year, one accepted of the year, one open of the year before; the year is 2026. */
async function centerWithProjects() {
  const centerId = await office.center()
  const open = await office.added({ centerId, countsTowardTarget: false })
  const done = await office.added({ centerId, ...accepted })
  const old = await office.added({
    centerId,
    year: 2025,
    planStart: null,
    planFinish: null,
    planAccept: null,
    actualStart: null,
    countsTowardTarget: false
  })
  return { centerId, open, done, old }
}

it('open projects of the year follow their centre, the others stay; a later save and 撤销 respect it', async () => {
  const { centerId, open, done, old } = await centerWithProjects()
  const { revision } = await office.database.reader.findOneByOrFail(Center, { id: centerId })
  const unitId = office.unit.yichuan
  const saved = await office.write((work) =>
    setUnit(work, { centers: [{ id: centerId, revision }], unitId }, office.context)
  )
  expect(saved).toMatchObject({ count: 1, projectsMoved: 1, projectsKept: 2 })
  expect(await unitOf(open.id)).toBe(unitId)
  expect([await unitOf(done.id), await unitOf(old.id)]).toEqual([office.unit.luolong, office.unit.luolong])

  await office.save({ ...done, remark: '补充说明' })
  expect(await unitOf(done.id)).toBe(office.unit.luolong)

  await office.write((work) => undo(work, { batchId: saved.batchId }, office.context))
  expect(await unitOf(open.id)).toBe(office.unit.luolong)
})

it('the form of a centre does the same and says so', async () => {
  const { centerId, open, done } = await centerWithProjects()
  const draft = draftOf(await loadCenter(office.database.reader, centerId))
  const { warnings } = await office.write((work) =>
    saveCenter(work, { ...draft, unitId: office.unit.yichuan }, office.context)
  )
  expect(warnings).toContainEqual({
    field: 'unitId',
    message: '今年未销号的 1 个项目随中心划归，已销号和往年的 2 个项目仍计在原单位'
  })
  expect(await unitOf(open.id)).toBe(office.unit.yichuan)
  expect(await unitOf(done.id)).toBe(office.unit.luolong)
})
