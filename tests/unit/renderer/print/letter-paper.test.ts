import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOfFirstPage, pagesOf, paperOf, titleLines } from '@renderer/print/letter-paper'

describe('a letter on paper', () => {
  it('takes a first line with a colon as the addressee', () => {
    const letter = {
      title: '关于甲的督办函',
      unitName: '洛龙区',
      content: '洛龙区民政局：\n\n第一段。\n 第二段。'
    }
    expect(paperOf(letter)).toEqual({
      titleLines: ['关于甲的督办函'],
      addressee: '洛龙区民政局：',
      paragraphs: ['第一段。', '第二段。']
    })
    expect(paperOf({ ...letter, content: '第一段。' })).toMatchObject({
      addressee: '洛龙区：',
      paragraphs: ['第一段。']
    })
  })

  it('breaks a title of 37 characters into 13, 12 and 12, the longest first', () => {
    const lines = titleLines('一'.repeat(37))
    expect(lines.map((line) => line.length)).toEqual([13, 12, 12])
    expect(titleLines('一'.repeat(18)).map((line) => line.length)).toEqual([18])
    expect(titleLines('')).toEqual([''])
  })

  it('has room for 14 lines under a title of two: (262 − 76 − 24 − 10.23) ÷ 10.23 = 14.8', () => {
    expect(linesOfFirstPage(2)).toBe(14)
    expect(linesOfFirstPage(1)).toBe(16)
  })
})

describe('the pages of a letter', () => {
  it('are one where text and closing fit, 10 + 4 on 14', () => {
    expect(pagesOf(10, 14, 4)).toEqual([10])
  })

  it('take two lines of the text to the closing that does not fit', () => {
    // 11 + 4 is one line too many for 14.
    expect(pagesOf(11, 14, 4)).toEqual([9, 2])
  })

  it('fill the first and go on at 22 lines each: 14 + 22 + 5', () => {
    expect(pagesOf(41, 14, 4)).toEqual([14, 22, 5])
  })

  it('hold every line, never more than there is room, and no closing alone', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 6, max: 16 }), (lines, first) => {
        const pages = pagesOf(lines, first, 4)
        expect(pages.reduce((sum, count) => sum + count, 0)).toBe(lines)
        expect(pages.every((count, page) => count <= (page === 0 ? first : 22))).toBe(true)
        expect((pages.at(-1) ?? 0) + 4).toBeLessThanOrEqual(pages.length === 1 ? first : 22)
        expect(pages.length === 1 || (pages.at(-1) ?? 0) >= Math.min(2, lines)).toBe(true)
      })
    )
  })
})
