import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAcceptance } from '@domain/acceptance/acceptance-checks'
import type { AcceptanceDraft, AcceptanceFacts, ScoredClause } from '@domain/acceptance/acceptance-draft'
import { checkClosed, projectAfter } from '@domain/acceptance/closing'
import { acceptingDay, checkRemoval, nextLevel } from '@domain/acceptance/level-rules'
import { proposeConclusion, sumOfSheet } from '@domain/acceptance/score-sheet'
import { acceptanceConclusions } from '@domain/acceptance/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'

const clause = (full: number, score: number | null, more: Partial<ScoredClause> = {}): ScoredClause => ({
  clause: `条款 ${full}`,
  fullScoreTenths: full,
  scoreTenths: score,
  deductionReason: score !== null && score < full ? '缺一项' : '',
  veto: false,
  vetoed: false,
  ...more
})

// 55 + 25.5 + 10 = 90.5 of 60 + 30 + 10 = 100 points.
const items = [clause(600, 550), clause(300, 255), clause(100, 100, { veto: true })]
const good: AcceptanceDraft = {
  level: 'city',
  heldOn: '2026-09-20',
  conclusion: 'passed',
  rectifyDue: null,
  rectification: '',
  items
}
const self = { level: 'self', heldOn: '2026-09-01', conclusion: 'passed' } as const
const county = { level: 'county', heldOn: '2026-09-10', conclusion: 'passed' } as const
const facts: AcceptanceFacts = {
  today: '2026-09-30',
  passLineTenths: 800,
  project: { stage: 'city_check', actualStart: '2026-03-01', actualFinish: '2026-08-31', acceptedOn: null },
  others: [self, county],
  acceptedBefore: null
}
const check = (draft: Partial<AcceptanceDraft>, gathered: Partial<AcceptanceFacts> = {}) =>
  checkAcceptance({ ...good, ...draft }, { ...facts, ...gathered })
const told = (draft: Partial<AcceptanceDraft>, gathered: Partial<AcceptanceFacts> = {}): string[] =>
  check(draft, gathered).map(({ field }) => field)

describe('the score sheet', () => {
  it('adds up and says its conclusion', () => {
    expect(sumOfSheet(items)).toEqual({ full: 1000, score: 905, open: 0, vetoed: [] })
    expect(proposeConclusion(items, 905)).toBe('passed')
    expect(proposeConclusion(items, 906)).toBe('rectify')
    expect(proposeConclusion([...items.slice(0, 2), clause(100, null)], 800)).toBeNull()
    const vetoed = items.map((item) => ({ ...item, vetoed: item.veto }))
    expect(proposeConclusion(vetoed, 0)).toBe('failed')
  })

  it('must have 100 points to give', () => {
    const [violation] = check({ items: [clause(600, 600), clause(300, 300)] })
    expect(violation).toMatchObject({ field: 'items', severity: 'error' })
    expect(violation?.message).toContain('合计 90.0 分')
    expect(violation?.message).toContain('请增加 10.0 分')
    expect(told({ items: [] })).toContain('items')
  })

  it('gives no more than the full score and takes nothing off without a reason', () => {
    expect(told({ items: [clause(600, 601), ...items.slice(1)] })).toEqual(['items.0.scoreTenths'])
    expect(told({ items: [clause(600, 599, { deductionReason: ' ' }), ...items.slice(1)] })).toEqual([
      'items.0.deductionReason'
    ])
    expect(told({ items: [clause(600, 600, { vetoed: true }), ...items.slice(1)] })).toEqual([
      'items.0.vetoed'
    ])
  })
})

describe('the conclusion', () => {
  it('is 不通过 where a veto clause is violated, whatever the sum', () => {
    const full = [clause(600, 600), clause(300, 300), clause(100, 100, { veto: true, vetoed: true })]
    const [violation] = check({ items: full })
    expect(violation?.field).toBe('conclusion')
    expect(violation?.message).toContain('一票否决')
    expect(told({ items: full, conclusion: 'failed' })).toEqual([])
    expect(
      told({ items: full, conclusion: 'rectify', rectifyDue: '2026-10-10', rectification: '改' })
    ).toEqual(['conclusion'])
  })

  it('is 通过 only with every clause scored and the pass line reached', () => {
    expect(told({ items: [...items.slice(0, 2), clause(100, null)] })).toEqual(['conclusion'])
    expect(told({}, { passLineTenths: 905 })).toEqual([])
    expect(told({}, { passLineTenths: 906 })).toEqual(['conclusion'])
  })

  it('限期整改 names what and until when', () => {
    const rectify = { conclusion: 'rectify' } as const
    expect(told(rectify)).toEqual(['rectifyDue', 'rectification'])
    expect(told({ ...rectify, rectifyDue: '2026-09-19', rectification: '补台账' })).toEqual(['rectifyDue'])
    expect(told({ ...rectify, rectifyDue: '2026-09-20', rectification: '补台账' })).toEqual([])
  })

  it('passes no sheet with a violated veto clause', () => {
    const anyClause = fc.record({
      clause: fc.constant('条款'),
      fullScoreTenths: fc.integer({ min: 1, max: 500 }),
      scoreTenths: fc.option(fc.integer({ min: 0, max: 500 })),
      deductionReason: fc.constant('缺'),
      veto: fc.boolean(),
      vetoed: fc.boolean()
    })
    fc.assert(
      fc.property(
        fc.array(anyClause, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...codesOf(acceptanceConclusions)),
        (sheet, conclusion) => {
          const wrong = told({ items: sheet, conclusion, rectifyDue: '2026-10-01', rectification: '改' })
          const vetoed = sheet.some(({ veto, vetoed }) => veto && vetoed)
          if (vetoed && conclusion !== 'failed') expect(wrong).toContain('conclusion')
          if (vetoed) expect(proposeConclusion(sheet, 0)).toBe('failed')
        }
      )
    )
  })
})

describe('the levels', () => {
  it('come in their order, each on the one below', () => {
    expect(told({}, { others: [self] })).toEqual(['level'])
    expect(told({ level: 'county' }, { others: [{ ...self, conclusion: 'rectify' }] })).toEqual(['level'])
    expect(told({ level: 'self' }, { others: [] })).toEqual([])
    expect(told({ heldOn: '2026-09-09' })).toEqual(['heldOn'])
    expect(told({}, { others: [self, county, { ...county, level: 'city' }] })).toEqual(['level'])
    expect(nextLevel([])).toBe('self')
    expect(nextLevel([self, { ...county, conclusion: 'failed' }])).toBe('county')
  })

  it('may be held again after 限期整改', () => {
    expect(told({}, { others: [self, county, { ...good, conclusion: 'rectify' }] })).toEqual([])
  })

  it('stay passed while a higher one stands on them', () => {
    const others = [county]
    const draft = { ...good, level: 'self', heldOn: '2026-09-01' } as const
    expect(told(draft, { others })).toEqual([])
    expect(told({ ...draft, conclusion: 'failed' }, { others })).toEqual(['conclusion'])
    expect(told({ ...draft, heldOn: '2026-09-11' }, { others })).toEqual(['heldOn'])
    expect(checkRemoval(self, [county])[0]?.message).toContain('请先删除县区初验')
    expect(checkRemoval(county, [self])).toEqual([])
  })

  it('only the last one accepts', () => {
    expect(acceptingDay([self, county])).toBeNull()
    expect(acceptingDay([self, county, { ...good, conclusion: 'rectify' }])).toBeNull()
    expect(acceptingDay([self, county, good])).toBe('2026-09-20')
  })
})

describe('the dates', () => {
  it('lie in the past and after the work', () => {
    expect(told({ heldOn: '2026-10-01' })).toEqual(['heldOn'])
    const late = { ...facts.project, actualFinish: '2026-09-21' }
    expect(told({}, { project: late })).toEqual(['heldOn'])
    expect(told({ level: 'self' }, { project: late, others: [] })).toEqual([])
    expect(told({}, { project: { ...late, actualFinish: null } })).toEqual(['conclusion'])
  })

  it('agree with a project that was accepted before it had records', () => {
    const project = { ...facts.project, stage: 'closed', acceptedOn: '2026-09-18' } as const
    expect(told({}, { project })).toEqual(['heldOn'])
    expect(told({ heldOn: '2026-09-18' }, { project })).toEqual([])
    expect(told({}, { project, acceptedBefore: '2026-09-18' })).toEqual([])
  })

  it('are asked for no project that was moved out', () => {
    expect(told({}, { project: { ...facts.project, stage: 'moved_out' } })).toEqual(['level'])
  })
})

describe('the project', () => {
  const open = { acceptedOn: null, stage: 'city_check' } as const
  const closed = { acceptedOn: '2026-09-20', stage: 'closed' } as const
  it('is closed by the record and opened again without it', () => {
    expect(projectAfter(open, { before: null, after: '2026-09-20' }, 'city_check')).toEqual(closed)
    expect(projectAfter(closed, { before: '2026-09-20', after: null }, 'city_check')).toEqual(open)
    expect(projectAfter(closed, { before: '2026-09-20', after: '2026-09-21' }, 'city_check')).toEqual({
      ...closed,
      acceptedOn: '2026-09-21'
    })
  })

  it('keeps day and stage of the record', () => {
    const fields = (...parts: Parameters<typeof checkClosed>): string[] =>
      checkClosed(...parts).map(({ field }) => field)
    expect(fields(closed, '2026-09-20')).toEqual([])
    expect(fields(open, '2026-09-20')).toEqual(['acceptedOn', 'stage'])
    expect(fields({ ...closed, stage: 'moved_out' }, '2026-09-20')).toEqual([])
    expect(fields(open, null)).toEqual([])
  })

  it('accepted without a record stays as it is', () => {
    expect(projectAfter(closed, { before: null, after: null }, 'city_check')).toBeNull()
    expect(projectAfter(closed, { before: null, after: '2026-09-20' }, 'city_check')).toBeNull()
  })
})
