import { afterEach, expect, test } from 'vitest'
import { CenterListRequest } from '@contract/center-list'
import type { CoverageMatrixCell } from '@contract/coverage'
import type { Figure } from '@contract/figure'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { filterOfQuery } from '@renderer/features/centers/center-filter-query'
import { coverageMatrix } from '@services/analysis/coverage-matrix'
import { listCenters } from '@services/center/list-centers'
import { openSmallCity, type SmallCity } from './small-city'

const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: 'urban' as const }
const plan = ['甲区', '乙区'].map((name) => ({ name, urbanGroup: true, target: 1, done: 0, open: 0 }))
let city: SmallCity | null = null

afterEach(async () => {
  await city?.temp.remove()
  city = null
})

/**
 * 甲区: three centres open since 2025-01-01; F06 in one since 2024, in one since 2026-02, in the third never.
 * A fourth opened on 2026-05-01 with F06. 乙区: one centre whose F06 has no date of beginning.
 */
async function opened(): Promise<SmallCity> {
  const of = (city = await openSmallCity(plan, 2))
  await of.write(async (work) => {
    const [old, young] = [await of.addCenter(work, '甲区'), await of.addCenter(work, '甲区')]
    await of.addCenter(work, '甲区')
    await of.addFunction(work, old, 'F06', { startDate: '2024-03-01' })
    await of.addFunction(work, young, 'F06', { startDate: '2026-02-01' })
    const late = await of.addCenter(work, '甲区', { status: 'built' })
    await work.insert(CenterStatusHistory, {
      centerId: late.id,
      changedOn: '2026-05-01',
      fromStatus: 'built',
      toStatus: 'open'
    })
    await of.addFunction(work, late, 'F06', { startDate: '2026-05-01' })
    await of.addFunction(work, await of.addCenter(work, '乙区'), 'F06')
  })
  return of
}

async function matrixOf(of: SmallCity, baseYear: number | null, sample: 'all' | 'both' = 'all') {
  const matrix = await coverageMatrix(of.temp.database.reader, { scope, baseYear, sample })
  const rows = matrix.kinds[0]?.rows ?? []
  const column = matrix.columns.findIndex(({ key }) => key === 'F06')
  const cellOf = (label: string): CoverageMatrixCell => {
    const cell = rows.find((row) => row.label === label)?.cells[column]
    if (cell === undefined) throw new Error(`no cell of ${label}`)
    return cell
  }
  return { matrix, rows, cellOf }
}

const said = ({ now, base, change, note }: CoverageMatrixCell) => [now.text, base.text, change.text, note]

test('a cell holds the share now, at the base year’s end, and the points between', async () => {
  const { rows, cellOf, matrix } = await matrixOf(await opened(), 2025)
  // Now 3 of 4 centres; at the end of 2025 1 of 3: 75 − 33.33 = 41.7 points.
  expect(said(cellOf('甲区'))).toEqual(['75.00%', '33.33%', '+41.7', ''])
  // 乙区 serves, nobody knows since when: no base, and so none for the whole either.
  expect(said(cellOf('乙区'))).toEqual(['100.00%', '—', '—', '无基期'])
  expect(said(cellOf('合计'))).toEqual(['80.00%', '—', '—', '无基期'])
  expect(rows.map(({ label, open, wasOpen }) => [label, open.text, wasOpen.text])).toEqual([
    ['甲区', '4', '3'],
    ['乙区', '1', '1'],
    ['合计', '5', '4']
  ])
  expect(matrix.columns.map(({ key }) => key)).toEqual([
    'F01',
    'F02',
    'F03',
    'F04',
    'F05',
    'F06',
    'F07',
    'all'
  ])
})

test('同口径 leaves out the centre that opened in between', async () => {
  const { cellOf } = await matrixOf(await opened(), 2025, 'both')
  // Of the same three: 2 now, 1 then.
  expect(said(cellOf('甲区'))).toEqual(['66.67%', '33.33%', '+33.3', ''])
})

test('2021 is the usual base year; before the first centre there is no base', async () => {
  const { matrix, cellOf } = await matrixOf(await opened(), null)
  expect([matrix.baseYear, matrix.baseYears]).toEqual([2021, [2025, 2024, 2023, 2022, 2021]])
  expect(said(cellOf('甲区'))).toEqual(['75.00%', '—', '—', '无基期'])
  expect(matrix.kinds[0]?.headline).toContain('2021 年末无基期')
})

test('each cell opens exactly the centres that it counts', async () => {
  const of = await opened()
  for (const sample of ['all', 'both'] as const) {
    const { rows } = await matrixOf(of, 2025, sample)
    for (const row of rows) {
      await expectRecords(of, row.open, row.open.value)
      await expectRecords(of, row.wasOpen, row.wasOpen.value)
      for (const { now, base } of row.cells) {
        await expectRecords(of, now, coveredIn(now))
        if (base.records !== null) await expectRecords(of, base, coveredIn(base))
      }
    }
  }
})

const coveredIn = ({ inputs }: Figure): number => Number(inputs.find(({ label }) => label === '已开展')?.text)

async function expectRecords(of: SmallCity, { records }: Figure, count: number | null): Promise<void> {
  const request = CenterListRequest.parse({
    scope,
    filter: filterOfQuery(records?.query ?? {}),
    offset: 0,
    limit: 100
  })
  expect((await listCenters(of.temp.database.reader, request)).total).toBe(count)
}
