import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedRules } from '../domain/published-rules'
import { parsePercent } from '@domain/report/parse-percent'
import type { ReportRow } from '@contract/report'
import { isBlock, pastedBlock } from '@renderer/components/sheet/pasted-block'
import { judgedRow, printedCell, type TypedCells } from '@renderer/features/reports/report-cells'
import { reportFilterOf, showsRow } from '@renderer/features/reports/report-filter'

const row: ReportRow = {
  projectId: '01900000-0000-7000-8000-000000000001',
  period: '2025-09',
  projectNo: '2025-U-001',
  name: '石油社区邻里中心',
  unitId: '01900000-0000-7000-8000-000000000002',
  unitName: '洛龙区',
  kind: 'urban',
  owes: true,
  plannedPercent: 60,
  budgetFen: 3_000_000_00,
  actualFinish: null,
  acceptedOn: null,
  milestones: [{ name: '主体完工', weight: 60, planDate: '2025-08-31', actualDate: null }],
  previous: { period: '2025-08', cumProgressPercent: 50, cumInvestFen: 1_000_000_00 },
  following: null,
  report: null,
  values: {
    cumProgressPercent: null,
    cumInvestFen: 123_456_789,
    doneThisMonth: '',
    problems: '',
    needCoordination: '',
    nextStep: '',
    correctionReason: ''
  },
  isSample: false
}
const [rule] = publishedRules
const judge = (typed: TypedCells, handIn = false) => {
  if (rule === undefined) throw new Error('there is no preset')
  const { values, violations } = judgedRow(row, typed, { rule, today: '2025-09-30', handIn })
  return { values, told: violations.map(({ field, severity }) => `${field} ${severity}`) }
}

describe('a typed percent', () => {
  it('is read as clerks and Excel write it', () => {
    for (const text of ['65', '65%', '６５％', ' 65 % ', '65.0%'])
      expect(parsePercent(text)).toEqual({ value: 65 })
    expect(parsePercent('0.65')).toEqual({ message: '“0.65”有小数，累计进度请填整数' })
    expect(parsePercent('-5')).toEqual({ message: '累计进度不能为负数' })
    for (const text of ['六成', '', '=A1', '1e2']) expect(parsePercent(text)).toHaveProperty('message')
  })
})

describe('a row of the sheet', () => {
  it('reads its cells, 万 and full width too', () => {
    const { values, told } = judge({
      cumProgressPercent: '６０％',
      cumInvestFen: '120万',
      nextStep: '设备进场'
    })
    expect(told).toEqual([])
    expect(values).toMatchObject({ cumProgressPercent: 60, cumInvestFen: 1_200_000_00, nextStep: '设备进场' })
    expect(printedCell(row, 'cumInvestFen')).toBe('123.456789')
    expect(printedCell(row, 'cumProgressPercent')).toBe('')
  })

  it('says one thing of a cell, and asks for what lacks only when it is handed in', () => {
    expect(judge({ cumProgressPercent: '六成' }).told).toEqual(['cumProgressPercent error'])
    expect(judge({ cumProgressPercent: '' }).told).toContain('cumProgressPercent warning')
    expect(judge({ cumProgressPercent: '' }, true).told).toContain('cumProgressPercent error')
    expect(judge({ cumProgressPercent: '9999' }).told).toContain('cumProgressPercent error')
    // Planned 60 %, told 50 %: ten percentage points behind is yellow.
    expect(judge({ cumProgressPercent: '50' }).told).toEqual(['problems warning'])
    expect(judge({ cumProgressPercent: '50' }, true).told).toEqual(['problems error'])
    expect(judge({ problems: '字'.repeat(501), cumProgressPercent: '60' }).told).toEqual(['problems error'])
  })
})

describe('a block from Excel', () => {
  it('is cells by tabs and rows by lines, without a last empty row', () => {
    expect(pastedBlock('60%\t120\r\n70%\t2000万\r\n')).toEqual([
      ['60%', '120'],
      ['70%', '2000万']
    ])
    expect(pastedBlock('60')).toEqual([['60']])
    expect(pastedBlock('a\t\t\n\t\tb')).toEqual([
      ['a', '', ''],
      ['', '', 'b']
    ])
  })

  it('keeps quotes and breaks inside a quoted cell', () => {
    expect(pastedBlock('"说""好""\n第二行"\t5')).toEqual([['说"好" 第二行', '5']])
    expect(pastedBlock('5"管\t6')).toEqual([['5"管', '6']])
    expect([isBlock('一段话'), isBlock('一\t二'), isBlock('一\n二'), isBlock('一\n')]).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  it('loses no cell of any sheet', () => {
    const cell = fc.string().map((text) => text.replace(/["\s]/gu, ''))
    const sheet = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
      .filter((rows) => rows.at(-1)?.some((text) => text !== '') === true)
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(pastedBlock(rows.map((cells) => cells.join('\t')).join('\n'))).toEqual(rows)
      })
    )
  })
})

describe('the filter of the sheet', () => {
  it('comes from the address; what means nothing is left out', () => {
    expect(reportFilterOf({ period: '2025-09', standing: 'unreported', unitId: 'x', view: 'y' })).toEqual({
      period: '2025-09',
      standing: 'unreported',
      unitId: null,
      view: null
    })
    expect(reportFilterOf({ period: '2025-13' }).period).toBeNull()
  })

  it('shows as unreported what is owed and not handed in', () => {
    const filter = { period: null, unitId: null, standing: 'unreported', view: null } as const
    const report = {
      id: row.projectId,
      revision: 1,
      reporter: '',
      reportedOn: null,
      reviewer: '',
      reviewedOn: null,
      returnReason: ''
    }
    const shows = (state: 'draft' | 'submitted' | 'returned' | 'reviewed') =>
      showsRow(filter, { ...row, report: { ...report, state } })
    expect(showsRow(filter, row)).toBe(true)
    expect(showsRow(filter, { ...row, owes: false })).toBe(false)
    expect([shows('draft'), shows('returned'), shows('submitted'), shows('reviewed')]).toEqual([
      true,
      true,
      false,
      false
    ])
    expect(showsRow({ ...filter, standing: null, unitId: 'another' }, row)).toBe(false)
  })
})
