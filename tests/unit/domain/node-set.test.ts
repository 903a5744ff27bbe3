import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNodeSet, datesOfSet, suits, type NodeOfSet, type NodeSet } from '@domain/project/node-set'

const node = (name: string, weight: number, dueDay: number | null, operatorNode = false): NodeOfSet => ({
  name,
  weight,
  mandatory: true,
  operatorNode,
  dueDay
})
const set: NodeSet = {
  name: '本单位',
  kind: null,
  category: null,
  nodes: [node('方案确定', 30, 10), node('运营主体到位', 50, 40, true), node('验收销号', 20, 100)]
}
const refused = (changes: Partial<NodeSet>, taken: string[] = []): string[] =>
  checkNodeSet({ ...set, ...changes }, taken).map(({ field, message }) => `${field}: ${message}`)
const changed = (index: number, changes: Partial<NodeOfSet>): NodeOfSet[] =>
  set.nodes.map((one, place) => (place === index ? { ...one, ...changes } : one))

describe('a set of nodes', () => {
  it('is for one kind or category, or for all', () => {
    const urban = { kind: 'urban', category: 'space' } as const
    expect(suits(set, urban)).toBe(true)
    expect(suits({ ...set, kind: 'rural' }, urban)).toBe(false)
    expect(suits({ ...set, kind: 'urban', category: 'space' }, urban)).toBe(true)
    expect(suits({ ...set, category: 'function' }, urban)).toBe(false)
  })

  it('passes with 30 + 50 + 20 = 100', () => expect(refused({})).toEqual([]))

  it.each<[string, Partial<NodeSet>, string[]]>([
    ['no name', { name: ' ' }, ['name: 请填写模板名称']],
    ['no node', { nodes: [] }, ['nodes: 请至少添加一个节点']],
    [
      '30 + 50 + 25 = 105',
      { nodes: changed(2, { weight: 25 }) },
      ['nodes: 节点权重合计 105%，应为 100%，请减少 5']
    ],
    ['a weight of 0', { nodes: changed(0, { weight: 0 }) }, ['nodes.0.weight: 权重须为 1 到 100 的整数']],
    [
      'twins, blanks notwithstanding',
      { nodes: changed(2, { name: '方案　确定' }) },
      ['nodes.2.name: 与第 1 个节点同名，请改名以便区分']
    ],
    ['a nameless node', { nodes: changed(1, { name: '' }) }, ['nodes.1.name: 请填写节点名称']],
    [
      'a day missing among days',
      { nodes: changed(1, { dueDay: null }) },
      ['nodes.1.dueDay: 其他节点已填天数，这里也要填；都不填则按权重排日期']
    ],
    [
      'days out of order',
      { nodes: changed(2, { dueDay: 39 }) },
      ['nodes.2.dueDay: 早于前面节点的第 40 天，请按先后顺序填写']
    ],
    [
      'a day beyond three years',
      { nodes: changed(2, { dueDay: 1096 }) },
      ['nodes.2.dueDay: 天数须为 0 到 1095 的整数']
    ],
    [
      'no operator',
      { nodes: changed(1, { operatorNode: false }) },
      ['nodes: 请勾选一个“运营”节点（运营主体到位）']
    ],
    [
      'the operator last',
      { nodes: [...changed(1, { operatorNode: false }).slice(0, 2), node('运营', 20, 100, true)] },
      ['nodes.2.operatorNode: 坚持运营前置：运营节点不能放在最后，请移到验收之前']
    ]
  ])('is refused with %s', (_, changes, expected) => expect(refused(changes)).toEqual(expected))

  it('has a name of its own, whatever its blanks', () => {
    expect(refused({}, ['本 单位'])).toEqual(['name: 已有名为“本单位”的模板，请换一个名称'])
  })
})

describe('the dates of a set', () => {
  it('stand at the usual days while the acceptance is open: 03-01 + 10, + 40, + 100', () => {
    expect(datesOfSet(set.nodes, '2026-03-01', null)).toEqual(['2026-03-11', '2026-04-10', '2026-06-09'])
  })

  it('are stretched to the acceptance: 200 days instead of 100 make 20, 80, 200', () => {
    expect(datesOfSet(set.nodes, '2026-03-01', '2026-09-17')).toEqual([
      '2026-03-21',
      '2026-05-20',
      '2026-09-17'
    ])
  })

  it('go by the weights where the set has no days: 30 %, 80 %, 100 % of 100 days', () => {
    const weighed = set.nodes.map((one) => ({ ...one, dueDay: null }))
    expect(datesOfSet(weighed, '2026-03-01', '2026-06-09')).toEqual([
      '2026-03-31',
      '2026-05-20',
      '2026-06-09'
    ])
    expect(datesOfSet(weighed, '2026-03-01', null)).toEqual([null, null, null])
  })

  it('are open without a start, or with the window turned round', () => {
    expect(datesOfSet(set.nodes, null, '2026-06-09')).toEqual([null, null, null])
    expect(datesOfSet(set.nodes, '2026-06-10', '2026-06-09')).toEqual([null, null, null])
  })

  it('never go back and end on the acceptance, whatever the days', () => {
    const days = fc.array(fc.nat(1095), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, fc.nat(600), (unsorted, window) => {
        const nodes = [...unsorted].sort((one, other) => one - other).map((day) => node('节点', 1, day))
        const accept = new Date(Date.UTC(2026, 2, 1 + window)).toISOString().slice(0, 10)
        const dates = datesOfSet(nodes, '2026-03-01', accept).map(String)
        expect([...dates].sort()).toEqual(dates)
        expect(dates.at(-1)).toBe(accept)
      })
    )
  })
})
