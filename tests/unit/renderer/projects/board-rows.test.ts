import type { MilestonePiece } from '@contract/project-list'
import { signsOf } from '@renderer/features/board/board-rows'
import { expect, it } from 'vitest'

const piece = (name: string, planDate: string, changes: Partial<MilestonePiece> = {}): MilestonePiece => ({
  id: name,
  name,
  weight: 10,
  planDate,
  actualDate: null,
  state: 'open',
  lagDays: 0,
  ...changes
})
const nodes = [
  piece('调研', '2025-12-20', { actualDate: '2026-01-05', state: 'done', lagDays: 16 }),
  piece('方案', '2026-03-31', { actualDate: '2026-03-31', state: 'done' }),
  piece('资金', '2026-08-31', { state: 'late', lagDays: 30 }),
  piece('完工', '2026-10-10', { actualDate: '2026-10-01', state: 'due_soon' }),
  piece('验收', '2027-01-15')
]
const signs = (month: number) =>
  signsOf(nodes, { year: 2026, month, cutoff: '2026-09-30' }).map(({ text, kind }) => `${text} ${kind}`)

it('puts each node into the month of its plan and of its completion, as of the cut-off', () => {
  expect(signs(3)).toEqual(['▽2 plan', '▼2 done'])
  expect(signs(8)).toEqual(['▽3! overdue'])
  // Done on October 1st, which a cut-off at the end of September does not know.
  expect(signs(10)).toEqual(['▽4 plan'])
  expect(signs(5)).toEqual([])
})

it('marks dates of another year at the edge', () => {
  expect(signs(1)).toEqual(['‹▽1 plan', '▼1! done_late'])
  expect(signs(12)).toEqual(['›▽5 plan'])
})
