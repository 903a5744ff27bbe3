import { milestoneStates, type MilestoneState } from '@domain/project/vocabulary'
import type { MilestonePiece } from '@contract/project-list'

/** Told without colour too. Source: domain §2.7. */
export const milestoneSigns: Readonly<Record<MilestoneState, string>> = {
  done: '✓',
  late: '▲',
  due_soon: '◐',
  open: '○'
}

/** 超期 12 天, 晚 3 天完成, 临期. */
export function standingInWords({ state, lagDays }: Pick<MilestonePiece, 'state' | 'lagDays'>): string {
  if (lagDays === 0) return milestoneStates[state]
  return state === 'done' ? `晚 ${lagDays} 天完成` : `超期 ${lagDays} 天`
}

/** One piece in words: 主体完工（20%）：计划 2026-08-01，实际 —，超期 60 天. */
export function pieceInWords(piece: MilestonePiece): string {
  const actual = piece.actualDate ?? '—'
  return `${piece.name}（${piece.weight}%）：计划 ${piece.planDate}，实际 ${actual}，${standingInWords(piece)}`
}

/** The whole bar for those who do not see it: 9 个节点：已完成 6，已超期 1（主体完工，60 天）. */
export function barInWords(pieces: readonly MilestonePiece[]): string {
  if (pieces.length === 0) return '没有节点'
  const of = (state: MilestoneState): MilestonePiece[] => pieces.filter((piece) => piece.state === state)
  const late = of('late').map(({ name, lagDays }) => `${name}，${lagDays} 天`)
  const parts = [
    `已完成 ${of('done').length}`,
    ...(late.length === 0 ? [] : [`已超期 ${late.length}（${late.join('；')}）`]),
    ...of('due_soon').map(({ name }) => `临期：${name}`)
  ]
  return `${pieces.length} 个节点：${parts.join('，')}`
}
