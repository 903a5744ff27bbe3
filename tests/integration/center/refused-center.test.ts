import { CenterDraft } from '@contract/center-draft'
import { newId } from '@database/new-id'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { undoBatch } from '@database/change-log/undo-batch'
import { deleteCenters, setUnit } from '@services/center/change-centers'
import { proposeCenterCode } from '@services/center/center-options'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCenterOffice, type CenterOffice } from './center-office'

let office: CenterOffice
beforeAll(async () => {
  office = await openCenterOffice()
})
afterAll(() => office.remove())

/** The refusal of a promise as `field: message` lines; fails when it was not refused by the rules. */
async function refusal(attempt: Promise<unknown>): Promise<string[]> {
  try {
    await attempt
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return error.violations.map(({ field, message }) => `${field}: ${message}`)
  }
  throw new Error('It was accepted.')
}

async function countCenters(): Promise<number> {
  return office.database.reader.countBy(Center, {})
}

describe('a refused save', () => {
  const cases: [string, Partial<CenterDraft>, RegExp][] = [
    [
      'office + service + shared off by more than 1 m²',
      { areaOffice: 10_101 },
      /^areaOffice: .*相差不超过 1 ㎡/
    ],
    ['indoor above gross', { areaGross: 99_999 }, /^areaIndoor: .*大于建筑面积/],
    ['more floors used than there are', { floorsUsed: 5 }, /^floorsUsed: .*合计 4 层/],
    ['opened before it was built', { openDate: '2024-04-30' }, /^openDate: .*早于竣工日期/],
    ['open from tomorrow on', { openDate: '2026-10-01' }, /^openDate: .*还没有到/],
    [
      'longitude and latitude exchanged',
      { lngE6: 34_620_000, latE6: 112_450_000 - 30_000_000 },
      /^lngE6: .*填反/
    ],
    ['more elderly than people', { served60Plus: 6001 }, /^served60Plus: /],
    ['a phone number of words', { managerPhone: '找王姐' }, /^managerPhone: .*电话格式/],
    ['a division that is not there', { divisionId: newId() }, /^divisionId: .*不存在或已撤销/],
    ['a unit that is not there', { unitId: newId() }, /^unitId: .*不存在或已停用/],
    ['an organization that is not there', { operatorOrgId: newId() }, /^operatorOrgId: /],
    ['a served division that is not there', { servedDivisionIds: [newId()] }, /^servedDivisionIds: /],
    ['a word that is in no dictionary', { scenes: ["'; DROP TABLE center; --"] }, /^scenes: .*不在字典中/],
    ['a parent that is not there', { parentCenterId: newId() }, /^parentCenterId: .*不存在或已删除/]
  ]

  it.each(cases)('%s', async (_, changes, expected) => {
    const before = await countCenters()
    const [first, ...others] = await refusal(office.save(office.draft(changes)))
    expect(first).toMatch(expected)
    expect(others).toEqual([])
    expect(await countCenters()).toBe(before)
  })

  it('a tier above its parent, and a parent that sinks below its children', async () => {
    const block = await office.added({ name: '小区中心', tier: 'block' })
    expect(await refusal(office.save(office.draft({ tier: 'community', parentCenterId: block.id })))).toEqual(
      [expect.stringMatching(/^parentCenterId: 上级中心“小区中心”为小区级，不高于本中心的社区级/)]
    )
    const community = await office.added({ name: '社区中心' })
    const child = await office.added({ name: '下级', tier: 'block', parentCenterId: community.id })
    expect(child.parentCenterId).toBe(community.id)
    expect(await refusal(office.save({ ...community, tier: 'station' }))).toEqual([
      expect.stringMatching(/^tier: 下级中心“下级”/)
    ])
  })

  it('a cycle of parents, short and long', async () => {
    const top = await office.added({ name: '顶', tier: 'district' })
    const middle = await office.added({ name: '中', parentCenterId: top.id })
    const low = await office.added({ name: '底', tier: 'block', parentCenterId: middle.id })
    const own = await refusal(office.save({ ...top, parentCenterId: top.id }))
    expect(own).toEqual([expect.stringMatching(/^parentCenterId: 上级中心不能是本中心/)])
    const long = await refusal(office.save({ ...top, tier: 'station', parentCenterId: low.id }))
    expect(long).toContainEqual(
      expect.stringMatching(/^parentCenterId: “底”本身隶属于本中心，互为上下级会成环/)
    )
  })

  it('a code that another centre holds, in the register or in 回收站', async () => {
    const first = await office.added({ name: '占号中心' })
    const second = office.draft({ code: first.code })
    expect(await refusal(office.save(second))).toEqual([
      `code: 编号 ${first.code} 已用于“占号中心”，编号不重复使用，请换一个编号`
    ])
    const key = { id: first.id, revision: first.revision }
    await office.write((work) => deleteCenters(work, { centers: [key], confirmed: false }))
    expect(await refusal(office.save(second))).toEqual([expect.stringContaining('已删除，在回收站中')])
  })

  it('a status that ends the centre without a paper', async () => {
    const first = await office.added()
    const merged = { ...first, status: 'merged' as const }
    expect(await refusal(office.save(merged))).toEqual([
      'statusNote.reason: 改为“并入”须填写原因',
      'statusNote.docNo: 改为“并入”须填写批准文号'
    ])
  })

  it('another kind while a project counts under the old one', async () => {
    const first = await office.added()
    await office.write(async (work) => {
      await work.insert(UpgradeProject, {
        projectNo: 'P-1',
        centerId: first.id,
        year: 2026,
        kind: 'urban',
        unitId: office.unit.luolong,
        name: '升级',
        category: 'improve',
        stage: 'listed'
      })
    })
    expect(await refusal(office.save({ ...first, kind: 'rural' }))).toEqual([
      expect.stringMatching(/^kind: 本中心有 1 个提质升级项目/)
    ])
  })

  it('rooms larger than their site, told at the room', async () => {
    const room = {
      id: null,
      revision: null,
      floor: 1,
      name: '大厅',
      area: 40_001,
      use: 'service' as const,
      functionCode: null,
      capacity: null,
      state: 'normal' as const,
      marketRun: false,
      sharedBy: ''
    }
    const site = {
      id: null,
      revision: null,
      name: '主楼',
      role: 'main' as const,
      address: '',
      lngE6: null,
      latE6: null,
      areaIndoor: 40_000,
      openDate: null,
      functions: ['F98'],
      rooms: [room]
    }
    expect(await refusal(office.save(office.draft({ sites: [site] })))).toEqual([
      expect.stringMatching(/^sites\.0\.rooms\.0\.area: .*400\.01 ㎡，超过室内面积 400\.00/),
      'sites.0.functions: 服务功能字典中没有 F98，请从选项中选择'
    ])
  })

  it('several things at once are told at once', async () => {
    const all = await refusal(
      office.save(office.draft({ areaOffice: 1, openDate: '2020-01-01', unitId: newId() }))
    )
    expect(all.map((line) => line.split(':')[0])).toEqual(['areaOffice', 'openDate', 'unitId'])
  })
})

describe('what passes with a warning', () => {
  it('tells who answers for the place and that the spot lies outside the county', async () => {
    const { warnings } = await office.save(
      office.draft({ unitId: office.unit.yichuan, lngE6: 111_000_000, parentCenterId: null })
    )
    expect(warnings.map(({ field }) => field).sort()).toEqual(['lngE6', 'parentCenterId', 'unitId'])
    expect(warnings.find(({ field }) => field === 'unitId')?.message).toContain('由“洛龙区”负责')
  })
})

describe('the schema keeps nonsense out before any rule sees it', () => {
  const hostile: [string, object][] = [
    ['a name of a megabyte', { name: '中'.repeat(1_000_000) }],
    ['NUL in a name', { name: '中心\u0000' }],
    ['half a surrogate pair', { name: '中心\ud800' }],
    ['a day that does not exist', { openDate: '2025-02-29' }],
    ['an area with decimals', { areaIndoor: 10.5 }],
    ['a negative area', { areaIndoor: -1 }],
    ['NaN', { servedPop: Number.NaN }],
    ['a tier of our own', { tier: 'palace' }],
    ['ten thousand rooms', { rooms: Array.from({ length: 10_000 }, () => ({})) }],
    ['a parent that is SQL', { parentCenterId: "x' OR 1=1 --" }],
    ['nothing at all', { name: '   ' }]
  ]
  it.each(hostile)('%s', (_, changes) => {
    const draft = { ...office.draft(), ...changes }
    expect(CenterDraft.safeParse(draft).success).toBe(false)
    expect(CenterDraft.safeParse(office.draft()).success).toBe(true)
  })

  it('keeps what looks like SQL, markup or a formula as plain text', async () => {
    const name = `'"; DROP TABLE center; -- <img src=x onerror=alert(1)> =1+1 %_\\`
    const saved = await office.added({ name })
    expect(saved.name).toBe(name)
  })
})

describe('deleting', () => {
  it('names what hangs on a centre and refuses, unless it goes along', async () => {
    const parent = await office.added({ name: '片区', tier: 'district' })
    const child = await office.added({ name: '社区甲', parentCenterId: parent.id })
    const keys = [parent, child].map(({ id, revision }) => ({ id, revision }))
    const alone = office.write((work) => deleteCenters(work, { centers: keys.slice(0, 1), confirmed: true }))
    expect(await refusal(alone)).toEqual([
      'centers: 有 1 个下级中心：“社区甲”。请先为它们改选上级中心，或一并选中删除'
    ])
    const both = await office.write((work) => deleteCenters(work, { centers: keys, confirmed: false }))
    expect(both.count).toBe(2)
  })

  it('asks before staff assignments go along, and undo brings everything back', async () => {
    const center = await office.added({ name: '有人的中心' })
    const assignmentId = await office.write(async (work) => {
      const person = await work.insert(Person, { name: '赵敏' })
      const post = await work.manager.findOneByOrFail(Post, { code: 'social_worker' })
      const values = { personId: person.id, centerId: center.id, postId: post.id, fteTenths: 10 }
      return (await work.insert(StaffAssignment, { ...values, validFrom: '2026-01-01' })).id
    })
    const centers = [{ id: center.id, revision: center.revision }]
    const unasked = office.write((work) => deleteCenters(work, { centers, confirmed: false }))
    expect(await refusal(unasked)).toEqual([
      'confirmed: 在这里任职的 1 人的任职记录会一并移入回收站，人员本身保留'
    ])

    const { batchId } = await office.write((work) => deleteCenters(work, { centers, confirmed: true }))
    const reader = office.database.reader
    expect((await reader.findOneByOrFail(StaffAssignment, { id: assignmentId })).deletedAt).not.toBeNull()
    await office.database.unitOfWork.run({ action: 'undo', title: '撤销', undoOf: batchId }, (work) =>
      undoBatch(work, batchId)
    )
    expect((await reader.findOneByOrFail(StaffAssignment, { id: assignmentId })).deletedAt).toBeNull()
    expect((await office.stored(center.id)).name).toBe('有人的中心')
  })
})

describe('codes', () => {
  it('proposes the next number of the county, never one that was used', async () => {
    const propose = () =>
      proposeCenterCode(office.database.reader, {
        divisionId: office.division.changling,
        kind: 'rural',
        tier: 'community'
      })
    expect(await propose()).toEqual({ code: '410329-R-T2-0001' })
    const at = { divisionId: office.division.changling, unitId: office.unit.yichuan, kind: 'rural' as const }
    await office.added({ ...at, code: '410329-R-T2-0009' })
    const last = await office.added({ ...at, code: '410329-R-T2-10000' })
    await office.added({ ...at, code: '410329-R-T2-旧档' })
    const key = { id: last.id, revision: last.revision }
    await office.write((work) => deleteCenters(work, { centers: [key], confirmed: false }))
    expect(await propose()).toEqual({ code: '410329-R-T2-10001' })
  })

  it('needs a county to begin with', async () => {
    const place = { divisionId: office.division.city, kind: 'urban' as const, tier: 'district' as const }
    expect(await refusal(proposeCenterCode(office.database.reader, place))).toEqual([
      expect.stringMatching(/^divisionId: /)
    ])
  })
})

it('refuses to give centres to a unit that is not there', async () => {
  const { id, revision } = await office.added()
  const lost = office.write((work) =>
    setUnit(work, { centers: [{ id, revision }], unitId: newId() }, office.context)
  )
  expect(await refusal(lost)).toEqual([expect.stringMatching(/^unitId: /)])
})
