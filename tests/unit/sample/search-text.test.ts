import { describe, expect, it } from 'vitest'
import { searchTextOf } from '@services/search-text'

describe('searchTextOf', () => {
  const text = searchTextOf(['定鼎门社区邻里中心', '410311-U-T2-0001', '瀍河区'])

  it.each(['定鼎门', 'dingdingmen', 'ddm', '410311-u-t2', 'chanhe', 'chq'])('is found by %s', (typed) => {
    expect(text).toContain(typed)
  })

  it('folds full width and capitals and leaves empty parts out', () => {
    expect(searchTextOf(['ＡＢＣ　１', '', null, undefined])).toBe('abc1')
  })

  it('reads ü as v and gives the same text again from its memory', () => {
    const first = searchTextOf(['吕村'])
    expect(first).toContain('lvcun')
    expect(searchTextOf(['吕村'])).toBe(first)
  })
})
