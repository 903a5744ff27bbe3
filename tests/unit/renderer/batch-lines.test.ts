import { describe, expect, it } from 'vitest'
import {
  emptyCells,
  withBlock,
  withCells,
  withoutHead,
  type BatchLine
} from '@renderer/features/staffing/batch/batch-lines'

const line = (key: number, name = ''): BatchLine => ({
  key,
  cells: { ...emptyCells(), name },
  sameAs: null
})

describe('a block pasted into 批量录入', () => {
  it('fills from the cell to the right and down, adds lines, and drops what has no column', () => {
    let key = 10
    const block = [
      ['主', '多余'],
      ['兼', '']
    ]
    const next = withBlock([line(1, '张三')], { line: 0, field: 'main' }, block, () => (key += 1))
    expect(next.map(({ cells }) => cells.main)).toEqual(['主', '兼'])
    expect(next.map((one) => one.key)).toEqual([1, 11])
    expect(next[0]?.cells.name).toBe('张三')
  })

  it('leaves out a head that was copied along', () => {
    expect(
      withoutHead([
        ['姓名', '性别'],
        ['王芳', '女']
      ])
    ).toEqual([['王芳', '女']])
    expect(withoutHead([['王芳', '女']])).toEqual([['王芳', '女']])
  })

  it('asks anew who it is once name, phone or year of birth change, and only then', () => {
    const told = { ...line(1, '王芳'), sameAs: 'other' as const }
    expect(withCells(told, { ...told.cells, post: '社工' }).sameAs).toBe('other')
    expect(withCells(told, { ...told.cells, phone: '13800000000' }).sameAs).toBeNull()
  })
})
