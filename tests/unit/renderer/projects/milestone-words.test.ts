import type { MilestonePiece } from '@contract/project-list'
import { barInWords, pieceInWords } from '@renderer/features/projects/milestone-bar'
import { expect, it } from 'vitest'

const piece = (name: string, changes: Partial<MilestonePiece>): MilestonePiece => ({
  id: name,
  name,
  weight: 20,
  planDate: '2026-08-01',
  actualDate: null,
  state: 'open',
  lagDays: 0,
  ...changes
})

it('a piece says name, weight, plan, actual and state', () => {
  expect(pieceInWords(piece('主体完工', { state: 'late', lagDays: 60 }))).toBe(
    '主体完工（20%）：计划 2026-08-01，实际 —，超期 60 天'
  )
  expect(pieceInWords(piece('方案', { state: 'done', actualDate: '2026-08-04', lagDays: 3 }))).toBe(
    '方案（20%）：计划 2026-08-01，实际 2026-08-04，晚 3 天完成'
  )
})

it('a bar says how many are done, which are late, what is due soon', () => {
  expect(barInWords([])).toBe('没有节点')
  expect(
    barInWords([
      piece('甲', { state: 'done', actualDate: '2026-08-01' }),
      piece('乙', { state: 'late', lagDays: 2 }),
      piece('丙', { state: 'due_soon' }),
      piece('丁', {})
    ])
  ).toBe('4 个节点：已完成 1，已超期 1（乙，2 天），临期：丙')
})
