import type { CenterState } from '@domain/baseline/baseline'
import { baselineChanges, functionChanges } from '@domain/baseline/baseline-changes'
import { checkBaseline } from '@domain/baseline/baseline-checks'
import { describe, expect, it } from 'vitest'

const before: CenterState = {
  areaOffice: 20_000,
  areaService: 30_000,
  areaShared: null,
  areaOutdoor: 5_000,
  functionCodes: ['F01', 'F02', 'F05'],
  staffFteTenths: 65,
  monthlyVisits: 1_200,
  satisfactionHundredths: 8_850
}

describe('before and after', () => {
  // Office 200 → 120 m², service 300 → 480 m². Share 300/500 = 60 % → 480/600 = 80 %, +20 percentage points.
  const now: CenterState = {
    ...before,
    areaOffice: 12_000,
    areaService: 48_000,
    areaShared: 4_000,
    functionCodes: ['F06', 'F01', 'F02'],
    staffFteTenths: 60,
    monthlyVisits: null,
    satisfactionHundredths: 9_600
  }

  it('gives each change its own unit and sign', () => {
    const lines = baselineChanges(before, now).map(
      ({ label, before: old, now: present, change, changeUnit }) =>
        [label, old, present, change, changeUnit].join(' | ')
    )
    expect(lines).toEqual([
      '办公面积 | 200.00 | 120.00 | −80.00 | ㎡',
      '服务面积 | 300.00 | 480.00 | +180.00 | ㎡',
      '共用面积 | — | 40.00 | — | ㎡',
      '室外面积 | 50.00 | 50.00 | 0.00 | ㎡',
      '服务面积占比 | 60.00% | 80.00% | +20.00 | 百分点',
      '服务功能 | 3 | 3 | 0 | 项',
      '在岗人员（折算） | 6.5 | 6.0 | −0.5 | 人',
      '月服务人次 | 1,200 | — | — | 人次',
      // 96.00 % − 88.50 % = 7.50 percentage points.
      '满意度 | 88.50% | 96.00% | +7.50 | 百分点'
    ])
  })

  it('names the functions that came and went, though their number stayed', () => {
    expect(functionChanges(before, now)).toEqual({ added: ['F06'], lost: ['F05'] })
  })
})

describe('what is recorded', () => {
  const typed = { takenOn: '2026-04-02', monthlyVisits: 0, satisfactionHundredths: 10_000 }

  it('passes on the day of the start, warns after it', () => {
    expect(checkBaseline(typed, '2026-04-02')).toEqual([])
    expect(checkBaseline(typed, null)).toEqual([])
    expect(checkBaseline(typed, '2026-04-01')).toEqual([
      {
        field: 'takenOn',
        severity: 'warning',
        message: expect.stringMatching(/晚于实际开工 2026-04-01/) as string
      }
    ])
  })

  it('refuses a satisfaction above 100 % and negative visits', () => {
    expect(
      checkBaseline({ ...typed, monthlyVisits: -1, satisfactionHundredths: 10_001 }, null).map(
        ({ field }) => field
      )
    ).toEqual(['monthlyVisits', 'satisfactionHundredths'])
  })
})
