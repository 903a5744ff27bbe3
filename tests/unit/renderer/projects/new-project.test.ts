import {
  applyStandard,
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

describe('套用标准节点', () => {
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
    expect(applyStandard(present, standard)).toEqual([
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
  const first = { projectNo: '2026-U-0001', name: '甲提质升级', milestones: standard }
  const second = { projectNo: '2026-R-0001', name: '乙提质升级', milestones: [] }

  it('follows the centre as long as the clerk has not written anything else', () => {
    const taken = takeProposal(newProject(2026, 'a'), first, null)
    expect(taken).toEqual(first)
    const next = takeProposal({ ...newProject(2026, 'b'), ...taken }, second, first)
    expect(next).toEqual({ projectNo: '2026-R-0001', name: '乙提质升级', milestones: standard })
  })

  it('leaves own words alone', () => {
    const own = { ...newProject(2026, 'b'), projectNo: '补-1', name: '我的名称' }
    expect(takeProposal(own, second, first)).toMatchObject({ projectNo: '补-1', name: '我的名称' })
  })
})
