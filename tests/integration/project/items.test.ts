import type { UpgradeItemDraft } from '@contract/upgrade-item'
import { ProjectBaseline } from '@database/entities/project-baseline'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import { undo } from '@services/change/undo'
import { recordHistory } from '@services/history/record-history'
import { describeBaseline, getBaseline, takeBaseline } from '@services/items/baseline'
import { listItems, saveItems } from '@services/items/save-items'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const item = (name: string, changes: Partial<UpgradeItemDraft> = {}): UpgradeItemDraft => ({
  id: null,
  revision: null,
  item: name,
  functionCode: null,
  quantityHundredths: null,
  quantityUnit: '',
  beforeValue: '',
  afterValue: '',
  cost: null,
  donePercent: 0,
  evidence: '',
  ...changes
})
const list = (projectId: string) => listItems(office.database.reader, { projectId })
const save = (draft: Parameters<typeof saveItems>[1]) => office.write((work) => saveItems(work, draft))

describe('建设内容', () => {
  it('keeps the order that was given, warns about costs above the budget and stands in the history', async () => {
    const { id } = await office.added()
    // 总投资 35 万元; 30 + 6 = 36 万元.
    const { warnings } = await save({
      ...(await list(id)),
      items: [
        item('新增日间照料', { cost: 30_000_000, functionCode: 'F06' }),
        item('标识', { cost: 6_000_000 })
      ]
    })
    expect(warnings).toEqual([
      { field: 'items', message: '费用合计 36.00 万元，超过总投资 35.00 万元 1.00 万元，请核对' }
    ])
    const saved = await list(id)
    await save({ ...saved, items: [...saved.items].reverse() })
    expect((await list(id)).items.map((row) => row.item)).toEqual(['标识', '新增日间照料'])
    const { entries } = await recordHistory(office.database.reader, {
      of: 'project',
      id,
      offset: 0,
      limit: 9
    })
    expect(entries[1]?.changes.map(({ part }) => part)).toEqual(['建设内容 新增日间照料', '建设内容 标识'])
  })

  it('a deletion is taken back whole', async () => {
    const { id } = await office.added()
    await save({ ...(await list(id)), items: [item('一'), item('二')] })
    const before = await list(id)
    const { batchId } = await save({ ...before, items: before.items.slice(1) })
    expect((await list(id)).items).toHaveLength(1)
    await office.write((work) => undo(work, { batchId }, office.context))
    expect((await list(id)).items.map((row) => row.item)).toEqual(['一', '二'])
  })

  it('a refused row writes none of the others', async () => {
    const { id } = await office.added()
    const empty = await list(id)
    expect(
      await refusal(
        save({
          ...empty,
          items: [item('好'), item('坏', { quantityHundredths: 100 }), item('差', { functionCode: 'F98' })]
        })
      )
    ).toEqual([
      'items.1.quantityUnit: 请填写数量的单位，如 ㎡、处、套',
      'items.2.functionCode: 没有服务功能 F98，请重新选择'
    ])
    expect(await office.database.reader.countBy(UpgradeItem, { projectId: id })).toBe(0)
  })

  it('a list that moved on meanwhile is not overwritten, nor is that of a deleted project', async () => {
    const project = await office.added()
    const seen = await list(project.id)
    await save({ ...seen, items: [item('别处加的')] })
    await expect(save({ ...seen, items: [] })).rejects.toBeInstanceOf(ConflictError)
    expect((await list(project.id)).items).toHaveLength(1)
    const deleted = await office.added()
    const fresh = await list(deleted.id)

    await office.write((work) => work.softDelete(UpgradeProject, deleted.id, deleted.revision))
    await expect(save(fresh)).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('升级前现状', () => {
  it('holds areas and running functions of the day; a second time keeps what was typed and the history', async () => {
    const centerId = await office.center({
      areaIndoor: 50_000,
      areaOffice: 20_000,
      areaService: 30_000,
      areaShared: 0
    })
    const { id } = await office.added({ centerId })
    const sheet = () => getBaseline(office.database.reader, { projectId: id, cutoff: '2026-09-30' })
    const take = (revision: number | null) =>
      office.write((work) => takeBaseline(work, { projectId: id, revision }, office.context))
    expect((await sheet()).baseline).toBeNull()
    const { warnings } = await take(null)
    // Started on 2026-03-05, recorded on 2026-09-30.
    expect(warnings).toEqual([{ field: 'takenOn', message: expect.stringContaining('2026-03-05') as string }])
    const first = (await sheet()).baseline
    expect(first).toMatchObject({ takenOn: '2026-09-30', areaService: 30_000, revision: 1 })
    expect(first?.functionCodes).toEqual((await sheet()).now.functionCodes)

    await office.write((work) =>
      describeBaseline(work, {
        projectId: id,
        revision: 1,
        monthlyVisits: 900,
        satisfactionHundredths: 9_150
      })
    )
    await office.write((work) => work.update(ProjectBaseline, first?.id ?? '', 2, { areaService: 25_000 }))
    await take(3)
    expect((await sheet()).baseline).toMatchObject({
      areaService: 30_000,
      monthlyVisits: 900,
      satisfactionHundredths: 9_150,
      revision: 4
    })
    await expect(take(3)).rejects.toBeInstanceOf(ConflictError)
    const { entries } = await recordHistory(office.database.reader, {
      of: 'project',
      id,
      offset: 0,
      limit: 9
    })
    expect(entries[0]?.changes).toContainEqual(
      expect.objectContaining({ field: '服务面积（㎡）', oldText: '250.00', newText: '300.00' })
    )
  })
})
