import { describe, expect, it } from 'vitest'
import { IssueFilter } from '@contract/issue-list'
import { LetterFilter } from '@contract/letter'
import { PersonFilter } from '@contract/person'
import { StaffingFilter } from '@contract/staffing'
import { readFilter } from '@renderer/composables/read-filter'

const id = '01890000-0000-7000-8000-000000000001'

describe('the address of a list', () => {
  it('is read part by part, and what means nothing in it is left out', () => {
    expect(readFilter(IssueFilter, { standing: 'overdue', centerId: id, state: 'gone', by: 'unit' })).toEqual(
      {
        ...IssueFilter.parse({}),
        standing: 'overdue',
        centerId: id
      }
    )
    expect(
      readFilter(PersonFilter, { kind: ['urban', 'rural'], text: 'x'.repeat(61), unitId: null })
    ).toEqual(PersonFilter.parse({}))
  })

  it('knows 1 as yes where the filter asks, and as a word where it is typed', () => {
    expect(readFilter(LetterFilter, { overdue: '1', type: 'order', text: '1' })).toMatchObject({
      overdue: true,
      type: 'order',
      text: '1'
    })
    expect(readFilter(LetterFilter, {}).overdue).toBe(false)
    expect(readFilter(StaffingFilter, { gap: 'yes' }).gap).toBe(false)
  })
})
