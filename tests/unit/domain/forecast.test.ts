import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastFinish, slipDays, type ForecastProject } from '@domain/forecast/finish-forecast'
import { forecastFan } from '@domain/forecast/forecast-fan'
import { forecastGround } from '@domain/forecast/methods'
import { yearEndForecast } from '@domain/forecast/year-end-forecast'
import { dayOf } from './arbitraries'

const project = (parts: Partial<ForecastProject> = {}): ForecastProject => ({
  countsTowardTarget: true,
  stage: 'construction',
  listedOn: null,
  movedOutOn: null,
  planAccept: '2025-11-30',
  forecastAccept: null,
  suspended: false,
  acceptedOn: null,
  milestones: [],
  ...parts
})
const september = '2025-09-30'
const times = (count: number, one: ForecastProject): ForecastProject[] =>
  Array.from({ length: count }, () => one)

describe('forecast of one project', () => {
  const milestones = [
    { planDate: '2025-03-01', actualDate: '2025-05-01' }, // late, but done
    { planDate: '2025-08-31', actualDate: null },
    { planDate: '2025-09-20', actualDate: null },
    { planDate: '2025-11-30', actualDate: null }
  ]

  it('shifts the plan by the days that the latest due open node is late', () => {
    expect(slipDays(milestones, september)).toBe(10)
    expect(slipDays(milestones, '2025-08-30')).toBe(0)
    expect(forecastFinish(project({ milestones }), september)).toBe('2025-12-10')
    expect(forecastFinish(project({ milestones: [] }), september)).toBe('2025-11-30')
  })

  it('follows the clerk, and never lies before tomorrow', () => {
    expect(forecastFinish(project({ milestones, forecastAccept: '2025-12-20' }), september)).toBe(
      '2025-12-20'
    )
    expect(forecastFinish(project({ forecastAccept: '2025-09-01' }), september)).toBe('2025-10-01')
    expect(forecastFinish(project({ planAccept: '2025-06-30' }), september)).toBe('2025-10-01')
    expect(forecastFinish(project({ acceptedOn: '2025-07-01' }), september)).toBe('2025-07-01')
    expect(forecastFinish(project({ acceptedOn: '2025-10-02' }), september)).toBe('2025-11-30') // not known yet
  })

  it('is unknown without a plan, and while 暂缓', () => {
    expect(forecastFinish(project({ planAccept: null }), september)).toBeNull()
    expect(forecastFinish(project({ suspended: true }), september)).toBeNull()
    expect(forecastFinish(project({ suspended: true, forecastAccept: '2025-12-01' }), september)).toBe(
      '2025-12-01'
    )
  })
})

describe('forecast to year end', () => {
  // 31 of 48 accepted, 7 of them in July to September: v = 7/3 a month, m = 3.
  const projects = [
    ...times(24, project({ acceptedOn: '2025-06-30' })),
    ...times(7, project({ acceptedOn: '2025-08-15' })),
    ...times(10, project()),
    ...times(
      4,
      project({ planAccept: '2025-12-25', milestones: [{ planDate: '2025-09-20', actualDate: null }] })
    ),
    ...times(3, project({ planAccept: null }))
  ]

  it('is a range of three methods', () => {
    const forecast = yearEndForecast(projects, 50, 2025, september)
    expect(forecast.methods.map(({ name, value }) => [name, value])).toEqual([
      ['按计划顺延', 41], // 31 + 10; the four slip to 2026-01-04
      ['按近三月速度', 38], // 31 + 7/3 × 3
      ['按序时外推', 41] // 31 / 0.7479 = 41.4
    ])
    expect(forecast).toMatchObject({ done: 31, listed: 48, low: 38, high: 41 })
    expect(forecast.neededPace).toBeCloseTo(19 / 3, 12)
    expect(forecast.recentPace).toBeCloseTo(7 / 3, 12)
    expect(forecast.paceRatio).toBeCloseTo(19 / 7, 12)
    expect(forecast.text).toBe('预计年底完成 38—41 个（目标 50 个）；入库不足，最多 48 个')
    expect(forecast.methods.map(({ reason }) => reason)).toEqual([
      '计划验收日期加已滞后天数；4 个晚于年底，3 个没有日期',
      '近三个完整月平均每月 2.33 个',
      '已完成数 ÷ 序时进度 74.79%'
    ])
  })

  it('stands still without completions', () => {
    const idle = yearEndForecast(times(5, project({ planAccept: null })), 5, 2025, september)
    expect(idle.methods.map(({ value }) => value)).toEqual([0, 0, 0])
    expect(idle).toMatchObject({ recentPace: 0, paceRatio: null, text: '预计年底完成 0 个（目标 5 个）' })
  })

  it('hides the straight line in the first quarter, and the pace before the first whole month', () => {
    const values = (cutoff: string) =>
      yearEndForecast(projects, 50, 2025, cutoff).methods.map(({ value }) => value === null)
    expect(values('2025-01-20')).toEqual([false, true, true])
    expect(values('2025-04-01')).toEqual([false, false, true]) // 91/365 = 24.93 %
    expect(values('2025-04-02')).toEqual([false, false, false]) // 92/365 = 25.21 %
    expect(yearEndForecast([], null, 2025, '2025-01-20')).toMatchObject({
      neededPace: null,
      low: 0,
      text: '预计年底完成 0 个（目标未下达）'
    })
  })

  it('is over at year end', () => {
    const late = [...times(2, project({ acceptedOn: '2025-12-31' })), project({ acceptedOn: '2026-01-05' })]
    for (const cutoff of ['2025-12-31', '2026-02-01']) {
      expect(yearEndForecast(late, 3, 2025, cutoff)).toMatchObject({
        methods: [],
        low: 2,
        high: 2,
        neededPace: null,
        text: '年度已结束，完成 2 个（目标 3 个）'
      })
    }
    expect(forecastFan(forecastGround(late, 2025, '2025-12-31'))).toEqual([])
  })

  it('opens as a fan from the cut-off to year end', () => {
    const fan = forecastFan(forecastGround(projects, 2025, september))
    expect(fan).toEqual([
      { date: '2025-09-30', plan: 31, pace: 31, linear: 31, low: 31, high: 31 },
      { date: '2025-10-31', plan: 31, pace: 33, linear: 34, low: 31, high: 34 }, // 33.3; 31 × 304/273 = 34.5
      { date: '2025-11-30', plan: 41, pace: 35, linear: 37, low: 35, high: 41 }, // 35.7; 31 × 334/273 = 37.9
      { date: '2025-12-31', plan: 41, pace: 38, linear: 41, low: 38, high: 41 }
    ])
  })

  it('stays between what is done and what is listed, never falls, and the fan ends at the forecast', () => {
    const date = fc.option(dayOf(2025), { nil: null })
    const anyProject = fc
      .record({
        acceptedOn: date,
        planAccept: date,
        forecastAccept: date,
        listedOn: date,
        stage: fc.constantFrom('construction', 'suspended', 'closed'),
        milestones: fc.array(fc.record({ planDate: date, actualDate: date }), { maxLength: 3 })
      })
      .map((parts) => project(parts))
    fc.assert(
      fc.property(
        fc.array(anyProject, { maxLength: 25 }),
        fc.nat(60),
        dayOf(2025),
        (list, target, cutoff) => {
          const forecast = yearEndForecast(list, target, 2025, cutoff)
          expect(forecast.done).toBeLessThanOrEqual(forecast.low)
          expect(forecast.low).toBeLessThanOrEqual(forecast.high)
          expect(forecast.high).toBeLessThanOrEqual(forecast.listed)
          const fan = forecastFan(forecastGround(list, 2025, cutoff))
          fan.forEach((point, index) => {
            const before = fan[index - 1]
            if (before === undefined) expect([point.low, point.high]).toEqual([forecast.done, forecast.done])
            else {
              expect(point.low).toBeGreaterThanOrEqual(before.low)
              expect(point.high).toBeGreaterThanOrEqual(before.high)
            }
          })
          if (fan.length > 0) expect(fan.at(-1)).toMatchObject({ low: forecast.low, high: forecast.high })
        }
      )
    )
  })
})
