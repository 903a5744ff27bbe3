import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Id, RequiredLine } from '@contract/primitives'
import { errorAt, warningAt } from '@domain/violation'
import { labelOfField } from '@renderer/components/form/field-label'
import { differencesOf } from '@renderer/composables/form/differences'
import { refusedFields, violationsOf } from '@renderer/composables/form/form-violations'
import { rebase } from '@renderer/composables/form/rebase'
import { valueAt } from '@renderer/composables/form/value-at'

const schema = z.object({
  name: RequiredLine(4),
  divisionId: Id,
  nodes: z.array(z.object({ name: RequiredLine(9) }))
})
const good = { name: '石油', divisionId: '01980000-0000-7000-8000-000000000001', nodes: [{ name: '开工' }] }
const sources = { schema, check: undefined, unreadable: new Map<string, string>(), refused: [] }

describe('violationsOf', () => {
  it('finds nothing wrong with a good draft', () => {
    expect(violationsOf(good, sources)).toEqual([])
  })

  it('names the field by its path, in Chinese', () => {
    const violations = violationsOf(
      { ...good, name: '太长的名称', nodes: [{ name: '开工' }, { name: ' ' }] },
      sources
    )
    expect(violations).toEqual([errorAt('name', '最多 4 个字'), errorAt('nodes.1.name', '请填写')])
  })

  it('asks for a choice where an id was never chosen, and complains about a bad one', () => {
    expect(violationsOf({ ...good, divisionId: '' }, sources)).toEqual([errorAt('divisionId', '请填写')])
    expect(violationsOf({ ...good, divisionId: 'x' }, sources)).toEqual([
      errorAt('divisionId', '格式不正确，请检查')
    ])
  })

  it('lets an error silence the warnings of its field only', () => {
    const check = () => [
      warningAt('name', '名称少见'),
      errorAt('name', '名称重复'),
      warningAt('nodes', '节点偏少')
    ]
    expect(violationsOf(good, { ...sources, check })).toEqual([
      errorAt('name', '名称重复'),
      warningAt('nodes', '节点偏少')
    ])
  })

  it('tells a field without the right form once, and leaves the rules of the others in force', () => {
    const check = () => [errorAt('name', '名称须含“中心”'), errorAt('nodes', '节点偏少')]
    expect(violationsOf({ ...good, name: '' }, { ...sources, check })).toEqual([
      errorAt('name', '请填写'),
      errorAt('nodes', '节点偏少')
    ])
  })

  it('keeps a refusal of the backend until the value is another', () => {
    const refused = refusedFields(good, [{ field: 'name', message: '名称重复' }])
    expect(violationsOf(good, { ...sources, refused })).toEqual([errorAt('name', '名称重复')])
    expect(violationsOf({ ...good, name: '石化' }, { ...sources, refused })).toEqual([])
  })

  it('puts unreadable input first', () => {
    const unreadable = new Map([['budget', '“两千”不是金额']])
    expect(violationsOf(good, { ...sources, unreadable })[0]).toEqual(errorAt('budget', '“两千”不是金额'))
  })
})

describe('rebase', () => {
  const mine = {
    id: 'c',
    revision: 3,
    name: '我的',
    rooms: [
      { id: 'r1', revision: 1, area: 5 },
      { id: 'r2', revision: 1, area: 6 }
    ]
  }

  it('takes my values and the latest revisions, parts matched by id', () => {
    const latest = {
      id: 'c',
      revision: 7,
      name: '最新',
      rooms: [
        { id: 'r2', revision: 4, area: 9 },
        { id: 'r1', revision: 2, area: 5 }
      ]
    }
    expect(rebase(mine, latest)).toEqual({
      id: 'c',
      revision: 7,
      name: '我的',
      rooms: [
        { id: 'r1', revision: 2, area: 5 },
        { id: 'r2', revision: 4, area: 6 }
      ]
    })
  })

  it('turns a part that is gone into a new one', () => {
    const latest = { id: 'c', revision: 7, name: '最新', rooms: [{ id: 'r1', revision: 2, area: 5 }] }
    expect(rebase(mine, latest).rooms[1]).toEqual({ id: null, revision: null, area: 6 })
  })

  it('leaves parts that I added as they are', () => {
    const added = { revision: 1, rooms: [{ id: null, revision: null, area: 1 }] }
    expect(rebase(added, { revision: 2, rooms: [] })).toEqual({ ...added, revision: 2 })
  })
})

describe('differencesOf', () => {
  it('lists fields that differ, without bookkeeping', () => {
    const mine = { id: 'a', revision: 1, name: '甲', rooms: [{ id: 'r', revision: 1, area: 1 }] }
    const latest = { id: 'a', revision: 2, name: '乙', rooms: [{ id: 'r', revision: 9, area: 1 }] }
    expect(differencesOf(mine, latest)).toEqual([{ field: 'name', mine: '甲', latest: '乙' }])
  })
})

describe('names of fields', () => {
  const labels = { name: '名称', nodes: '节点', 'nodes.planDate': '计划日期' }

  it('counts rows as a clerk does', () => {
    expect(labelOfField(labels, 'nodes.2.planDate')).toBe('第 3 行 计划日期')
    expect(labelOfField(labels, 'nodes.0.weight')).toBe('第 1 行 节点')
    expect(labelOfField(labels, 'name')).toBe('名称')
    const nested = { nodes: '节点', 'nodes.proofs': '佐证', 'nodes.proofs.day': '日期' }
    expect(labelOfField(nested, 'nodes.2.proofs.0.day')).toBe('节点 第 3 行 佐证 第 1 行 日期')
  })

  it('follows a path into a list', () => {
    expect(valueAt({ nodes: [{ planDate: '2025-01-01' }] }, 'nodes.0.planDate')).toBe('2025-01-01')
    expect(valueAt({ nodes: [] }, 'nodes.4.planDate')).toBeUndefined()
  })
})
