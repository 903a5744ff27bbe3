import type { TierNode } from '@contract/center'
import type { DivisionNode } from '@contract/division'
import { divisionRows, tierRows, type TreeRow } from '@renderer/features/centers/tree-rows'
import { useTreeWalk } from '@renderer/features/centers/use-tree-walk'
import { describe, expect, it } from 'vitest'

const node = (
  id: string,
  parentId: string | null,
  level: DivisionNode['level'],
  shortName: string,
  searchText: string
): DivisionNode => ({
  id,
  parentId,
  level,
  name: shortName,
  shortName,
  codeStat: `41${id}`,
  countyId: null,
  townId: null,
  searchText
})

const nodes = [
  node('city', null, 'city', '洛阳市', '洛阳市 luoyangshi lys'),
  node('c1', 'city', 'county', '洛龙区', '洛龙区 luolongqu llq'),
  node('t1', 'c1', 'town', '开元路街道', '开元路街道 kaiyuanlujiedao kyljd'),
  node('v1', 't1', 'village', '定鼎门社区', '定鼎门社区 dingdingmenshequ ddmsq'),
  node('v2', 't1', 'village', '石油社区', '石油社区 shiyoushequ sysq'),
  node('c2', 'city', 'county', '伊川县', '伊川县 yichuanxian ycx')
]
const counts = new Map([
  ['city', 3],
  ['c1', 3],
  ['t1', 3],
  ['v1', 2]
])
const drawn = (rows: readonly TreeRow[]): string[] =>
  rows.map(
    ({ label, level, count, expandable, expanded }) =>
      `${'  '.repeat(level - 1)}${expandable ? (expanded ? '▾' : '▸') : '·'} ${label} ${String(count)}`
  )

describe('the tree of places', () => {
  it('shows what stands open, with counts, empty places as 0', () => {
    const rows = divisionRows({ nodes, counts, expanded: new Set(['city', 'c1']), text: '' })
    expect(drawn(rows)).toEqual(['▾ 洛阳市 3', '  ▾ 洛龙区 3', '    ▸ 开元路街道 3', '  · 伊川县 0'])
  })

  it.each(['ddm', '定鼎', 'ＤＤＭ', '41v1'])('opens the way to what %s means and hides the rest', (text) => {
    const rows = divisionRows({ nodes, counts, expanded: new Set(), text })
    expect(drawn(rows)).toEqual(['▾ 洛阳市 3', '  ▾ 洛龙区 3', '    ▾ 开元路街道 3', '      · 定鼎门社区 2'])
  })

  it('is empty where nothing fits', () => {
    expect(divisionRows({ nodes, counts, expanded: new Set(['city']), text: '没有' })).toEqual([])
  })
})

describe('the tree of tiers', () => {
  const tier = (id: string, part: Partial<TierNode>): TierNode => ({
    type: 'center',
    id,
    name: id,
    code: '',
    kind: 'urban',
    tier: 'community',
    status: 'open',
    descendantCount: 0,
    hasChildren: false,
    ...part
  })

  it('draws the levels that were fetched under what stands open', () => {
    const fetched = new Map([
      [
        null,
        [tier('洛龙区', { type: 'county', tier: null, kind: null, descendantCount: 2, hasChildren: true })]
      ],
      ['county:洛龙区', [tier('片区', { tier: 'district', descendantCount: 1, hasChildren: true })]],
      ['center:片区', [tier('社区', {})]]
    ])
    expect(drawn(tierRows(fetched, new Set(['county:洛龙区', 'center:片区'])))).toEqual([
      '▾ 洛龙区 2',
      '  ▾ 片区 1',
      '    · 社区 null'
    ])
    expect(drawn(tierRows(fetched, new Set(['center:片区'])))).toEqual(['▸ 洛龙区 2'])
  })
})

describe('the keyboard of a tree', () => {
  const open = new Set(['city', 'c1'])
  const chosen: string[] = []
  const walk = useTreeWalk({
    rows: () => divisionRows({ nodes, counts, expanded: open, text: '' }),
    toggle: (key) => (open.has(key) ? open.delete(key) : open.add(key)),
    select: (key) => chosen.push(key)
  })
  const press = (...keys: string[]): void => keys.forEach((key) => walk.press(key))

  it('walks, opens, closes and climbs', () => {
    press('End')
    expect(walk.activeKey.value).toBe('c2')
    press('Home', 'ArrowRight', 'ArrowRight')
    expect(walk.activeKey.value).toBe('t1')
    press('ArrowRight', 'ArrowDown')
    expect(open.has('t1')).toBe(true)
    expect(walk.activeKey.value).toBe('v1')
    press('ArrowLeft')
    expect(walk.activeKey.value).toBe('t1')
    press('ArrowLeft')
    expect(open.has('t1')).toBe(false)
    press('ArrowUp', 'Enter')
    expect(chosen).toEqual(['c1'])
    expect(walk.press('F5')).toBe(false)
  })
})
