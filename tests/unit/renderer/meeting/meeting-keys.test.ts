import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandOf, pageByDigits } from '@renderer/features/meeting/meeting-keys'
import { nextStop } from '@renderer/features/meeting/next-stop'
import { pageAnswering, pagesOf } from '@renderer/features/meeting/meeting-pages'

const key = (name: string, held = {}) =>
  commandOf({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...held })

describe('the keys of a meeting', () => {
  it('page with arrows, with a presenter’s remote and with the space bar', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((name) => key(name))).toEqual(
      Array(3).fill({ do: 'page', by: 1 })
    )
    expect(['ArrowLeft', 'PageUp'].map((name) => key(name))).toEqual(Array(2).fill({ do: 'page', by: -1 }))
  })

  it('mean the same with Caps Lock on, and nothing with Ctrl held', () => {
    expect([key('B'), key('b')]).toEqual([{ do: 'black' }, { do: 'black' }])
    expect(key('z', { ctrlKey: true })).toBeNull()
    expect(key('ArrowLeft', { altKey: true })).toBeNull()
  })

  it('leave Tab to the focus', () => {
    expect(key('Tab')).toBeNull()
  })

  it('make one number of digits typed together where there is such a page', () => {
    expect(pageByDigits('', 1, 13)).toEqual({ typed: '1', page: 0 })
    expect(pageByDigits('1', 2, 13)).toEqual({ typed: '12', page: 11 })
    expect(pageByDigits('1', 4, 13)).toEqual({ typed: '4', page: 3 })
    expect(pageByDigits('', 0, 13)).toBeNull()
    expect(pageByDigits('1', 0, 13)).toEqual({ typed: '10', page: 9 })
  })
})

describe('what ↓ chooses', () => {
  const spot = (left: number, top: number) => ({ left, top, width: 40, height: 20 })
  // Two rows of three and one below.
  const spots = [
    spot(0, 0),
    spot(50, 0),
    spot(100, 0),
    spot(0, 30),
    spot(50, 30),
    spot(100, 30),
    spot(50, 60)
  ]

  it('is the nearest in the row below, and the way back leads up', () => {
    expect(nextStop(spots, 1, true)).toBe(4)
    expect(nextStop(spots, 4, true)).toBe(6)
    expect(nextStop(spots, 4, false)).toBe(1)
  })

  it('is the first while nothing is chosen, and nothing at the end', () => {
    expect(nextStop(spots, null, true)).toBe(0)
    expect(nextStop(spots, 6, true)).toBeNull()
    expect(nextStop([], null, true)).toBeNull()
  })

  it('never goes the other way', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            left: fc.nat(900),
            top: fc.nat(600),
            width: fc.nat(90),
            height: fc.integer({ min: 1, max: 60 })
          }),
          { minLength: 1 }
        ),
        fc.nat(),
        fc.boolean(),
        (all, pick, down) => {
          const from = pick % all.length
          const next = nextStop(all, from, down)
          const [here, there] = [all[from], next === null ? undefined : all[next]]
          if (here === undefined || there === undefined) return true
          const away = there.top + there.height / 2 - (here.top + here.height / 2)
          return down ? away > 0 : away < 0
        }
      )
    )
  })
})

describe('the pages', () => {
  it('come in the order of the talk, urban before rural, the chosen projects last', () => {
    const pages = pagesOf(null, [{ id: 'a', name: '石油社区' }])
    expect(pages.map(({ page }) => page)).toEqual([
      'overview',
      ...['curve', 'units', 'lights', 'map', 'money'].flatMap((page) => [page, page]),
      'staffing',
      'issues',
      'project'
    ])
    expect(pagesOf('rural', []).map(({ title }) => title)).toEqual([
      '总览',
      'S 曲线　乡里中心',
      '各县区进度　乡里中心',
      '亮灯板　乡里中心',
      '分布图　乡里中心',
      '资金　乡里中心',
      '人员',
      '问题清单'
    ])
  })

  it('answer each of the six questions', () => {
    const pages = pagesOf('urban', [])
    const at = (question: Parameters<typeof pageAnswering>[1]) => pages[pageAnswering(pages, question)]?.page
    expect((['behind', 'idle', 'red', 'money', 'staff', 'year_end'] as const).map(at)).toEqual([
      'overview',
      'units',
      'lights',
      'money',
      'staffing',
      'curve'
    ])
  })
})
