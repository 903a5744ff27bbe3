import { undoBatch } from '@database/change-log/undo-batch'
import { ConflictError } from '@database/storage-errors'
import type { NodeSetDraft } from '@contract/node-set'
import { chooseNodeSet, deleteNodeSet, listNodeSets, saveNodeSet } from '@services/project/node-sets'
import { proposeProject } from '@services/project/propose-project'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
let urban: string
let rural: string
beforeEach(async () => {
  office = await openProjectOffice()
  urban = await office.center()
  rural = await office.center({ kind: 'rural', tier: 'community', name: '常岭村乡里中心' })
})
afterEach(() => office.remove())

const sets = () => listNodeSets(office.database.reader)
const named = async (name: string) => {
  const line = (await sets()).find(({ draft }) => draft.name === name)
  if (line === undefined) throw new Error(`no set ${name}`)
  return line
}
const save = (draft: NodeSetDraft) => office.write((work) => saveNodeSet(work, draft))
const choose = async (name: string, kind: 'urban' | 'rural') => {
  const { draft } = await named(name)
  return office.write((work) => chooseNodeSet(work, { id: draft.id, kind }))
}
const proposed = (centerId: string, category: 'space' | 'comprehensive', setId: string | null = null) =>
  proposeProject(office.database.reader, {
    centerId,
    year: 2026,
    category,
    setId,
    planStart: '2026-03-01',
    planAccept: null
  })

/** A copy of 乡里中心升级 under an own name. */
async function own(changes: Partial<NodeSetDraft> = {}): Promise<NodeSetDraft> {
  const { draft } = await named('乡里中心升级')
  const nodes = draft.nodes.map((node) => ({ ...node, id: null, revision: null }))
  return { ...draft, id: null, revision: null, name: '洛龙乡里', nodes, ...changes }
}

/** Without 设备与标识 the others must carry its 10. */
const withoutEquipment = (nodes: NodeSetDraft['nodes']): NodeSetDraft['nodes'] =>
  nodes
    .filter(({ name }) => name !== '设备与标识')
    .map((node) => (node.name === '主体完工' ? { ...node, weight: 30 } : node))

describe('sets of nodes', () => {
  it('come with the program, read-only; the standard one is the default of both kinds', async () => {
    expect((await sets()).map(({ draft, preset, defaultFor }) => [draft.name, preset, defaultFor])).toEqual([
      ['标准节点', true, ['urban', 'rural']],
      ['功能提升（不动土建）', true, []],
      ['空间改造（含施工）', true, []],
      ['运营转型', true, []],
      ['乡里中心升级', true, []]
    ])
    const { draft } = await named('运营转型')
    expect(await refusal(save({ ...draft, note: '改' }))).toEqual(['name: 标准模板不能改，请复制后再修改'])
    const { id, revision } = draft
    expect(await refusal(office.write((work) => deleteNodeSet(work, { id, revision })))).toEqual([
      'name: 标准模板不能改，请复制后再修改'
    ])
  })

  it('are copied and edited; weights that do not sum to 100 are refused in words', async () => {
    const draft = await own()
    const heavy = draft.nodes.map((node, index) => (index === 0 ? { ...node, weight: 15 } : node))
    expect(await refusal(save({ ...draft, nodes: heavy }))).toEqual([
      'nodes: 节点权重合计 105%，应为 100%，请减少 5'
    ])
    expect(await refusal(save(await own({ name: '标准 节点' })))).toEqual([
      'name: 已有名为“标准 节点”的模板，请换一个名称'
    ])
    await save(draft)
    const stored = (await named('洛龙乡里')).draft
    await save({ ...stored, nodes: withoutEquipment(stored.nodes) })
    expect((await named('洛龙乡里')).draft.nodes.map(({ weight }) => weight)).toEqual([
      10, 10, 10, 15, 30, 15, 10
    ])
    await expect(save({ ...stored, note: '旧的' })).rejects.toThrow(ConflictError)
  })

  it('give a new project its nodes; those of a project that is there stay as they are', async () => {
    const before = await office.added({ centerId: rural })
    const copy = await own()
    await save({ ...copy, nodes: withoutEquipment(copy.nodes) })
    await choose('洛龙乡里', 'rural')
    expect((await proposed(urban, 'comprehensive')).setName).toBe('标准节点')
    const proposal = await proposed(rural, 'comprehensive')
    expect(proposal.setName).toBe('洛龙乡里')
    // Day 15, 30, 50 … 200 after 03-01, since the acceptance is still open.
    expect(proposal.milestones.map(({ planDate }) => planDate)).toEqual([
      '2026-03-16',
      '2026-03-31',
      '2026-04-20',
      '2026-05-05',
      '2026-07-19',
      '2026-08-23',
      '2026-09-17'
    ])
    const { draft } = await named('洛龙乡里')
    const { batchId } = await office.write((work) =>
      deleteNodeSet(work, { id: draft.id, revision: draft.revision })
    )
    expect((await proposed(rural, 'comprehensive')).setName).toBe('标准节点')
    await office.write((work) => undoBatch(work, batchId))
    expect((await proposed(rural, 'comprehensive')).milestones).toHaveLength(7)
    expect((await office.stored(before.id)).milestones).toEqual(before.milestones)
  })

  it('are taken by name for the right kind only', async () => {
    const { draft } = await named('乡里中心升级')
    expect((await proposed(rural, 'space', draft.id)).setName).toBe('乡里中心升级')
    const words = 'kind: 模板“乡里中心升级”只用于乡里中心，不能用于邻里中心'
    expect(await refusal(proposed(urban, 'space', draft.id))).toEqual([words])
    expect(await refusal(choose('乡里中心升级', 'urban'))).toEqual([words])
  })

  it('a default for one category leaves the others to the first set that suits them', async () => {
    await choose('空间改造（含施工）', 'urban')
    expect((await proposed(urban, 'space')).setName).toBe('空间改造（含施工）')
    expect((await proposed(urban, 'comprehensive')).setName).toBe('标准节点')
  })
})
