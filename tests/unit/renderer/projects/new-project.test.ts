import {
  applySet,
  newMilestone,
  newProject,
  spreadNodes,
  takeProposal
} from '@renderer/features/projects/new-project'
import { describe, expect, it } from 'vitest'

const standard = [
  { ...newMilestone(), name: '方案确定', weight: 40, planDate: '2026-04-01' },
  { ...newMilestone(), name: '验收销号', weight: 60, planDate: null }
]

describe('套用模板', () => {
  it('keeps what a node of the same name has, and its date where the window gives none', () => {
    const present = [
      {
        ...newMilestone(),
        id: 'b',
        revision: 3,
        name: '验收销号',
        weight: 5,
        planDate: '2026-11-30',
        evidence: '表'
      },
      { ...newMilestone(), id: 'x', revision: 1, name: '其他', weight: 95, planDate: '2026-12-01' }
    ]
    expect(applySet(present, standard)).toEqual([
      standard[0],
      { ...present[0], weight: 60, planDate: '2026-11-30' }
    ])
  })
})

describe('按权重排日期', () => {
  it('puts each node at the share of the work done with it: 40 % of 100 days, then the end', () => {
    const draft = {
      ...newProject(2026, ''),
      planStart: '2026-03-01',
      planAccept: '2026-06-09',
      milestones: standard
    }
    expect(spreadNodes(draft)?.map(({ planDate }) => planDate)).toEqual(['2026-04-10', '2026-06-09'])
  })

  it('needs a window', () => {
    const draft = {
      ...newProject(2026, ''),
      planStart: '2026-06-10',
      planAccept: '2026-06-09',
      milestones: standard
    }
    expect(spreadNodes(draft)).toBeNull()
    expect(spreadNodes({ ...draft, planStart: null })).toBeNull()
  })
})

describe('a proposal', () => {
  const first = { projectNo: '2026-U-0001', name: '甲提质升级', setName: '标准节点', milestones: standard }
  const second = { projectNo: '2026-R-0001', name: '乙提质升级', setName: '', milestones: [] }

  it('follows the centre as long as the clerk has not written anything else', () => {
    const taken = takeProposal(newProject(2026, 'a'), first, null)
    expect(taken).toEqual({ projectNo: '2026-U-0001', name: '甲提质升级', milestones: standard })
    const next = takeProposal({ ...newProject(2026, 'b'), ...taken }, second, first)
    expect(next).toEqual({ projectNo: '2026-R-0001', name: '乙提质升级', milestones: standard })
  })

  it('leaves own words alone', () => {
    const own = { ...newProject(2026, 'b'), projectNo: '补-1', name: '我的名称' }
    expect(takeProposal(own, second, first)).toMatchObject({ projectNo: '补-1', name: '我的名称' })
  })

  it('brings the nodes of another set as long as nobody has touched those of the last', () => {
    const other = { ...first, milestones: [{ ...newMilestone(), name: '试运营', weight: 100 }] }
    const draft = { ...newProject(2026, 'a'), ...takeProposal(newProject(2026, 'a'), first, null) }
    expect(takeProposal(draft, other, first).milestones).toEqual(other.milestones)
    const [node] = draft.milestones
    if (node !== undefined) node.weight = 41
    expect(takeProposal(draft, other, first).milestones).toBe(draft.milestones)
  })
})
