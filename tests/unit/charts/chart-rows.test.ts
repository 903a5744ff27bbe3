import { describe, expect, it } from 'vitest'
import { chartRows } from '@renderer/charts/chart-rows'
import { drawSvg } from '@renderer/charts/draw-svg'
import '@renderer/charts/register'
import { structureChart } from '@renderer/charts/staffing-picture'

describe('the numbers of a chart', () => {
  it('stand by category, a column for each series; what is not drawn stays blank', () => {
    const table = chartRows({
      xAxis: { type: 'category', data: ['1月', '2月', '3月'] },
      yAxis: { type: 'value' },
      series: [
        { name: '计划', type: 'line', data: [1, 3, 6] },
        { name: '已销号', type: 'line', data: [0, { value: 2.5 }, '-'] }
      ]
    })
    expect(table?.columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['项目', 'text'],
      ['计划', 'number'],
      ['已销号', 'number']
    ])
    expect(table?.rows).toEqual([
      ['1月', 1, 0],
      ['2月', 3, 2.5],
      ['3月', 6, '']
    ])
  })

  it('are found where the categories stand upright', () => {
    const option = structureChart([
      { name: '社工', people: 7 },
      { name: '志愿者', people: 2 }
    ])
    expect(option === null ? null : chartRows(option)?.rows).toEqual([
      ['志愿者', 2],
      ['社工', 7]
    ])
  })

  it('are none without categories', () => {
    expect(chartRows({ xAxis: { type: 'value' }, series: [] })).toBeNull()
  })
})

describe('a chart as shapes', () => {
  it('is a whole SVG document with its words as text and without a script', () => {
    const option = structureChart([{ name: '<script>社工', people: 7 }])
    const svg = drawSvg(option ?? {}, { width: 400, height: 120 })
    expect(svg).toMatch(/^<svg [^]*<\/svg>$/u)
    expect(svg).toContain('社工')
    expect(svg).not.toContain('<script')
  })
})
