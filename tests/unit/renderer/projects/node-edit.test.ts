import { messagesByNode, sameEdit } from '@renderer/features/projects/node-edit'
import { describe, expect, it } from 'vitest'

const nodes = [{ id: 'first' }, { id: 'second' }]

describe('a refusal of one node', () => {
  it('stands with the node that it names, and with the saved one otherwise', () => {
    const messages = messagesByNode(
      [
        { field: 'milestones.0.planDate', message: '甲' },
        { field: 'milestones.1.actualDate', message: '乙' },
        { field: 'milestones', message: '权重合计 110%' },
        { field: 'planAccept', message: '丙' },
        { field: 'milestones.7.planDate', message: '丁' }
      ],
      nodes,
      'second'
    )
    expect([...messages]).toEqual([
      ['first', ['甲']],
      ['second', ['乙', '权重合计 110%', '丙', '丁']]
    ])
  })
})

it('blanks around the evidence are no change', () => {
  const edit = { planDate: '2026-01-01', forecastDate: null, actualDate: null, evidence: '纪要' }
  expect(sameEdit(edit, { ...edit, evidence: ' 纪要 ' })).toBe(true)
  expect(sameEdit(edit, { ...edit, actualDate: '2026-01-01' })).toBe(false)
})
