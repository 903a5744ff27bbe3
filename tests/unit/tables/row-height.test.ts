import { expect, it } from 'vitest'
import { linesOf, rowHeight, textWidth } from '@documents/tables/excel/row-height'

it('a row is as high as its longest text needs', () => {
  expect(textWidth('中心A1')).toBe(6)
  // 8 Chinese characters are 16 wide: two lines of 10; a line of one's own each after a break.
  expect(linesOf('北许村乡里中心一', 10)).toBe(2)
  expect(linesOf('一\n二\n', 10)).toBe(3)
  expect(rowHeight([{ text: '短', width: 10 }])).toBeUndefined()
  // Three lines of 14.25 points and 2 beside.
  expect(
    rowHeight([
      { text: '短', width: 10 },
      { text: '一二三四五六七八九十一', width: 8 }
    ])
  ).toBe(44.75)
  // Excel takes no row higher than 409 points.
  expect(rowHeight([{ text: '长'.repeat(500), width: 4 }])).toBe(409)
})
