import { describe, expect, test } from 'vitest'
import type { UnitLine } from '@contract/analysis'
import type { Figure } from '@contract/figure'
import { shortLabel } from '@renderer/charts/short-label'
import { drawnUnits, unitCompletionChart } from '@renderer/charts/unit-completion-chart'

const figure = (value: number | null, text = String(value ?? '—')): Figure => ({
  value,
  text,
  formula: '',
  inputs: [],
  records: null
})

function unit(label: string, accepted: number, target: number, changes: Partial<UnitLine> = {}): UnitLine {
  const rate = target === 0 ? null : accepted / target
  const none = figure(null)
  return {
    row: 'unit',
    unitId: null,
    label,
    target: figure(target),
    listed: figure(target),
    started: none,
    startRate: none,
    finished: none,
    finishRate: none,
    accepted: figure(accepted),
    rate: figure(rate),
    cappedRate: none,
    deviation: figure(rate === null ? null : (rate - 0.75) * 100),
    timeProgress: none,
    budget: none,
    invested: none,
    investRate: none,
    light: null,
    green: none,
    yellow: none,
    red: none,
    unreported: none,
    rank: none,
    gained: none,
    note: '',
    ...changes
  }
}

describe('各责任单位完成率', () => {
  test('a rate above 100 % is drawn to 100 % and marked', () => {
    const option = unitCompletionChart([unit('甲区', 3, 2), unit('乙区', 1, 4)], 0.75)
    expect(barsOf(option)).toEqual([
      { value: 150, label: '3/2 超额' },
      { value: 25, label: '1/4' }
    ])
  })

  test('a unit without target and project is left out; one without a rate says why', () => {
    const lines = [unit('丙县', 0, 0), unit('丁县', 2, 0, { listed: figure(2), note: '计划外 2 个' })]
    expect(drawnUnits(lines).map(({ label }) => label)).toEqual(['丁县'])
    expect(barsOf(unitCompletionChart(lines, 0.5))).toEqual([{ value: '-', label: '计划外 2 个' }])
    expect(unitCompletionChart([unit('丙县', 0, 0)], 0.5)).toBeNull()
  })
})

/** Each unit's bar with what stands at its right end. */
function barsOf(option: ReturnType<typeof unitCompletionChart>): { value: unknown; label: string }[] {
  const [series] = [option?.series].flat()
  const [, counts] = [option?.yAxis].flat()
  const labels = (counts as { data: string[] }).data
  return (series as { data: { value: unknown }[] }).data.map(({ value }, index) => ({
    value,
    label: labels[index] ?? ''
  }))
}

test('long names of places are shortened by rule, not cut', () => {
  expect(shortLabel('瀍河回族区')).toBe('瀍河区')
  expect(shortLabel('洛阳高新技术产业开发区')).toBe('高新区')
  expect(shortLabel('孟津区')).toBe('孟津区')
  expect(shortLabel('一个很长很长的责任单位')).toBe('一个很长很…')
})
