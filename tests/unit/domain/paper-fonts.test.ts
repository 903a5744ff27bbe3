import { expect, it } from 'vitest'
import { familyOf, substitutionsInWords } from '@domain/paper/paper-fonts'

const withOnly =
  (...names: string[]) =>
  (name: string): boolean =>
    names.includes(name)

it('a font that is there under one of its names is not spoken of', () => {
  expect(substitutionsInWords(['fangsong', 'biaosong'], withOnly('FangSong', '小标宋'))).toBe('')
})

it('one that is missing is named with the first of its chain that is there', () => {
  expect(substitutionsInWords(['biaosong', 'heiti'], withOnly('SimHei', '宋体', 'Noto Serif CJK SC'))).toBe(
    '本机没有 方正小标宋简体（用 宋体 代替）。装上后再导出一次即可。'
  )
  expect(
    substitutionsInWords(['fangsong', 'songti', 'heiti'], withOnly('Noto Serif CJK SC', 'Noto Sans CJK SC'))
  ).toBe(
    '本机没有 仿宋_GB2312（用 Noto Serif CJK SC 代替）、宋体（用 Noto Serif CJK SC 代替）、黑体（用 Noto Sans CJK SC 代替）。' +
      '装上后再导出一次即可。'
  )
})

it('where nothing of the chain is there, the system decides', () => {
  expect(substitutionsInWords(['songti'], () => false)).toContain('宋体（用 系统默认字体 代替）')
})

it('a style asks for the fonts in the order in which they are told', () => {
  const names = familyOf('songti').split(', ')
  expect(names.slice(0, 2)).toEqual(['"SimSun"', '"宋体"'])
  expect(new Set(names).size).toBe(names.length)
  expect(names.at(-1)).toBe('serif')
})
