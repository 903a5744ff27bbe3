import { describe, expect, it } from 'vitest'
import { checkStageMove, type StageMove } from '@domain/project/stage-checks'
import type { EvidenceFacts } from '@domain/project/stage-evidence'
import { stageEvidence } from '@domain/project/stage-evidence'
import { isWorkStage, needsReason, nextStages, stageBefore } from '@domain/project/stage-moves'
import { standardMilestones } from '@domain/project/milestone-template'
import { projectStages, type ProjectStage } from '@domain/project/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'

const stages = codesOf(projectStages)
const complete: EvidenceFacts = {
  actualStart: '2025-04-01',
  actualFinish: '2025-08-31',
  acceptedOn: '2025-09-12',
  milestones: standardMilestones.map(({ name }) => ({ name, actualDate: '2025-03-01' })),
  documents: ['scheme', 'approval', 'contract', 'self_check', 'county_check', 'city_check']
}
const move = (from: ProjectStage, to: ProjectStage, parts: Partial<StageMove> = {}): StageMove => ({
  from,
  to,
  before: null,
  reason: '',
  ...parts
})
const fieldsOf = (asked: StageMove, facts: Partial<EvidenceFacts> = {}): string[] =>
  checkStageMove(asked, { ...complete, ...facts }).map(({ field }) => field)

describe('stages of a project', () => {
  it('go from 入库 to 销号 step by step when all is there', () => {
    const way = stages.filter(isWorkStage)
    way.forEach((stage, index) => {
      const next = way[index + 1]
      if (next !== undefined) expect(fieldsOf(move(stage, next))).toEqual([])
    })
    expect(way.at(-1)).toBe('closed')
  })

  it('may skip approval, tender and the start of operation, nothing else', () => {
    expect(nextStages('scheme', null)).toContain('construction')
    expect(nextStages('completed', null)).toContain('self_check')
    const [refusal] = checkStageMove(move('scheme', 'completed'), complete)
    expect(refusal).toMatchObject({
      field: 'stage',
      severity: 'error',
      message: '不能从“方案”变为“完工”，可以变为“立项/审批”、“招采”、“施工/改造”、“入库”、“暂缓”、“调整出库”'
    })
    expect(fieldsOf(move('listed', 'closed'))).toEqual(['stage'])
    expect(fieldsOf(move('closed', 'suspended'))).toEqual(['stage'])
  })

  it('need their dates, nodes and papers', () => {
    expect(fieldsOf(move('procurement', 'construction'), { actualStart: null, documents: [] })).toEqual([
      'actualStart',
      'documents'
    ])
    const open = [{ name: '主体完工', actualDate: null }]
    expect(fieldsOf(move('construction', 'completed'), { actualFinish: null, milestones: open })).toEqual([
      'actualFinish',
      'milestones'
    ])
    expect(fieldsOf(move('city_check', 'closed'), { acceptedOn: null, documents: ['county_check'] })).toEqual(
      ['acceptedOn', 'documents']
    )
    const [paper] = checkStageMove(move('city_check', 'closed'), { ...complete, documents: [] })
    expect(paper?.message).toBe('变为“销号（办结）”前，请先登记市级复验意见')
  })

  it('ask for no node that the project lacks and no paper where none are kept', () => {
    const facts = { milestones: [], documents: null }
    expect(fieldsOf(move('construction', 'completed'), facts)).toEqual([])
    expect(fieldsOf(move('city_check', 'closed'), facts)).toEqual([])
    const names = standardMilestones.map(({ name }) => name)
    for (const evidence of Object.values(stageEvidence).flat()) {
      if (evidence.kind === 'node') expect(names).toContain(evidence.name)
    }
  })

  it('back, 暂缓 and 调整出库 need a reason and no evidence', () => {
    expect(fieldsOf(move('construction', 'suspended'))).toEqual(['reason'])
    expect(fieldsOf(move('closed', 'moved_out'))).toEqual(['reason'])
    expect(
      fieldsOf(move('county_check', 'self_check'), {
        milestones: [{ name: '运营主体到位', actualDate: null }]
      })
    ).toEqual(['reason'])
    expect(fieldsOf(move('construction', 'suspended', { reason: '资金未到位' }))).toEqual([])
    expect(needsReason('construction', 'completed')).toBe(false)
    expect(needsReason('suspended', 'construction')).toBe(false)
  })

  it('resume where they were', () => {
    const history = [
      { fromStage: null, toStage: 'listed' },
      { fromStage: 'listed', toStage: 'scheme' },
      { fromStage: 'scheme', toStage: 'suspended' },
      { fromStage: 'suspended', toStage: 'moved_out' }
    ] as const
    expect(stageBefore(history)).toBe('scheme')
    expect(stageBefore(history.slice(0, 2))).toBeNull()
    expect(fieldsOf(move('suspended', 'scheme', { before: 'scheme' }))).toEqual([])
    expect(fieldsOf(move('suspended', 'construction', { before: 'scheme' }))).toEqual(['stage'])
    expect(nextStages('moved_out', 'scheme')).toEqual(['scheme'])
    expect(nextStages('suspended', null)).toEqual(['listed', 'moved_out'])
  })

  it('reach 销号 and 调整出库 from everywhere', () => {
    for (const stage of stages) {
      const reached = new Set<ProjectStage>([stage])
      for (const each of reached) for (const next of nextStages(each, null)) reached.add(next)
      expect(reached.has('closed') && reached.has('moved_out')).toBe(true)
    }
  })
})
