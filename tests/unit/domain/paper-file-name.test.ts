import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameProblem, safeFileName } from '@domain/paper/file-name'

describe('the name of a file', () => {
  it.each(['a:b.xlsx', 'a/b', 'a\\b', 'a*', 'a?', '"a"', '<a>', 'a|b', 'a\tb', 'a\u0000'])(
    'that no computer takes is refused: %j',
    (name) => {
      expect(fileNameProblem(name)).toContain('不能有')
    }
  )

  it('that Windows keeps for itself, and one that ends in a point, is refused', () => {
    expect(fileNameProblem('CON.xlsx')).toContain('Windows')
    expect(fileNameProblem('lpt9')).toContain('Windows')
    expect(fileNameProblem('汇总表.')).toContain('结尾')
    expect(fileNameProblem('console.xlsx')).toBeNull()
    expect(fileNameProblem('2026年县区汇总表（定稿）.xlsx')).toBeNull()
  })

  it('made of any words is a good one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const name = safeFileName(words)
        expect(fileNameProblem(`${name}.pdf`)).toBeNull()
        expect(name).not.toBe('')
      })
    )
    expect(safeFileName('洛龙区/关林: "9月"')).toBe('洛龙区 关林 9月')
    expect(safeFileName('con')).toBe('表_con')
    expect(safeFileName('...')).toBe('表_')
  })
})
