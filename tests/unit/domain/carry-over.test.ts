import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryInto, checkCarryOver, yearOnDay } from '@domain/project/carry-over'

const project = {
  name: '定鼎门社区邻里中心提质升级',
  year: 2026,
  stage: 'construction',
  acceptedOn: null
} as const
const paper = { reason: '汛期停工，未能验收', docNo: '洛邻办〔2027〕1号' }
const refused = (changes: object, given = paper, today = '2027-01-04'): string[] =>
  checkCarryOver({ ...project, ...changes }, given, today).map(({ field, message }) => `${field}: ${message}`)

describe('结转', () => {
  it('goes into the next year from its first day on', () => {
    expect(carryInto(2026)).toEqual({ fromYear: 2026, toYear: 2027, carriedOn: '2027-01-01' })
    expect(refused({})).toEqual([])
    expect(refused({ stage: 'suspended' })).toEqual([])
  })

  it('needs a year that is over, a project that is open, a reason and a document', () => {
    expect(refused({}, paper, '2026-12-31')).toEqual([
      'projects: “定鼎门社区邻里中心提质升级”是 2026 年的项目，2026 年还没有结束，2027-01-01 起才能结转'
    ])
    expect(refused({ acceptedOn: '2026-12-30' })[0]).toContain('已于 2026-12-30 销号')
    expect(refused({ stage: 'moved_out' })[0]).toContain('已调整出库')
    expect(refused({}, { reason: ' ', docNo: '' })).toEqual([
      'reason: 请写明结转原因',
      'docNo: 请填写同意结转的文号'
    ])
  })
})

describe('the year of a project', () => {
  const carries = [carryInto(2027), carryInto(2026)]

  it('is the old one until the last day before it was carried over', () => {
    expect(['2026-09-30', '2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(year)).toEqual([
      2026, 2026, 2027, 2027, 2028
    ])
    function year(day: string): number {
      return yearOnDay(2028, carries, day)
    }
  })

  it('is one on every day, whatever was carried when', () => {
    const years = fc.integer({ min: 2026, max: 2030 })
    fc.assert(
      fc.property(years, years, fc.nat(364), (first, last, offset) => {
        const all = Array.from({ length: Math.max(0, last - first) }, (_, index) => carryInto(first + index))
        const day = new Date(Date.UTC(first, 0, 1 + offset)).toISOString().slice(0, 10)
        const now = Math.max(first, last)
        const counting = [2026, 2027, 2028, 2029, 2030].filter((one) => yearOnDay(now, all, day) === one)
        expect(counting).toEqual([first === now ? now : Math.min(now, Number(day.slice(0, 4)))])
      })
    )
  })
})
