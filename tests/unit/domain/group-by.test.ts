import { describe, expect, it } from 'vitest'
import { groupBy } from '@domain/group-by'

describe('groups', () => {
  it('hold the items of a key in their order', () => {
    const reports = [
      { projectId: 'a', period: '2025-07' },
      { projectId: 'b', period: '2025-07' },
      { projectId: 'a', period: '2025-08' }
    ]
    const byProject = groupBy(reports, ({ projectId }) => projectId)
    expect(byProject.get('a')?.map(({ period }) => period)).toEqual(['2025-07', '2025-08'])
    expect(byProject.get('b')).toHaveLength(1)
    expect(byProject.get('c')).toBeUndefined()
    expect([...byProject.keys()]).toEqual(['a', 'b'])
  })
})
