import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLightRule } from '@domain/light/check-light-rule'
import { countLights, lightColors, lightMarks, type LightColor } from '@domain/light/light-color'
import { lightOf, type LitProject } from '@domain/light/light-of'
import { legendOf, type LightRule } from '@domain/light/light-rule'
import { publishedRules } from './published-rules'
import { lightByCappedRate, unitLight, worstLight } from '@domain/light/unit-light'
import { codesOf } from '@domain/vocabulary-lookup'
import { dayOf } from './arbitraries'

function preset(code: string): LightRule {
  const rule = publishedRules.find((each) => each.code === code)
  if (rule === undefined) throw new Error(`No preset ${code}`)
  return rule
}
const lag = preset('YC2025')
const wuhan = preset('WH')
const sanya = preset('SY2022')
const node = preset('NODE')
const september = '2025-09-30'

/** 78 % due at the end of September, so much reported for it. */
const project = (reported: number | null, parts: Partial<LitProject> = {}): LitProject => ({
  acceptedOn: null,
  milestones: [
    { name: '主体完工', weight: 78, planDate: '2025-08-31', actualDate: null },
    { name: '验收销号', weight: 22, planDate: '2025-11-30', actualDate: null }
  ],
  reports: reported === null ? [] : [{ period: '2025-09', state: 'reviewed', cumProgressPercent: reported }],
  ...parts
})

describe('light of a project', () => {
  it('by lag: 45 of 78 is 33 points behind, beyond 30', () => {
    expect(lightOf(project(45), lag, september)).toEqual({
      color: 'red',
      reason: '累计 45% < 计划 78%，滞后 33 个百分点，超过 30'
    })
    expect(lightOf(project(48), lag, september).color).toBe('yellow') // exactly 30 is still yellow
    expect(lightOf(project(68), lag, september)).toEqual({
      color: 'yellow', // exactly 10
      reason: '累计 68% < 计划 78%，滞后 10 个百分点，在 10 到 30 之间'
    })
    expect(lightOf(project(69), lag, september)).toEqual({
      color: 'green', // the gap 0 < L < 10 that the published text leaves
      reason: '累计 69% < 计划 78%，滞后 9 个百分点，不足 10'
    })
    expect(lightOf(project(78), lag, september)).toEqual({ color: 'green', reason: '累计 78% ≥ 计划 78%' })
    expect(legendOf(lag)).toContain('第 1 版）。完成序时进度的亮绿灯')
    expect(legendOf(lag)).toContain('滞后不足 10 个百分点的情形，本规则按绿灯处理')
  })

  it('by ratio: 46.8 is 60 % and 62.4 is 80 % of 78', () => {
    expect(lightOf(project(46), wuhan, september)).toEqual({
      color: 'red', // 46/78 = 58.97 %
      reason: '累计 46% 为计划 78% 的 58.97%，低于 60%'
    })
    expect(lightOf(project(46.8), wuhan, september).color).toBe('yellow')
    expect(lightOf(project(62), wuhan, september).color).toBe('yellow')
    expect(lightOf(project(62.4), wuhan, september).color).toBe('green')
    expect(lightOf(project(77), sanya, september).color).toBe('yellow')
    expect(lightOf(project(39), sanya, september).color).toBe('yellow') // 50 % 以内（含）
    expect(lightOf(project(38), sanya, september).color).toBe('red')
    expect(lightOf(project(78), sanya, september)).toEqual({
      color: 'green',
      reason: '累计 78% 为计划 78% 的 100%，达到 100%'
    })
  })

  it('by node: late red, due within 7 days yellow', () => {
    expect(lightOf(project(78), node, september)).toEqual({
      color: 'red', // 08-31 to 09-30
      reason: '节点“主体完工”计划 2025-08-31，已超期 30 天'
    })
    expect(lightOf(project(null), node, september).color).toBe('red') // known without a report
    expect(lightOf(project(null), node, '2025-08-31')).toEqual({
      color: 'yellow',
      reason: '节点“主体完工”计划 2025-08-31，还有 0 天到期'
    })
    expect(lightOf(project(null), node, '2025-09-01').color).toBe('red') // overdue by one day
    expect(lightOf(project(null), node, '2025-08-24').color).toBe('yellow')
    expect(lightOf(project(null), node, '2025-08-23').color).toBe('not_due')
    const onTime = {
      milestones: [{ name: '进场', weight: 100, planDate: '2025-08-01', actualDate: '2025-08-01' }]
    }
    expect(lightOf(project(100, onTime), node, september).color).toBe('green')
    expect(lightOf(project(null, onTime), node, september).color).toBe('unreported')
  })

  it('is blue when accepted, grey before anything is due, white without the report of the month', () => {
    expect(lightOf(project(45, { acceptedOn: september }), lag, september).color).toBe('done')
    expect(lightOf(project(45, { acceptedOn: '2025-10-01' }), lag, september).color).toBe('red')
    expect(lightOf(project(null), lag, '2025-08-30').color).toBe('not_due')
    expect(lightOf(project(null), lag, september)).toEqual({
      color: 'unreported',
      reason: '2025-09 没有已审的月报'
    })
    // On 10-15 the report of September is the due one; on 10-31 that of October.
    expect(lightOf(project(45), lag, '2025-10-15').color).toBe('red')
    expect(lightOf(project(45), lag, '2025-10-31')).toEqual({
      color: 'unreported',
      reason: '2025-10 没有已审的月报，最近一期为 2025-09'
    })
    const reports = [{ period: '2025-09', state: 'submitted', cumProgressPercent: 78 }] as const
    expect(lightOf(project(null, { reports }), lag, september).color).toBe('unreported')
    const empty = [{ period: '2025-09', state: 'reviewed', cumProgressPercent: null }] as const
    expect(lightOf(project(null, { reports: empty }), wuhan, september).reason).toBe(
      '2025-09 的月报没有填写累计进度'
    )
  })

  it('never turns green without a reviewed report of the month, and never greener with more lag', () => {
    const order: readonly LightColor[] = ['green', 'yellow', 'red']
    const percent = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(fc.constantFrom(...publishedRules), percent, percent, dayOf(2025), (rule, a, b, day) => {
        expect(lightOf(project(null), rule, day).color).not.toBe('green')
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const [behind, ahead] = [less, more].map((each) =>
          order.indexOf(lightOf(project(each), rule, september).color)
        )
        expect(behind).toBeGreaterThanOrEqual(ahead ?? -1)
        expect(ahead).toBeGreaterThanOrEqual(0)
      })
    )
  })
})

describe('light of a unit', () => {
  it('is the worst of its projects', () => {
    expect(worstLight(['green', 'red', 'done', 'red'])).toEqual({
      color: 'red',
      reason: '4 个项目：红 2、绿 1、已销号 1'
    })
    expect(worstLight(['green', 'unreported'])?.color).toBe('unreported')
    expect(worstLight(['done', 'done'])?.color).toBe('done')
    expect(worstLight([])).toBeNull()
  })

  it('or follows the capped rate: 50 % against 74.79 % is 24.79 points behind', () => {
    expect(lightByCappedRate(0.5, 273 / 365, lag)).toEqual({
      color: 'yellow',
      reason: '剔除超额完成率 50% < 序时进度 74.79%，滞后 24.79 个百分点，在 10 到 30 之间'
    })
    expect(lightByCappedRate(0.4, 273 / 365, lag)?.color).toBe('red') // 34.79
    expect(lightByCappedRate(0.5, 273 / 365, wuhan)?.color).toBe('yellow') // 50 / 74.79 = 66.85 %
    expect(lightByCappedRate(1, 0.5, lag)?.color).toBe('done')
    expect(lightByCappedRate(0, 0, lag)?.color).toBe('not_due')
    expect(lightByCappedRate(null, 0.5, lag)).toBeNull()
    expect(lightByCappedRate(0.5, 0.5, node)).toBeNull()
    const standing = { cappedRate: 0.4, timeProgress: 273 / 365 }
    expect(unitLight(['green'], standing, lag)?.color).toBe('green')
    expect(unitLight(['green'], standing, { ...lag, groupRule: 'capped_rate' })?.color).toBe('red')
  })

  it('counts add up to the lights, and every colour has a mark of its own', () => {
    const colors = codesOf(lightColors)
    expect(new Set(Object.values(lightMarks)).size).toBe(colors.length)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...colors)), (lights) => {
        const sum = Object.values(countLights(lights)).reduce((total, count) => total + count, 0)
        expect(sum).toBe(lights.length)
      })
    )
  })
})

describe('an edited light rule', () => {
  const fieldsOf = (rule: LightRule): string[] => checkLightRule(rule).map(({ field }) => field)

  it('is right as published', () => {
    for (const rule of publishedRules) expect(checkLightRule(rule)).toEqual([])
  })

  it('needs names, whole thresholds and a red beyond the yellow', () => {
    expect(fieldsOf({ ...lag, code: ' ', name: '', text: '', version: 0 })).toEqual([
      'code',
      'name',
      'text',
      'version'
    ])
    expect(fieldsOf({ ...lag, yellowAt: 3100 })).toEqual(['redAt'])
    expect(fieldsOf({ ...lag, yellowAt: 0 })).toEqual(['redAt']) // no lag at all would be yellow
    expect(fieldsOf({ ...wuhan, redAt: 81 })).toEqual(['redAt'])
    expect(fieldsOf({ ...wuhan, yellowAt: Number.NaN })).toEqual(['redAt'])
    expect(fieldsOf({ ...node, redAt: 0 })).toEqual(['redAt'])
    expect(fieldsOf({ ...node, yellowAt: 7.5 })).toEqual(['redAt'])
    expect(fieldsOf({ ...node, groupRule: 'capped_rate' })).toEqual(['groupRule'])
  })
})
