import { describe, expect, it } from 'vitest'
import { movedInWords, movesWithCenter } from '@domain/project/moves-with-center'

describe('a project whose centre goes to another unit', () => {
  const open = { year: 2026, acceptedOn: null, stage: 'construction' } as const

  it('follows it while it is of the running year and open', () => {
    expect(movesWithCenter(open, 2026)).toBe(true)
    expect(movesWithCenter({ ...open, stage: 'suspended' }, 2026)).toBe(true)
  })

  it('stays with the unit that owed it once accepted, moved out, or of another year', () => {
    expect(movesWithCenter({ ...open, acceptedOn: '2026-06-30' }, 2026)).toBe(false)
    expect(movesWithCenter({ ...open, stage: 'moved_out' }, 2026)).toBe(false)
    expect(movesWithCenter(open, 2027)).toBe(false)
    expect(movesWithCenter(open, 2025)).toBe(false)
  })

  it('is told in words, and not at all where there is none', () => {
    expect(movedInWords({ projectsMoved: 2, projectsKept: 5 })).toBe(
      '今年未销号的 2 个项目随中心划归，已销号和往年的 5 个项目仍计在原单位'
    )
    expect(movedInWords({ projectsMoved: 0, projectsKept: 1 })).toBe('已销号和往年的 1 个项目仍计在原单位')
    expect(movedInWords({ projectsMoved: 0, projectsKept: 0 })).toBe('')
  })
})
