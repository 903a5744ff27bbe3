import { describe, expect, it } from 'vitest'
import type { HeldAcceptance } from '@domain/acceptance/acceptance-draft'
import { openClosingNode, stageAfter } from '@domain/acceptance/after-acceptance'
import type { ProjectStage } from '@domain/project/vocabulary'

const held = (level: HeldAcceptance['level'], conclusion: HeldAcceptance['conclusion'] = 'passed') => ({
  level,
  heldOn: '2026-09-05',
  conclusion
})
const next = (stage: ProjectStage, ...all: HeldAcceptance[]) => stageAfter(stage, all)?.toStage ?? null

describe('the stage after an acceptance', () => {
  it('goes step by step to where the passed level leads', () => {
    expect(next('operation', held('self'))).toBe('self_check')
    expect(next('self_check', held('self'))).toBe('county_check')
    expect(next('county_check', held('self'))).toBeNull()
    expect(next('completed', held('self'), held('county'))).toBe('self_check')
    expect(next('county_check', held('self'), held('county'))).toBe('city_check')
    expect(next('city_check', held('self'), held('county'))).toBeNull()
  })

  it('is not proposed after a level that did not pass, nor from where no way leads there', () => {
    expect(next('self_check')).toBeNull()
    expect(next('self_check', held('self', 'rectify'))).toBeNull()
    expect(next('construction', held('self'))).toBeNull()
    expect(next('suspended', held('self'))).toBeNull()
    expect(next('closed', held('self'), held('county'), held('city'))).toBeNull()
  })
})

describe('the node of acceptance', () => {
  const nodes = [
    { name: '主体完工', actualDate: '2026-08-31' },
    { name: '验收销号', actualDate: null }
  ]

  it('is open once the project is accepted, until it has its day', () => {
    expect(openClosingNode(nodes, '2026-09-20')).toBe(nodes[1])
    expect(openClosingNode(nodes, null)).toBeNull()
    expect(openClosingNode([{ name: '验收销号', actualDate: '2026-09-20' }], '2026-09-20')).toBeNull()
    expect(openClosingNode([{ name: '主体完工', actualDate: null }], '2026-09-20')).toBeNull()
  })
})
