import { describe, expect, it } from 'vitest'
import { mostListRows, type ListCell } from '@contract/list'
import { readWholeList } from '@renderer/components/table/read-whole-list'

/** A list of so many rows, whose length is asked anew at each window. */
async function readFrom(length: () => number, more: { isCurrent?: () => boolean; stopAfter?: number } = {}) {
  const windows: [number, number][] = []
  const taken: ListCell[][] = []
  const outcome = await readWholeList({
    read: (offset, limit) => {
      windows.push([offset, limit])
      const total = length()
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => [
        offset + at
      ])
      return Promise.resolve({ total, rows })
    },
    isCurrent: more.isCurrent ?? (() => true),
    isStopped: () => windows.length > (more.stopAfter ?? Infinity),
    onRows: (from, rows) => {
      expect(from).toBe(taken.length)
      taken.push(...rows)
      return Promise.resolve()
    }
  })
  return { outcome, windows, taken }
}

describe('readWholeList', () => {
  it('hands over every row once and in order, 1 201 rows in three windows', async () => {
    const { outcome, windows, taken } = await readFrom(() => 1201)
    expect(outcome).toBe('whole')
    expect(windows).toEqual([
      [0, 500],
      [500, 500],
      [1000, 500]
    ])
    expect(taken).toEqual(Array.from({ length: 1201 }, (_, at) => [at]))
  })

  it('asks once where the last window is full, and once of an empty list', async () => {
    expect((await readFrom(() => 500)).windows).toHaveLength(1)
    const empty = await readFrom(() => 0)
    expect([empty.outcome, empty.taken]).toEqual(['whole', []])
  })

  it('gives up when a row came or went between two windows, or the filter is another one', async () => {
    let reads = 0
    expect((await readFrom(() => (reads++ === 0 ? 700 : 701))).outcome).toBe('changed')
    let asks = 0
    expect((await readFrom(() => 700, { isCurrent: () => asks++ === 0 })).outcome).toBe('changed')
  })

  it('stops between two windows, and does not begin a list that no workbook should hold', async () => {
    const { outcome, taken } = await readFrom(() => 5000, { stopAfter: 2 })
    expect([outcome, taken.length]).toEqual(['stopped', 1000])
    const long = await readFrom(() => mostListRows + 1)
    expect([long.outcome, long.taken]).toEqual(['too-long', []])
  })
})
