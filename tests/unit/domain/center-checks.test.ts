import { describe, expect, it } from 'vitest'
import { checkCenter } from '@domain/center/center-checks'
import type { CenterDraft, CenterFacts } from '@domain/center/center-draft'
import { codePrefix, isProposedCode, proposeCode } from '@domain/center/center-code'
import { statusOn, wasOpenOn } from '@domain/center/status-rules'
import { centerTiers, type CenterTier } from '@domain/center/vocabulary'
import { mayBeParent } from '@domain/center/tier-rules'
import { codesOf } from '@domain/vocabulary-lookup'
import { errorsOf, warningsOf } from '@domain/violation'

const good: CenterDraft = {
  id: 'own',
  code: '410311-U-T2-0001',
  kind: 'urban',
  tier: 'community',
  parentCenterId: 'parent',
  form: 'single',
  status: 'open',
  statusNote: null,
  floorsAbove: 3,
  basements: 1,
  floorsUsed: 4,
  areaGross: 120_000,
  areaIndoor: 100_000,
  areaOffice: 10_000,
  areaService: 80_000,
  areaShared: 10_000,
  idleArea: 0,
  buildFinishDate: '2023-05-01',
  openDate: '2023-06-01',
  lngE6: 112_450_000,
  latE6: 34_620_000,
  coordSys: 'CGCS2000',
  servedPop: 12_400,
  served60Plus: 2_000,
  served03: 400,
  sites: [],
  rooms: [{ name: '舞蹈室', area: 12_000 }],
  functions: [{ functionCode: 'F01', status: 'running', reason: '', startDate: '2023-06-01', stopDate: null }]
}

const facts: CenterFacts = {
  today: '2025-09-30',
  parent: { name: '开元片区邻里中心', tier: 'district', ancestorIds: [] },
  children: [{ name: '一号院', tier: 'block' }],
  codeHolder: null,
  previousStatus: 'open',
  divisionBox: { minLngE6: 112_000_000, maxLngE6: 113_000_000, minLatE6: 34_000_000, maxLatE6: 35_000_000 }
}

const check = (draft: Partial<CenterDraft>, gathered: Partial<CenterFacts> = {}) =>
  checkCenter({ ...good, ...draft }, { ...facts, ...gathered })
const told = (draft: Partial<CenterDraft>, gathered: Partial<CenterFacts> = {}) =>
  check(draft, gathered).map(({ field, severity }) => `${severity} ${field}`)

describe('a sound centre', () => {
  it('passes without a word', () => {
    expect(check({})).toEqual([])
  })

  it('passes with everything unknown, but for hints', () => {
    const unknown = check({
      parentCenterId: null,
      areaGross: null,
      areaIndoor: null,
      areaOffice: null,
      areaService: null,
      areaShared: null,
      idleArea: null,
      buildFinishDate: null,
      openDate: null,
      lngE6: null,
      latE6: null,
      coordSys: null,
      servedPop: null,
      floorsAbove: null
    })
    expect(errorsOf(unknown)).toEqual([])
    expect(warningsOf(unknown).map(({ field }) => field)).toEqual(['parentCenterId', 'openDate'])
  })
})

describe('code', () => {
  it('refuses one that another centre holds, also from the recycle bin, and says where it is', () => {
    const [violation] = check({}, { codeHolder: { name: '石油社区邻里中心', deleted: true } })
    expect(violation).toMatchObject({ field: 'code', severity: 'error' })
    expect(violation?.message).toContain('石油社区邻里中心')
    expect(violation?.message).toContain('回收站')
    expect(told({}, { codeHolder: { name: 'x', deleted: false } })).toEqual(['error code'])
  })

  it('refuses an empty one and only remarks on a foreign form', () => {
    expect(told({ code: ' ' })).toEqual(['error code'])
    expect(told({ code: 'LL-007' })).toEqual(['warning code'])
  })

  it('proposes the next serial of the place and never one that was used', () => {
    const place = { countyCode: '410311', kind: 'urban', tier: 'community' } as const
    expect(codePrefix(place)).toBe('410311-U-T2-')
    expect(proposeCode(place, null)).toBe('410311-U-T2-0001')
    expect(proposeCode(place, '410311-U-T2-0041')).toBe('410311-U-T2-0042')
    expect(proposeCode(place, '410311-U-T2-9999')).toBe('410311-U-T2-10000')
    expect(proposeCode(place, '410303-U-T2-0041')).toBe('410311-U-T2-0001')
    expect(proposeCode({ ...place, kind: 'rural', tier: 'station' }, null)).toBe('410311-R-T0-0001')
    expect(isProposedCode(proposeCode(place, null))).toBe(true)
  })
})

describe('tiers', () => {
  const tiers = codesOf(centerTiers)

  it('needs a parent of a higher tier: all sixteen pairs', () => {
    const order: CenterTier[] = ['station', 'block', 'community', 'district']
    for (const parent of tiers) {
      for (const child of tiers) {
        expect(mayBeParent(parent, child)).toBe(order.indexOf(parent) > order.indexOf(child))
      }
    }
  })

  it('refuses a tier above its parent and names both', () => {
    const parent = { name: '石化社区邻里中心', tier: 'community', ancestorIds: [] } as const
    const [violation] = check({ tier: 'district' }, { parent, children: [] })
    expect(violation).toMatchObject({ field: 'parentCenterId', severity: 'error' })
    expect(violation?.message).toContain('社区级')
    expect(violation?.message).toContain('片区级')
    expect(told({ tier: 'community' }, { parent, children: [] })).toEqual(['error parentCenterId'])
  })

  it('refuses itself, a cycle and a parent that is gone', () => {
    expect(told({ parentCenterId: 'own' })).toEqual(['error parentCenterId'])
    const [cycle] = check({}, { parent: { name: '甲', tier: 'district', ancestorIds: ['x', 'own'] } })
    expect(cycle?.message).toContain('成环')
    expect(told({}, { parent: null })).toEqual(['error parentCenterId'])
    expect(told({ id: null }, { parent: { name: '甲', tier: 'district', ancestorIds: ['own'] } })).toEqual([])
  })

  it('refuses a new tier that does not stand above the children', () => {
    const children = [
      { name: '一号院', tier: 'block' },
      { name: '二号院', tier: 'block' }
    ] as const
    const [violation] = check({ tier: 'block' }, { children })
    expect(violation).toMatchObject({ field: 'tier', severity: 'error' })
    expect(violation?.message).toContain('“一号院”等 2 个下级')
  })

  it.each([
    ['district', []],
    ['community', ['warning parentCenterId']],
    ['block', ['warning parentCenterId']],
    ['station', ['warning parentCenterId']]
  ] as const)('a %s without a parent gives %j', (tier, expected) => {
    expect(told({ tier, parentCenterId: null }, { children: [], parent: null })).toEqual(expected)
  })
})

describe('areas, floors, people', () => {
  it('refuses parts that do not add up by more than 1 m²', () => {
    expect(told({ areaShared: 10_100 })).toEqual([])
    expect(told({ areaShared: 10_101 })).toEqual(['error areaOffice'])
  })

  it('refuses indoor above gross, no gross at all, idle above indoor', () => {
    expect(told({ areaGross: 99_999 })).toEqual(['error areaIndoor'])
    expect(told({ areaGross: 0 })).toEqual(['error areaGross', 'error areaIndoor'])
    expect(told({ idleArea: 100_001 })).toEqual(['error idleArea'])
  })

  it('refuses more floors used than there are, basements included', () => {
    expect(told({ floorsUsed: 5 })).toEqual(['error floorsUsed'])
    expect(told({ basements: null })).toEqual(['error floorsUsed'])
  })

  it('refuses parts of the population above the whole', () => {
    expect(told({ served60Plus: 12_401, served03: 12_401 })).toEqual(['error served60Plus', 'error served03'])
  })
})

describe('dates and status', () => {
  it('refuses opening before completion, the same day being fine', () => {
    expect(told({ openDate: '2023-04-30' })).toEqual(['error openDate'])
    expect(told({ openDate: '2023-05-01' })).toEqual([])
  })

  it('refuses a running centre that opens tomorrow', () => {
    expect(told({ openDate: '2025-10-01' })).toEqual(['error openDate'])
    expect(told({ openDate: '2025-10-01', status: 'built' }, { previousStatus: 'built' })).toEqual([])
  })

  it('asks for reason and document when a centre is merged or closed', () => {
    expect(told({ status: 'closed' })).toEqual(['error statusNote.reason', 'error statusNote.docNo'])
    const statusNote = { changedOn: '2025-09-01', reason: '并入石化社区', docNo: '洛邻办〔2025〕3号' }
    expect(told({ status: 'merged', statusNote })).toEqual([])
    expect(told({ status: 'merged', statusNote: { ...statusNote, changedOn: '2025-10-01' } })).toEqual([
      'error statusNote.changedOn'
    ])
    expect(told({ status: 'closed' }, { previousStatus: null })).toEqual([])
    expect(told({ status: 'suspended' })).toEqual([])
  })

  it('tells the status of a past day', () => {
    const history = [
      { changedOn: '2024-05-01', toStatus: 'suspended' },
      { changedOn: '2023-06-01', toStatus: 'open' },
      { changedOn: '2024-05-01', toStatus: 'open' }
    ] as const
    expect(statusOn(history, '2023-05-31')).toBeNull()
    expect(statusOn(history, '2023-06-01')).toBe('open')
    expect(statusOn(history.slice(0, 2), '2024-05-01')).toBe('suspended')
    expect(statusOn(history, '2025-01-01')).toBe('open')
  })

  it('tells by 建成投用日期 whether a centre was in operation before its history begins', () => {
    const imported = [{ changedOn: '2026-03-01', toStatus: 'open' }] as const
    const since = (openDate: string | null) => ({ status: 'open' as const, openDate })
    expect(wasOpenOn(since('2019-05-01'), imported, '2021-12-31')).toBe(true)
    expect(wasOpenOn(since('2022-05-01'), imported, '2021-12-31')).toBe(false)
    expect(wasOpenOn(since(null), imported, '2021-12-31')).toBe(false)
    expect(wasOpenOn(since(null), imported, '2026-03-01')).toBe(true)
    // The history outweighs the date.
    expect(
      wasOpenOn(since('2019-05-01'), [{ changedOn: '2020-01-01', toStatus: 'suspended' }], '2021-12-31')
    ).toBe(false)
    // Without any history only a centre still in operation is taken at its date.
    expect(wasOpenOn(since('2019-05-01'), [], '2021-12-31')).toBe(true)
    expect(wasOpenOn({ status: 'planned', openDate: '2019-05-01' }, [], '2021-12-31')).toBe(false)
  })
})

describe('location', () => {
  it('needs both numbers, inside the country, with a coordinate system', () => {
    expect(told({ lngE6: null })).toEqual(['error lngE6'])
    expect(told({ latE6: null })).toEqual(['error latE6'])
    expect(told({ lngE6: 34_620_000, latE6: 112_450_000 })).toEqual(['error lngE6'])
    expect(told({ coordSys: null })).toEqual(['error coordSys'])
  })

  it('only remarks on a place outside the division', () => {
    expect(told({ lngE6: 113_000_001 })).toEqual(['warning lngE6'])
    expect(told({ lngE6: 113_000_001 }, { divisionBox: null })).toEqual([])
  })
})
