import { filterOf, isNarrowed, queryOf } from '@renderer/features/projects/project-filter'
import { describe, expect, it } from 'vitest'

const unitId = '01920000-0000-7000-8000-000000000001'

describe('the filter in the address', () => {
  it('reads what figures write', () => {
    expect(filterOf({ standing: 'accepted', kind: 'urban', unitId })).toEqual({
      text: '',
      centerId: null,
      unitId,
      kind: 'urban',
      standing: 'accepted',
      stages: [],
      categories: [],
      lights: [],
      counting: null
    })
    expect(filterOf({ stages: 'scheme,approval', counting: '0' })).toMatchObject({
      stages: ['scheme', 'approval'],
      counting: false
    })
  })

  it('drops what means nothing instead of failing', () => {
    const nonsense = {
      standing: 'red',
      kind: ['urban', 'rural'],
      unitId: '1',
      stages: 'x',
      counting: '2',
      text: null
    }
    expect(filterOf(nonsense)).toEqual(filterOf({}))
    expect(isNarrowed(filterOf(nonsense))).toBe(false)
  })

  it('comes back from its own address', () => {
    const filter = {
      text: '定鼎门',
      centerId: unitId,
      unitId,
      kind: 'rural' as const,
      standing: 'late' as const,
      stages: ['construction' as const],
      categories: ['function' as const, 'space' as const],
      lights: ['red' as const, 'unreported' as const],
      counting: true
    }
    const query = Object.fromEntries(
      Object.entries(queryOf(filter)).map(([key, value]) => [key, String(value)])
    )
    expect(filterOf(query)).toEqual(filter)
    expect(Object.values(queryOf(filterOf({}))).every((value) => value === undefined)).toBe(true)
  })
})
