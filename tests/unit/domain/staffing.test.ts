import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@domain/calendar/day-count'
import { centerStaffing } from '@domain/staffing/center-staffing'
import { certificateState, certifiedShare } from '@domain/staffing/certificate'
import type { OtherAssignment } from '@domain/staffing/assignment-draft'
import { checkAssignment } from '@domain/staffing/fte-checks'
import { reasonsForOnePerson } from '@domain/staffing/duplicate'
import { gapTenths, staffingRate, staffingTotals } from '@domain/staffing/gap'
import {
  normsFor,
  normsOn,
  requiredByNorm,
  requiredHeadcount,
  type HeadcountNormRule,
  type StaffedCenter
} from '@domain/staffing/headcount'
import { checkPerson } from '@domain/staffing/person-checks'
import { totalOn } from '@domain/staffing/presence'
import { dayOf } from './arbitraries'

const assignment = (parts: Partial<OtherAssignment>): OtherAssignment => ({
  centerName: '定鼎门社区邻里中心',
  postName: '社工',
  fteTenths: 5,
  mainPost: false,
  validFrom: '2025-01-01',
  validTo: null,
  endReason: (parts.validTo ?? null) === null ? null : 'other',
  away: [],
  ...parts
})

describe('FTE of a person', () => {
  it('may reach 1.0 and not more, on any day', () => {
    expect(checkAssignment(assignment({}), [assignment({})])).toEqual([])
    const [violation] = checkAssignment(assignment({ fteTenths: 6 }), [assignment({})])
    expect(violation).toMatchObject({ field: 'fteTenths', severity: 'error' })
    expect(violation?.message).toBe(
      '2025-01-01 起此人折算合计 1.1，超过 1.0（已有“定鼎门社区邻里中心”社工 0.5）；请把本任职改为不超过 0.5，或先结束其他任职'
    )
  })

  it('finds a crowded day in the future and in the past', () => {
    const draft = assignment({ fteTenths: 6, validTo: '2025-12-31' })
    const later = assignment({ validFrom: '2025-12-31' })
    expect(checkAssignment(draft, [later])[0]?.message).toContain('2025-12-31 起')
    expect(checkAssignment(draft, [assignment({ validFrom: '2026-01-01' })])).toEqual([])
    const earlier = assignment({ validFrom: '2024-01-01', validTo: '2025-01-01' })
    expect(checkAssignment(draft, [earlier])).toHaveLength(1)
    expect(checkAssignment(draft, [{ ...earlier, validTo: '2024-12-31' }])).toEqual([])
  })

  it('says when nothing is left', () => {
    const full = assignment({ fteTenths: 10 })
    expect(checkAssignment(assignment({ fteTenths: 1 }), [full])[0]?.message).toContain(
      '请先结束或调低其他任职'
    )
  })

  it.each([0, 11, 0.5, -1])('refuses %d tenths', (fteTenths) => {
    expect(checkAssignment(assignment({ fteTenths }), [])).toMatchObject([
      { field: 'fteTenths', severity: 'error' }
    ])
  })

  it('refuses leaving before coming, and a second main post on the same day', () => {
    expect(checkAssignment(assignment({ validTo: '2024-12-31' }), [])).toMatchObject([{ field: 'validTo' }])
    const main = assignment({ mainPost: true })
    expect(checkAssignment(main, [main])).toMatchObject([{ field: 'mainPost', severity: 'error' }])
    const former = { ...main, validFrom: '2024-01-01', validTo: '2024-12-31', endReason: 'other' as const }
    expect(checkAssignment(main, [former])).toEqual([])
  })

  it('asks for the day of leaving with its reason, and for the reason of a day', () => {
    expect(checkAssignment(assignment({ endReason: 'retirement' }), [])).toMatchObject([
      { field: 'validTo', severity: 'error' }
    ])
    const left = assignment({ validTo: '2025-06-30', endReason: null })
    expect(checkAssignment(left, [])).toMatchObject([{ field: 'endReason', severity: 'warning' }])
  })

  it('agrees with a count of every single day of the year', () => {
    const anyPeriod = fc.tuple(dayOf(2025), dayOf(2025), fc.boolean()).map(([one, other, open]) => {
      const [validFrom = '', validTo = ''] = [one, other].sort()
      return { validFrom, validTo: open ? null : validTo }
    })
    const anyAssignment = fc
      .tuple(anyPeriod, fc.integer({ min: 1, max: 6 }), fc.array(anyPeriod, { maxLength: 2 }))
      .map(([period, fteTenths, away]) => assignment({ ...period, fteTenths, away }))
    fc.assert(
      fc.property(anyAssignment, fc.array(anyAssignment, { maxLength: 4 }), (draft, others) => {
        // The day after the year too: who was away until its last day is back then.
        const days = Array.from({ length: 366 }, (_, index) => addDays('2025-01-01', index))
        const crowded = days.some((day) => totalOn([draft], day) > 0 && totalOn([draft, ...others], day) > 10)
        expect(checkAssignment(draft, others).length > 0).toBe(crowded)
      })
    )
  })
})

const norm = (parts: Partial<HeadcountNormRule>): HeadcountNormRule => ({
  appliesKind: null,
  appliesTier: null,
  appliesUrClass: null,
  formula: 'per_10000_residents',
  nTenths: 180,
  perCount: 10_000,
  postId: null,
  validFrom: '2020-01-01',
  validTo: null,
  seq: 1,
  ...parts
})
const community: StaffedCenter = {
  kind: 'urban',
  tier: 'community',
  urClass: '111',
  servedPop: 12_400,
  servedHouseholds: 4_000,
  places: null
}

describe('required headcount (应配)', () => {
  const day = '2025-09-30'

  it('rounds 22.32 up to 23, and takes 31 as it is', () => {
    expect(requiredByNorm(norm({ nTenths: 180 }), community)).toBe(23)
    expect(requiredByNorm(norm({ nTenths: 250 }), community)).toBe(31)
  })

  it('knows households, centres and places', () => {
    expect(requiredByNorm(norm({ formula: 'per_households', nTenths: 10, perCount: 300 }), community)).toBe(
      14
    )
    expect(requiredByNorm(norm({ formula: 'per_center', nTenths: 25, perCount: 1 }), community)).toBe(3)
    const places = norm({ formula: 'per_places', nTenths: 10, perCount: 5 })
    expect(requiredByNorm(places, community)).toBeNull()
    expect(requiredByNorm(places, { ...community, places: 11 })).toBe(3)
    expect(requiredByNorm(norm({}), { ...community, servedPop: 0 })).toBe(0)
    expect(requiredByNorm(norm({ perCount: 0 }), community)).toBeNull()
  })

  it('prefers the most specific norm, then the first, within its dates', () => {
    const general = norm({ seq: 1 })
    const urban = norm({ seq: 3, appliesKind: 'urban', nTenths: 250 })
    const twin = norm({ seq: 2, appliesTier: 'community', nTenths: 100 })
    expect(normsFor([general, urban, twin], community, day)).toEqual([twin])
    expect(normsFor([general, urban], community, day)).toEqual([urban])
    expect(normsFor([general, { ...urban, validTo: '2025-09-29' }], community, day)).toEqual([general])
    expect(normsFor([general, { ...urban, appliesKind: 'rural' }], community, day)).toEqual([general])
    expect(normsFor([norm({ appliesUrClass: '220' })], community, day)).toEqual([])
  })

  it('adds single posts only where no norm speaks for all', () => {
    const director = norm({ postId: 'director', formula: 'per_center', nTenths: 10, perCount: 1 })
    const cook = norm({ postId: 'cook', formula: 'per_center', nTenths: 20, perCount: 1 })
    const required = (norms: HeadcountNormRule[], center: StaffedCenter = community): number | null =>
      requiredHeadcount(normsFor(norms, center, day), center)
    expect(required([director, cook])).toBe(3)
    expect(required([director, cook, norm({})])).toBe(23)
    expect(required([])).toBeNull()
    expect(required([director, norm({ postId: 'x' })], { ...community, servedPop: null })).toBeNull()
  })

  it('chooses for each centre of many as for it alone', () => {
    const rural = norm({ appliesKind: 'rural', nTenths: 70 })
    const choose = normsOn([norm({}), rural], day)
    const village: StaffedCenter = { ...community, kind: 'rural' }
    for (const center of [community, village, { ...community, servedPop: 7 }, { ...village, servedPop: 9 }]) {
      expect(choose(center)).toEqual([center.kind === 'rural' ? rural : norm({})])
    }
  })
})

describe('gap (人员缺口)', () => {
  it('is never negative, while the rate may exceed 1', () => {
    expect(gapTenths({ required: 23, presentTenths: 185 })).toBe(45)
    expect(gapTenths({ required: 2, presentTenths: 25 })).toBe(0)
    expect(gapTenths({ required: null, presentTenths: 25 })).toBeNull()
    expect(staffingRate({ required: 2, presentTenths: 25 })).toBe(1.25)
    expect(staffingRate({ required: 0, presentTenths: 25 })).toBeNull()
    expect(staffingRate({ required: null, presentTenths: 25 })).toBeNull()
  })

  it('lets no surplus of one centre fill the gap of another', () => {
    const centers = [
      { required: 23, presentTenths: 185 },
      { required: 2, presentTenths: 40 },
      { required: null, presentTenths: 30 }
    ]
    expect(staffingTotals(centers)).toEqual({
      required: 25,
      presentTenths: 225,
      gapTenths: 45,
      rate: 0.9,
      rated: 2,
      unrated: 1
    })
    expect(staffingTotals([])).toMatchObject({ rate: null, rated: 0 })
  })
})

describe('one centre, required against present', () => {
  const present = [
    { postId: 'director', fteTenths: 10 },
    { postId: 'cook', fteTenths: 5 },
    { postId: 'guard', fteTenths: 10 }
  ]

  it('compares a norm for all posts with everybody', () => {
    expect(centerStaffing([norm({})], community, present)).toEqual({
      required: 23,
      presentTenths: 25,
      gapTenths: 205,
      rate: 25 / 230
    })
  })

  it('compares norms of single posts with those posts alone', () => {
    const cooks = norm({ postId: 'cook', formula: 'per_center', nTenths: 20, perCount: 1 })
    expect(centerStaffing([cooks], community, present)).toEqual({
      required: 2,
      presentTenths: 5,
      gapTenths: 15,
      rate: 0.25
    })
  })
})

describe('certificates and persons', () => {
  const holder = (certificateValidTo: string | null, certificate: string | null = 'social_worker') => ({
    certificate,
    certificateValidTo
  })

  it('holds to the last valid day and warns 90 days ahead', () => {
    const day = '2025-09-30'
    expect(certificateState(holder('2025-09-29'), day)).toBe('expired')
    expect(certificateState(holder('2025-09-30'), day)).toBe('expiring')
    expect(certificateState(holder('2025-12-29'), day)).toBe('expiring') // 90 days
    expect(certificateState(holder('2025-12-30'), day)).toBe('valid')
    expect(certificateState(holder(null), day)).toBe('valid')
    expect(certificateState(holder(null, null), day)).toBe('none')
    expect(certifiedShare({ people: 4, certified: 2 })).toBe(0.5)
    expect(certifiedShare({ people: 0, certified: 0 })).toBeNull()
  })

  it('checks birth year, phone and certificate', () => {
    const good = {
      sex: null,
      birthYear: 1990,
      phone: '13800000000',
      idNumber: null,
      certificate: 'nurse',
      certificateValidTo: '2026-01-01'
    }
    const fields = (parts: Partial<typeof good>) =>
      checkPerson({ ...good, ...parts }, '2025-09-30').map(({ field, severity }) => `${severity} ${field}`)
    expect(fields({})).toEqual([])
    expect(fields({ birthYear: 2010 })).toEqual(['error birthYear'])
    expect(fields({ birthYear: 1924 })).toEqual(['error birthYear'])
    expect(fields({ phone: '1380000000x' })).toEqual(['error phone'])
    expect(fields({ certificateValidTo: '2025-09-29' })).toEqual(['warning certificateValidTo'])
    const without = { ...good, certificate: null }
    expect(checkPerson(without, '2025-09-30')).toMatchObject([{ field: 'certificate', severity: 'error' }])
  })
})

describe('two records of one person', () => {
  const one = { name: '王芳', birthYear: 1985, phone: '13800018000', idNumberMark: null }

  it('share a phone however it is typed, or the name and the year of birth', () => {
    const other = { ...one, name: '王方', birthYear: 1986, phone: ' １３８０００１８０００' }
    expect(reasonsForOnePerson(one, other)).toEqual(['phone'])
    expect(reasonsForOnePerson(one, { ...one, phone: '13800018001' })).toEqual(['birth'])
    expect(reasonsForOnePerson(one, one)).toEqual(['phone', 'birth'])
    expect(reasonsForOnePerson(one, { ...one, phone: '', birthYear: 1986 })).toEqual([])
  })

  it('share the ID number, whatever else differs', () => {
    const marked = { ...one, idNumberMark: 'm1' }
    const other = { name: '王方', birthYear: 1990, phone: '', idNumberMark: 'm1' }
    expect(reasonsForOnePerson(marked, other)).toEqual(['idNumber'])
    expect(reasonsForOnePerson(marked, { ...other, idNumberMark: 'm2' })).toEqual([])
  })

  it('are not suspected for what both leave empty', () => {
    const empty = { ...one, birthYear: null, phone: '' }
    expect(reasonsForOnePerson(empty, empty)).toEqual([])
  })
})
