import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Center } from '@database/entities/center'
import { ChangeLog } from '@database/entities/change-log'
import { Division } from '@database/entities/division'
import { Draft } from '@database/entities/draft'
import { entities } from '@database/entities'
import { Milestone } from '@database/entities/milestone'
import { Organization } from '@database/entities/organization'
import { Person } from '@database/entities/person'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { loadRegions } from '@services/regions/load-regions'
import { loadSampleCity } from '@services/sample/load-sample-city'
import { removeSampleCity } from '@services/sample/remove-sample-city'
import { openOffice, type Office } from './sample-office'

let office: Office
let templates: string
let reference: Record<string, unknown[]>

beforeAll(async () => {
  templates = await mkdtemp(join(tmpdir(), 'sample-template-'))
  office = await openOffice()
  await loadRegions(office.context)
  reference = await content()
  await loadSampleCity(office.context)
  await office.closeInto(join(templates, 'city.db'))
})
afterAll(() => rm(templates, { recursive: true, force: true }))
beforeEach(async () => {
  office = await openOffice(join(templates, 'city.db'))
})
afterEach(() => office.close())

const noBackup = (): Promise<string> => Promise.resolve('desk-1.db')

/** Rows by table without the books of the program itself. */
async function content(): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const entity of entities) {
    const { tableName, primaryColumns } = office.database.reader.connection.getMetadata(entity)
    if (tableName === 'change_batch' || tableName === 'change_log') continue
    rows[tableName] = await office.database.reader.query(
      `SELECT * FROM "${tableName}" ORDER BY "${primaryColumns[0]?.databaseName}"`
    )
  }
  return rows
}

describe('removing the sample', () => {
  it('leaves exactly the reference data that was there before, but for the stamps of the divisions, as one batch', async () => {
    const removal = await removeSampleCity(office.context, noBackup)
    const after = await content()
    const unstamped = (rows: unknown[] = []): unknown[] =>
      rows.map((row) => ({ ...Object(row), revision: 0, updated_at: '', updated_by: '' }))
    expect(unstamped(after.division)).toEqual(unstamped(reference.division))
    expect({ ...after, division: [] }).toEqual({ ...reference, division: [] })
    expect(removal).toMatchObject({ detached: 0, removedOwn: [] })
    expect(removal.removed).toBeGreaterThan(40_000)
    expect(removal.message).toContain('desk-1.db')
    expect(await office.database.check()).toEqual([])
    const titles: { title: string }[] = await office.database.reader.query('SELECT title FROM change_batch')
    expect(titles.map(({ title }) => title)).toContain('清除演示数据')
    expect(await loadSampleCity(office.context), 'loaded again').toEqual({ centers: 2499 })
  })

  it('makes the backup first and touches nothing when that fails', async () => {
    const failed = removeSampleCity(office.context, () => Promise.reject(new Error('no room')))
    await expect(failed).rejects.toThrow('no room')
    expect(await office.database.reader.count(Center)).toBe(2499)
  })

  it('backs up the register with the sample still in it', async () => {
    let backedUp = 0
    await removeSampleCity(office.context, async () => {
      backedUp = await office.database.reader.count(Center)
      return (await office.database.createBackup('manual')).name
    })
    expect(backedUp).toBe(2499)
    expect(await office.database.listBackups()).toHaveLength(1)
  })

  it('leaves all as it was when cancelled half-way', async () => {
    const cancelled = removeSampleCity(
      { ...office.context, progress: (done) => done > 5 && office.abort.abort() },
      noBackup
    )
    await expect(cancelled).rejects.toThrow(/abort/i)
    expect(await office.database.reader.count(Center)).toBe(2499)
    expect(await office.database.reader.count(Milestone)).toBe(1800)
  })

  it('keeps own records, detaches them from the sample and says so', async () => {
    const sample = await office.database.reader.findOneByOrFail(Center, { tier: 'district' })
    const body = await office.database.reader.findOneByOrFail(Organization, { isSample: true })
    const own = await addOwnCenter({ parentCenterId: sample.id, operatorOrgId: body.id })
    const removal = await removeSampleCity(office.context, noBackup)
    const kept = await office.database.reader.find(Center)
    expect(kept.map(({ id, parentCenterId, operatorOrgId }) => [id, parentCenterId, operatorOrgId])).toEqual([
      [own, null, null]
    ])
    expect(removal.detached).toBe(2)
    expect(removal.message).toContain('您的 2 处记录已解除与演示数据的关联')
    const fields = (await office.database.reader.findBy(ChangeLog, { entityId: own, kind: 'update' })).map(
      ({ field }) => field
    )
    expect(fields.sort()).toEqual(['operatorOrgId', 'parentCenterId'])
  })

  it('takes along own records that cannot stand without a sample record, and counts them', async () => {
    const sample = await office.database.reader.findOneByOrFail(Center, { tier: 'block' })
    await office.database.unitOfWork.run({ action: 'project:save', title: '新增项目' }, async (work) => {
      const project = await work.insert(UpgradeProject, {
        projectNo: 'OWN-1',
        centerId: sample.id,
        year: 2025,
        kind: 'urban',
        unitId: sample.unitId,
        name: '自建项目',
        category: 'function',
        stage: 'listed',
        countsTowardTarget: true,
        weight: 1,
        progressPercent: 0
      })
      await work.insert(Milestone, {
        projectId: project.id,
        seq: 1,
        name: '需求调研',
        weight: 100,
        mandatory: true,
        operatorNode: false,
        baselineDate: '2025-03-01',
        planDate: '2025-03-01'
      })
    })
    const removal = await removeSampleCity(office.context, noBackup)
    expect(removal.removedOwn).toEqual([
      { label: '节点', count: 1 },
      { label: '提质升级项目', count: 1 }
    ])
    expect(removal.message).toContain('您录入在演示记录之下的节点 1 条、提质升级项目 1 条一并清除')
    expect(await office.database.reader.count(UpgradeProject)).toBe(0)
  })

  it('discards drafts of sample records and keeps those of own ones', async () => {
    const sample = await office.database.reader.findOneByOrFail(Person, { isSample: true })
    const draft = (formKey: string) => ({ formKey, payload: '{}', savedAt: office.context.now() })
    await office.database.unitOfWork.run({ action: 'draft:save', title: '' }, async ({ manager }) => {
      await manager.insert(Draft, [draft(`person:${sample.id}`), draft('center:new')])
    })
    await removeSampleCity(office.context, noBackup)
    expect((await office.database.reader.find(Draft)).map(({ formKey }) => formKey)).toEqual(['center:new'])
  })
})

async function addOwnCenter(links: { parentCenterId: string; operatorOrgId: string }): Promise<string> {
  const division = await office.database.reader.findOneByOrFail(Division, { codeStat: '410311002001' })
  const unit = await office.database.reader.findOneByOrFail(ReportingUnit, { shortName: '洛龙区' })
  return office.database.unitOfWork.run({ action: 'center:save', title: '新增中心' }, async (work) => {
    const center = await work.insert(Center, {
      code: '410311-U-T2-9001',
      name: '自建邻里中心',
      kind: 'urban',
      tier: 'community',
      status: 'open',
      divisionId: division.id,
      unitId: unit.id,
      ...links
    })
    return center.id
  })
}
