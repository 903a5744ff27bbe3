import { expect, test } from 'vitest'
import type { CurveMonth, Forecast, ProgressMonth } from '@contract/analysis'
import { burnUpChart } from '@renderer/charts/burn-up-chart'
import { countCurveChart } from '@renderer/charts/count-curve-chart'
import { progressCurveChart } from '@renderer/charts/progress-curve-chart'
import { chartColours } from '@renderer/charts/theme'
import type { ChartOption } from '@renderer/charts/register'

interface Line {
  name: string
  data: unknown[]
  lineStyle: { color: string }
  label?: { position: string }
}

const linesOf = (option: ChartOption): Line[] => [option.series].flat() as Line[]
const lineOf = (option: ChartOption, name: string): Line | undefined =>
  linesOf(option).find((line) => line.name === name)

const month = (number: number, baseline: number, planned: number, actual: number | null): CurveMonth => ({
  month: number,
  date: `2026-${String(number).padStart(2, '0')}-28`,
  baseline,
  planned,
  actual
})

test('a month beyond the cut-off is a hole in the actual line, never 0', () => {
  const option = countCurveChart([month(1, 2, 1, 0), month(2, 4, 3, null)], 5)
  expect(lineOf(option, '实际')?.data).toEqual([0, '-'])
  expect(lineOf(option, '计划')?.data).toEqual([1, 3])
  expect(lineOf(option, '基线')?.data).toEqual([2, 4])
})

test('the actual line is red behind the plan, green with it', () => {
  const colourAt = (actual: number) =>
    lineOf(countCurveChart([month(1, 0, 2, actual)], null), '实际')?.lineStyle.color
  expect(colourAt(1)).toBe(chartColours.target)
  expect(colourAt(2)).toBe(chartColours.good)
})

test('a month that nobody reported is a hollow point with the number carried forward', () => {
  const at = (number: number, actual: number | null, reported: boolean | null): ProgressMonth => ({
    month: number,
    date: '2026-01-31',
    projects: 2,
    baseline: 0.5,
    planned: 0.5,
    actual,
    due: 2,
    reviewed: reported === true ? 2 : 0,
    reported
  })
  const option = progressCurveChart([at(1, 0.25, true), at(2, 0.25, false), at(3, null, null)])
  const points = lineOf(option, '实际')?.data as {
    value: unknown
    symbol: string
    label: { formatter: string }
  }[]
  expect(points.map(({ value, symbol, label }) => [value, symbol, label.formatter])).toEqual([
    [25, 'circle', ''],
    [25, 'emptyCircle', '25.0% 未报'],
    ['-', 'circle', '']
  ])
})

test('the fan opens at the cut-off; a method that does not apply has no line', () => {
  const curve = [month(10, 0, 0, 6), month(11, 0, 0, null), month(12, 0, 0, null)]
  const fan: Forecast['fan'] = [
    { date: '2026-10-31', plan: 6, pace: 6, linear: null },
    { date: '2026-11-30', plan: 8, pace: 7, linear: null },
    { date: '2026-12-31', plan: 9, pace: 8, linear: null }
  ]
  const option = burnUpChart(curve, { fan }, 10)
  expect(linesOf(option).map(({ name }) => name)).toEqual(['已销号', '按计划顺延', '按近三月速度'])
  expect(lineOf(option, '按计划顺延')?.data).toEqual([6, 8, 9])
  expect(lineOf(option, '已销号')?.data).toEqual([6, '-', '-'])
})

test('inside a month the fan begins at the cut-off, before it nothing is forecast', () => {
  const curve = [month(10, 0, 0, 5), month(11, 0, 0, 6), month(12, 0, 0, null)]
  const fan: Forecast['fan'] = [
    { date: '2026-11-15', plan: 6, pace: null, linear: null },
    { date: '2026-11-30', plan: 7, pace: null, linear: null },
    { date: '2026-12-31', plan: 9, pace: null, linear: null }
  ]
  expect(lineOf(burnUpChart(curve, { fan }, null), '按计划顺延')?.data).toEqual(['-', 6, 9])
})

test('a count near 0 stands over its point, clear of the months', () => {
  const sideOf = (actual: number): string | undefined =>
    lineOf(countCurveChart([month(1, 0, 0, actual)], 50), '实际')?.label?.position
  // The axis ends at 60.
  expect([sideOf(0), sideOf(5), sideOf(6), sideOf(40)]).toEqual(['top', 'top', 'bottom', 'bottom'])
})

test('the last count stands clear of the target, and beside its point at year end; in December no line is drawn', () => {
  const sideAt = (number: number, actual: number): unknown => {
    const [done] = linesOf(burnUpChart([month(number, 0, 0, actual)], { fan: [] }, 50))
    return done?.label?.position
  }
  // The axis ends at 60 (50 × 1.1 = 55): less than 9 below 50 is too near.
  expect([sideAt(9, 30), sideAt(9, 41), sideAt(9, 42), sideAt(9, 50), sideAt(12, 47)]).toEqual([
    'top',
    'top',
    'bottom',
    'top',
    'right'
  ])
  const fan: Forecast['fan'] = [
    { date: '2026-12-15', plan: 6, pace: 6, linear: 6 },
    { date: '2026-12-31', plan: 9, pace: 8, linear: 7 }
  ]
  expect(linesOf(burnUpChart([month(12, 0, 0, 6)], { fan }, 50)).map(({ name }) => name)).toEqual(['已销号'])
})
