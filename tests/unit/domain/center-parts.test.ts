import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceFunctions } from '@domain/center/function-catalog'
import { checkServiceFunctions, isRunningOn } from '@domain/center/function-checks'
import { checkRooms, checkSites } from '@domain/center/site-checks'
import { distanceMetres } from '@domain/center/site-distance'
import type { ServiceFunctionDraft, SiteDraft } from '@domain/center/center-draft'
import { centerTiers } from '@domain/center/vocabulary'
import { codeOfLabel, codesOf, isCodeOf } from '@domain/vocabulary-lookup'

const site = (name: string, latE6: number | null, parts: Partial<SiteDraft> = {}): SiteDraft => ({
  name,
  role: 'satellite',
  lngE6: latE6 === null ? null : 112_450_000,
  latE6,
  areaIndoor: null,
  rooms: [],
  ...parts
})

describe('sites', () => {
  it('measures one degree of latitude as 111.195 km', () => {
    const at = (latE6: number) => ({ lngE6: 112_450_000, latE6, coordSys: 'WGS84' as const })
    // 2π × 6 371 008.8 m / 360
    expect(distanceMetres(at(34_000_000), at(35_000_000))).toBeCloseTo(111_195.08, 1)
    expect(distanceMetres(at(34_000_000), { ...at(34_000_000), coordSys: 'GCJ02' })).toBeNull()
  })

  it('is symmetric and 0 only to itself', () => {
    const place = fc.record({
      lngE6: fc.integer({ min: 73_000_000, max: 136_000_000 }),
      latE6: fc.integer({ min: 3_000_000, max: 54_000_000 }),
      coordSys: fc.constant('CGCS2000' as const)
    })
    fc.assert(
      fc.property(place, place, (a, b) => {
        const there = distanceMetres(a, b) ?? -1
        expect(there).toBeGreaterThanOrEqual(0)
        expect(distanceMetres(b, a)).toBeCloseTo(there, 6)
        expect(distanceMetres(a, a)).toBe(0)
      })
    )
  })

  it('remarks on chain neighbours more than 150 m apart', () => {
    // 150 m of latitude are 0.001349°: 1 348 micro-degrees are 149.9 m, 1 350 are 150.1 m.
    const near = [site('甲', 34_620_000, { role: 'main' }), site('乙', 34_621_348)]
    const far = [site('甲', 34_620_000, { role: 'main' }), site('乙', 34_621_350)]
    expect(checkSites({ form: 'chain', sites: near, coordSys: 'CGCS2000' })).toEqual([])
    const [gap] = checkSites({ form: 'chain', sites: far, coordSys: 'CGCS2000' })
    expect(gap).toMatchObject({ field: 'sites.1.lngE6', severity: 'warning' })
    expect(gap?.message).toContain('150 米')
    expect(checkSites({ form: 'starmoon', sites: far, coordSys: 'CGCS2000' })).toEqual([])
    const unknown = [site('甲', null), site('乙', null)]
    expect(checkSites({ form: 'chain', sites: unknown, coordSys: null })).toEqual([])
  })

  it('wants two sites for 星月式 and 珠链式, one main site for all', () => {
    const one = [site('甲', null, { role: 'main' })]
    expect(checkSites({ form: 'starmoon', sites: one, coordSys: null })).toMatchObject([
      { field: 'sites', severity: 'warning' }
    ])
    expect(checkSites({ form: 'flagship', sites: [], coordSys: null })).toEqual([])
    const mains = [...one, site('乙', null, { role: 'main' })]
    expect(checkSites({ form: 'starmoon', sites: mains, coordSys: null })).toMatchObject([
      { field: 'sites.1.role', severity: 'error' }
    ])
  })

  it('checks the location of each site under its own path', () => {
    const [violation] = checkSites({
      form: null,
      sites: [site('甲', 34_000_000, { lngE6: null })],
      coordSys: 'CGCS2000'
    })
    expect(violation).toMatchObject({ field: 'sites.0.lngE6', severity: 'error' })
  })

  it('refuses rooms larger than their place', () => {
    const rooms = [
      { name: '舞蹈室', area: 6_000 },
      { name: '图书室', area: 4_001 },
      { name: '未量', area: null }
    ]
    expect(checkRooms({ rooms, sites: [], areaIndoor: 10_001 })).toEqual([])
    expect(checkRooms({ rooms, sites: [], areaIndoor: null })).toEqual([])
    expect(checkRooms({ rooms, sites: [], areaIndoor: 10_000 })).toMatchObject([{ field: 'rooms.2.area' }])
    const withRooms = site('甲', null, { areaIndoor: 5_000, rooms: rooms.slice(0, 1) })
    expect(checkRooms({ rooms: [], sites: [withRooms], areaIndoor: 1 })).toMatchObject([
      { field: 'sites.0.rooms.0.area', severity: 'error' }
    ])
  })
})

describe('service functions', () => {
  const row = (parts: Partial<ServiceFunctionDraft>): ServiceFunctionDraft => ({
    functionCode: 'F06',
    status: 'running',
    reason: '',
    startDate: '2024-03-01',
    stopDate: null,
    ...parts
  })

  it('has 29 codes, five of them public services', () => {
    expect(codesOf(serviceFunctions)).toHaveLength(29)
    expect(isCodeOf(serviceFunctions, 'F29')).toBe(false)
    expect(isCodeOf(serviceFunctions, 'toString')).toBe(false)
  })

  it('refuses repeated codes, dates out of order, a reasonless 不适用 and a start ahead', () => {
    const fields = (rows: ServiceFunctionDraft[]) =>
      checkServiceFunctions(rows, '2025-09-30').map(({ field }) => field)
    expect(fields([row({}), row({ functionCode: 'F07' })])).toEqual([])
    expect(fields([row({}), row({})])).toEqual(['functions.1.functionCode'])
    expect(fields([row({ stopDate: '2024-02-29' })])).toEqual(['functions.0.stopDate'])
    expect(fields([row({ status: 'not_applicable', startDate: null })])).toEqual(['functions.0.reason'])
    expect(fields([row({ startDate: '2025-10-01' })])).toEqual(['functions.0.startDate'])
    expect(fields([row({ status: 'planned', startDate: '2025-10-01' })])).toEqual([])
  })

  it('runs from its first to its last day, also told afterwards', () => {
    expect(isRunningOn(row({}), '2024-02-29')).toBe(false)
    expect(isRunningOn(row({}), '2024-03-01')).toBe(true)
    expect(isRunningOn(row({ startDate: null }), '1999-01-01')).toBe(true)
    const stopped = row({ status: 'configured', stopDate: '2024-12-31' })
    expect(isRunningOn(stopped, '2024-12-31')).toBe(true)
    expect(isRunningOn(stopped, '2025-01-01')).toBe(false)
    expect(isRunningOn(row({ status: 'configured' }), '2025-01-01')).toBe(false)
    expect(isRunningOn(row({ status: 'planned', stopDate: '2026-01-01' }), '2025-01-01')).toBe(false)
  })
})

describe('vocabularies', () => {
  it('finds the code of a label as clerks type it', () => {
    expect(codeOfLabel(centerTiers, ' 社区级 ')).toBe('community')
    expect(codeOfLabel({ open: '社区（村）' }, '社区(村)')).toBe('open')
    expect(codeOfLabel(centerTiers, '村级')).toBeNull()
  })
})
