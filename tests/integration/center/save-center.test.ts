import type { CenterSiteDraft, FunctionRoomDraft, ServiceFunctionDraft } from '@contract/center-draft'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import { newId } from '@database/new-id'
import { loadCenter, statusHistoryOf } from '@database/repositories/center-aggregate'
import { changeStatus, setUnit } from '@services/center/change-centers'
import { recordHistory } from '@services/history/record-history'
import { getCenter } from '@services/center/get-center'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCenterOffice, type CenterOffice } from './center-office'

const room: FunctionRoomDraft = {
  id: null,
  revision: null,
  floor: 1,
  name: '舞蹈室',
  area: 5_000,
  use: 'service',
  functionCode: 'F05',
  capacity: 30,
  state: 'normal',
  marketRun: false,
  sharedBy: ''
}
const site: CenterSiteDraft = {
  id: null,
  revision: null,
  name: '北广场',
  role: 'main',
  address: '',
  lngE6: null,
  latE6: null,
  areaIndoor: 30_000,
  openDate: null,
  functions: ['F05'],
  rooms: [room]
}
const culture: ServiceFunctionDraft = {
  id: null,
  revision: null,
  functionCode: 'F05',
  status: 'running',
  reason: '',
  startDate: '2024-06-01',
  stopDate: null,
  mode: null,
  providerOrgId: null,
  charge: 'free',
  priceNote: '',
  capacity: null,
  capacityUnit: '',
  openHours: '',
  inFixedSet: true
}

describe('saving a centre as one record', () => {
  let office: CenterOffice
  beforeEach(async () => {
    office = await openCenterOffice()
  })
  afterEach(() => office.remove())

  it('gives back exactly what was entered, parts included', async () => {
    const draft = office.draft({
      aliases: ['石榴籽家园'],
      intro: '第一行\n第二行',
      sites: [site, { ...site, name: '南楼', role: 'satellite', rooms: [] }],
      rooms: [{ ...room, name: '前厅', use: 'office', functionCode: null, floor: -1 }],
      functions: [culture],
      servedDivisionIds: [office.division.dingding, office.division.shiyou]
    })
    const { id, revision } = await office.save(draft)
    const stored = await office.stored(id)
    const withoutKeys = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, part: unknown) => (/^(id|revision)$/.test(key) ? null : part)))
    expect(withoutKeys(stored)).toEqual(withoutKeys(draft))
    expect({ id: stored.id, revision: stored.revision }).toEqual({ id, revision: 1 })
    expect(revision).toBe(1)
  })

  it('is found by name, pinyin, initials, place and code', async () => {
    const { id } = await office.added()
    const { center } = await loadCenter(office.database.reader, id)
    for (const word of ['定鼎门', 'dingdingmen', 'ddm', '洛龙区', '410311-u-t2']) {
      expect(center.searchText).toContain(word)
    }
    expect(center.searchText).not.toContain('洛阳市')
  })

  it('raises the revision when only a part changed, and not when nothing did', async () => {
    const first = await office.added({ sites: [site] })
    const same = await office.save(first)
    expect(same.revision).toBe(1)
    const [own] = first.sites
    const renamed = { ...first, sites: own ? [{ ...own, rooms: [{ ...room, name: '合唱室' }] }] : [] }
    const saved = await office.save(renamed)
    expect(saved.revision).toBe(2)
    const stored = await office.stored(first.id)
    expect(stored.sites[0]?.rooms.map(({ name }) => name)).toEqual(['合唱室'])
    expect(stored.sites[0]?.id).toBe(own?.id)
  })

  it('exchanges two functions and brings a removed one back without breaking their uniqueness', async () => {
    const health: ServiceFunctionDraft = { ...culture, functionCode: 'F04', priceNote: '免费' }
    const first = await office.added({ functions: [health, culture] })
    const [one, two] = first.functions
    if (!one || !two) throw new Error('two functions were saved')
    const swapped = {
      ...first,
      functions: [
        { ...one, functionCode: 'F05' },
        { ...two, functionCode: 'F04' }
      ]
    }
    const second = await office.save(swapped)
    const stored = await office.stored(first.id)
    expect(stored.functions.map(({ functionCode, priceNote }) => [functionCode, priceNote])).toEqual([
      ['F04', ''],
      ['F05', '免费']
    ])
    await office.save({ ...stored, revision: second.revision, functions: [] })
    const third = await office.stored(first.id)
    expect(third.functions).toEqual([])
    await office.save({ ...third, functions: [culture] })
    expect((await office.stored(first.id)).functions).toHaveLength(1)
  })

  it('refuses a stale revision with the fresh record and changes nothing', async () => {
    const first = await office.added()
    await office.save({ ...first, name: '先保存的名称' })
    const late = office.save({ ...first, name: '后保存的名称' })
    await expect(late).rejects.toBeInstanceOf(ConflictError)
    await expect(late).rejects.toMatchObject({ current: { name: '先保存的名称', revision: 2 } })
    expect((await office.stored(first.id)).name).toBe('先保存的名称')
  })

  it('says so when the centre is not there', async () => {
    await expect(office.save(office.draft({ id: newId(), revision: 1 }))).rejects.toBeInstanceOf(
      NotFoundError
    )
  })

  it('writes the history of the status', async () => {
    const first = await office.added({ status: 'building', openDate: null, buildFinishDate: null })
    const opened = await office.write((work) =>
      changeStatus(
        work,
        {
          id: first.id,
          revision: first.revision,
          toStatus: 'open',
          changedOn: '2026-09-01',
          reason: '验收合格',
          docNo: '洛民〔2026〕1号'
        },
        office.context
      )
    )
    expect(opened.revision).toBe(2)
    const history = await statusHistoryOf(office.database.reader, first.id)
    expect(
      history.map(({ changedOn, fromStatus, toStatus, docNo }) => ({
        changedOn,
        fromStatus,
        toStatus,
        docNo
      }))
    ).toEqual([
      { changedOn: '2026-09-30', fromStatus: null, toStatus: 'building', docNo: '' },
      { changedOn: '2026-09-01', fromStatus: 'building', toStatus: 'open', docNo: '洛民〔2026〕1号' }
    ])
  })

  it('tells old and new values in words, names instead of ids, areas in m², phones masked', async () => {
    const parent = await office.added({ name: '洛龙片区中心', tier: 'district', code: '410311-U-T1-0001' })
    const first = await office.added({ sites: [site], functions: [culture] })
    const second = await office.save({
      ...first,
      areaOffice: 5_000,
      areaService: 85_000,
      tier: 'block',
      parentCenterId: parent.id,
      unitId: office.unit.yichuan,
      scenes: ['gated_estate', 'commercial'],
      managerPhone: '13900005678',
      sites: [],
      functions: first.functions.map((row) => ({ ...row, status: 'configured' as const }))
    })
    const { total, entries } = await recordHistory(office.database.reader, {
      of: 'center',
      id: first.id,
      offset: 0,
      limit: 10
    })
    expect(total).toBe(2)
    const [last, creation] = entries
    expect(last).toMatchObject({
      batchId: second.batchId,
      actor: '测试员',
      title: `修改 ${first.name}`,
      undone: false
    })
    const told = last?.changes.map(({ part, kind, field, oldText, newText }) =>
      kind === 'update' ? `${part} ${field}：${oldText} → ${newText}` : `${part} ${kind}`
    )
    expect(new Set(told)).toEqual(
      new Set([
        '中心 办公面积（㎡）：100.00 → 50.00',
        '中心 服务面积（㎡）：800.00 → 850.00',
        '中心 层级：社区级 → 小区级',
        '中心 上级中心：空 → 洛龙片区中心',
        '中心 责任单位：洛龙区 → 伊川县',
        '中心 场景：城市社区 → 封闭楼盘、商业型',
        '中心 负责人电话：138****1234 → 139****5678',
        '点位 北广场 delete',
        '功能室 舞蹈室 delete',
        '服务功能 F05 文化娱乐 开展情况：已开展 → 已配置未开展'
      ])
    )
    expect(creation?.changes.map(({ part, kind }) => `${part} ${kind}`)).toContain('中心 insert')
  })

  it('shows a centre with everything around it', async () => {
    const parent = await office.added({ name: '上级', tier: 'district' })
    const child = await office.added({
      parentCenterId: parent.id,
      servedDivisionIds: [office.division.shiyou]
    })
    const detail = await getCenter(office.database.reader, { id: child.id }, office.context)
    expect(detail.parents.map(({ name }) => name)).toEqual(['上级'])
    expect(detail.labels).toMatchObject({
      unitName: '洛龙区',
      divisionPath: ['洛阳市', '洛龙区', '开元路街道', '定鼎门社区'],
      divisionCode: '410311002001',
      servedDivisions: [{ name: '石油社区', path: '洛龙区 · 开元路街道' }]
    })
    const above = await getCenter(office.database.reader, { id: parent.id }, office.context)
    expect(above.children.map(({ id }) => id)).toEqual([child.id])
  })

  it('gives many centres to another unit, all or none', async () => {
    const [one, two] = [await office.added(), await office.added()]
    const keys = [one, two].map(({ id, revision }) => ({ id, revision }))
    const give = (centers: typeof keys, unitId: string) =>
      office.write((work) => setUnit(work, { centers, unitId }, office.context))
    expect(await give(keys, office.unit.yichuan)).toMatchObject({
      count: 2,
      projectsMoved: 0,
      projectsKept: 0
    })
    const stale = give([{ id: one.id, revision: 2 }, ...keys.slice(1)], office.unit.luolong)
    await expect(stale).rejects.toBeInstanceOf(ConflictError)
    expect((await office.stored(one.id)).unitId).toBe(office.unit.yichuan)
  })
})
