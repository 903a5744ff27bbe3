import { describe, expect, it } from 'vitest'
import { isListedOn, type DatedListing } from '@domain/progress/listing'
import { sumOfKinds, threeNumbers } from '@domain/progress/three-numbers'

describe('任务数, 入库数, 完成数', () => {
  it('stand side by side with their gaps in words', () => {
    expect(threeNumbers(50, 48, 31)).toEqual({
      target: 50,
      listed: 48,
      accepted: 31,
      listedGap: -2,
      remaining: 19,
      notes: ['入库不足 2 个']
    })
    expect(threeNumbers(50, 53, 52).notes).toEqual(['多入库 3 个', '超额 2 个'])
    expect(threeNumbers(50, 50, 50)).toMatchObject({ remaining: 0, notes: [] })
    expect(threeNumbers(0, 3, 1)).toMatchObject({ remaining: 0, notes: ['计划外入库 3 个', '计划外 1 个'] })
    expect(threeNumbers(null, 3, 1)).toMatchObject({ listedGap: null, remaining: null, notes: ['未分解'] })
    expect(threeNumbers(0, 0, 0).notes).toEqual([])
  })

  it('of both kinds are added only with their parts', () => {
    expect(sumOfKinds({ urban: 50, rural: 150 })).toBe('200（邻里 50 + 乡里 150）')
    expect(sumOfKinds({ urban: 50, rural: null })).toBe('—（邻里 50 + 乡里 —）')
  })
})

describe('a dated listing', () => {
  const project: DatedListing = {
    countsTowardTarget: true,
    stage: 'construction',
    listedOn: '2025-03-10',
    movedOutOn: null
  }

  it('begins with the day of 入库 and ends before that of 调整出库', () => {
    expect(isListedOn(project, '2025-03-09')).toBe(false)
    expect(isListedOn(project, '2025-03-10')).toBe(true)
    expect(isListedOn({ ...project, listedOn: null }, '2025-01-01')).toBe(true)
    const moved: DatedListing = { ...project, stage: 'moved_out', movedOutOn: '2025-07-01' }
    expect(isListedOn(moved, '2025-06-30')).toBe(true)
    expect(isListedOn(moved, '2025-07-01')).toBe(false)
    expect(isListedOn({ ...moved, movedOutOn: null }, '2025-06-30')).toBe(false)
    expect(isListedOn({ ...project, countsTowardTarget: false }, '2025-06-30')).toBe(false)
  })

  it('that came back counts again, whatever day it once left', () => {
    expect(isListedOn({ ...project, movedOutOn: '2025-07-01' }, '2025-08-01')).toBe(true)
  })
})
