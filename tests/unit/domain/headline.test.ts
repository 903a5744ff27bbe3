import { describe, expect, it } from 'vitest'
import { timeProgressByDay } from '@domain/calendar/time-progress'
import {
  completionHeadline,
  coverageHeadline,
  curveHeadline,
  progressHeadline,
  reconciledHeadline,
  stepsHeadline,
  staffingHeadline,
  unitsHeadline,
  type CompletionStory
} from '@domain/progress/headline'
import { lightsHeadline } from '@domain/light/lights-headline'
import { paceWords } from '@domain/forecast/pace-words'
import { threeNumbers } from '@domain/progress/three-numbers'
import { unitTable, type UnitProgress } from '@domain/progress/unit-table'

const story = (parts: Partial<CompletionStory>): CompletionStory => ({
  done: 31,
  target: 50,
  timeProgress: timeProgressByDay('2025-09-30'),
  neededPace: 19 / 3,
  recentPace: 4,
  ...parts
})

describe('headline over the completion', () => {
  it('tells count, lag and the pace that is needed', () => {
    expect(completionHeadline(story({}))).toBe(
      '已销号 31 / 50，较序时滞后 12.8 个百分点，需再提速到每月 7 个'
    )
    expect(completionHeadline(story({ timeProgress: 0.684 }))).toBe(
      '已销号 31 / 50，较序时滞后 6.4 个百分点，需再提速到每月 7 个'
    )
  })

  it('says when the present pace is enough', () => {
    expect(completionHeadline(story({ done: 40, neededPace: 10 / 3, recentPace: 5 }))).toBe(
      '已销号 40 / 50，较序时超前 5.2 个百分点，保持每月 4 个即可如期完成'
    )
    expect(completionHeadline(story({ timeProgress: 0.62, neededPace: 6, recentPace: null }))).toBe(
      '已销号 31 / 50，与序时持平，需再提速到每月 6 个'
    )
  })

  it('speaks for every edge', () => {
    expect(completionHeadline(story({ target: null }))).toBe('已销号 31 个，年度目标尚未下达')
    expect(completionHeadline(story({ target: 0 }))).toBe('计划外已销号 31 个')
    expect(completionHeadline(story({ done: 0, target: 0 }))).toBe('本年度没有任务')
    expect(completionHeadline(story({ done: 50 }))).toBe('已销号 50 / 50，年度任务已全部完成')
    expect(completionHeadline(story({ done: 52 }))).toBe('已销号 52 / 50，超额 2 个')
    expect(completionHeadline(story({ timeProgress: 1, neededPace: null }))).toBe(
      '已销号 31 / 50，较序时滞后 38.0 个百分点，年度已结束，还差 19 个'
    )
  })
})

describe('headlines over the other charts', () => {
  const unit = (name: string, target: number | null, accepted: number): UnitProgress => ({
    unitId: name,
    name,
    inUrbanGroup: true,
    target,
    counts: { listed: accepted, started: accepted, finished: accepted, accepted }
  })

  it('counts the units on time, slow and idle', () => {
    const rows = unitTable([unit('甲', 2, 2), unit('乙', 4, 1), unit('丙', 3, 0), unit('丁', 0, 0)], 9, 0.7)
    expect(unitsHeadline(rows)).toBe('3 个责任单位中 1 个达到序时、2 个慢于序时，1 个尚无销号')
    expect(unitsHeadline(unitTable([unit('甲', 2, 2)], 2, 0.7))).toBe(
      '1 个责任单位中 1 个达到序时、0 个慢于序时'
    )
    expect(unitsHeadline(unitTable([unit('甲', null, 2)], 2, 0.7))).toBe('年度目标尚未分解到责任单位')
  })

  it('reads the curve where the actual line ends', () => {
    const point = (month: number, planned: number, actual: number | null) => ({
      month,
      date: `2025-0${month}-28`,
      planned,
      actual
    })
    expect(curveHeadline([point(1, 5, 4), point(2, 38, 31), point(3, 50, null)])).toBe(
      '截至 2025-02-28，计划销号 38 个、实际 31 个，比计划少 7 个'
    )
    expect(curveHeadline([point(1, 5, 6)])).toContain('比计划多 1 个')
    expect(curveHeadline([point(1, 5, 5)])).toContain('与计划一致')
    expect(curveHeadline([point(1, 5, null)])).toBe('截止日早于本年度，尚无实际进度')
  })

  it('tells coverage and staffing, and what could not be counted', () => {
    expect(coverageHeadline({ covered: 280, scope: 363, rate: 280 / 363 })).toBe(
      '五项公共服务全覆盖 280 / 363 个运营中心（77.1%）'
    )
    expect(coverageHeadline({ covered: 0, scope: 0, rate: null })).toContain('没有运营中的中心')
    const totals = { required: 54, presentTenths: 415, gapTenths: 130, rate: 41.5 / 54, rated: 3, unrated: 1 }
    expect(staffingHeadline(totals)).toBe(
      '应配 54 人，在岗折算 41.5 人，缺口 13.0 人；另有 1 个中心缺标准或人口，未计入'
    )
    expect(staffingHeadline({ ...totals, unrated: 0 })).not.toContain('另有')
    expect(staffingHeadline({ ...totals, rated: 0 })).toContain('没有可用的配备标准')
  })
})

describe('任务数, 入库数, 完成数 in a sentence', () => {
  it('tells each gap, and that the target was never set', () => {
    // 48 − 50 = −2, 50 − 31 = 19.
    expect(reconciledHeadline(threeNumbers(50, 48, 31))).toBe(
      '任务 50 个、入库 48 个、完成 31 个：入库不足 2 个，距任务还差 19 个'
    )
    expect(reconciledHeadline(threeNumbers(50, 50, 50))).toBe(
      '任务 50 个、入库 50 个、完成 50 个：入库与任务一致'
    )
    // 53 − 50 = 3 listed beyond the target, 52 − 50 = 2 done beyond it.
    expect(reconciledHeadline(threeNumbers(50, 53, 52))).toBe(
      '任务 50 个、入库 53 个、完成 52 个：多入库 3 个，超额 2 个'
    )
    expect(reconciledHeadline(threeNumbers(null, 3, 1))).toBe('任务 — 个、入库 3 个、完成 1 个：任务尚未下达')
  })
})

describe('where the listed projects stand', () => {
  it('parts them so that the parts add up to the list', () => {
    // 50 − 49 = 1, 49 − 39 = 10, 39 − 30 = 9; 1 + 10 + 9 + 30 = 50.
    expect(stepsHeadline({ listed: 50, started: 49, finished: 39, accepted: 30 })).toBe(
      '入库 50 个中：未开工 1 个、已开工未完工 10 个、已完工未验收销号 9 个、已验收销号 30 个'
    )
  })

  it('names dates that are missing instead of a number below 0', () => {
    expect(stepsHeadline({ listed: 5, started: 2, finished: 3, accepted: 4 })).toBe(
      '入库 5 个中：未开工 3 个、已完工但缺开工日期 1 个、已验收销号但缺完工日期 1 个、已验收销号 4 个'
    )
  })
})

describe('headline over the curve of weighted progress', () => {
  const point = { projects: 4, baseline: 0.5, due: 0, reviewed: 0, reported: null }

  it('tells the distance and how many reports stand behind the last month', () => {
    const august = { ...point, month: 8, date: '2026-08-31', planned: 0.6, actual: 0.5, due: 4, reviewed: 3 }
    const points = [
      { ...august, reported: true },
      { ...point, month: 9, date: '2026-09-15', planned: 0.7021, actual: 0.551 }
    ].map((each) => ({ ...each, actual: each.actual as number | null }))
    // 55.10 − 70.21 = −15.11.
    expect(progressHeadline(points)).toBe(
      '截至 2026-09-15，计划 70.2%、实际 55.1%，落后计划 15.1 个百分点；8 月应报 4 个、已审 3 个'
    )
  })

  it('has nothing to tell before the first project', () => {
    const none = { ...point, month: 1, date: '2026-01-31', planned: null, actual: null }
    expect(progressHeadline([none])).toBe('截止日前没有入库项目，尚无形象进度')
  })
})

describe('headline over the board of lights', () => {
  it('always tells red, yellow and unreported, the rest where there is any', () => {
    const counts = { red: 3, yellow: 0, green: 20, done: 10, not_due: 0, unreported: 12 }
    expect(lightsHeadline(counts)).toBe('红 3、黄 0、未报 12；绿 20、已销号 10')
    expect(lightsHeadline({ ...counts, green: 0, done: 0 })).toBe('红 3、黄 0、未报 12')
  })
})

describe('the pace in words', () => {
  it('compares what is needed with what was reached', () => {
    // 19 ÷ 3 = 6.33 a month; 6.33 ÷ 5 = 1.27.
    expect(paceWords({ neededPace: 19 / 3, recentPace: 5, paceRatio: 19 / 15 })).toBe(
      '还需每月 6.33 个，近三个月每月 5 个，需要速度是近三个月的 1.27 倍'
    )
    expect(paceWords({ neededPace: 4, recentPace: 0, paceRatio: null })).toBe(
      '还需每月 4 个，近三个月每月 0 个'
    )
    expect(paceWords({ neededPace: 0, recentPace: 5, paceRatio: 0 })).toBe('年度目标已达到')
    expect(paceWords({ neededPace: null, recentPace: 5, paceRatio: null })).toBe('')
  })
})
