import { describe, expect, it } from 'vitest'
import { SparseRows } from '@renderer/components/table/sparse-rows'
import type { TableRequest, TableWindow } from '@renderer/components/table/table-column'

const total = 100_000

/** A backend that answers when told to, and remembers what it was asked. */
function slowBackend() {
  const asked: TableRequest[] = []
  const answers: (() => void)[] = []
  let label = 'row'
  const load = (request: TableRequest): Promise<TableWindow<string>> => {
    asked.push(request)
    const named = label
    return new Promise((resolve) => {
      answers.push(() => {
        const length = Math.min(request.limit, total - request.offset)
        resolve({ total, rows: Array.from({ length }, (_, at) => `${named} ${request.offset + at}`) })
      })
    })
  }
  return { load, asked, answers, rename: (next: string) => (label = next) }
}

describe('SparseRows', () => {
  it('fetches the page in view and no other', async () => {
    const backend = slowBackend()
    const rows = new SparseRows<string>(() => backend.load)
    const fetched = rows.need(99_990, 99_999, null)
    backend.answers.forEach((answer) => answer())
    await fetched
    expect(backend.asked).toEqual([{ offset: 99_900, limit: 100, sort: null }])
    expect(rows.total).toBe(total)
    expect(rows.rowAt(99_999)).toBe('row 99999')
    expect(rows.rowAt(0)).toBeUndefined()
  })

  it('asks once for a page that is under way or already there', async () => {
    const backend = slowBackend()
    const rows = new SparseRows<string>(() => backend.load)
    const first = rows.need(0, 150, null)
    const second = rows.need(50, 160, null)
    expect(backend.asked.map(({ offset }) => offset)).toEqual([0, 100])
    backend.answers.forEach((answer) => answer())
    await Promise.all([first, second])
    await rows.need(0, 199, null)
    expect(backend.asked).toHaveLength(2)
  })

  it('drops an answer that belongs to an older filter', async () => {
    const backend = slowBackend()
    const rows = new SparseRows<string>(() => backend.load)
    const old = rows.need(0, 10, null)
    rows.reset()
    backend.rename('new')
    const fresh = rows.need(0, 10, { key: 'name', direction: 'asc' })
    // The newer answer comes first, the older one afterwards.
    backend.answers[1]?.()
    await fresh
    backend.answers[0]?.()
    await old
    expect(rows.rowAt(3)).toBe('new 3')
  })

  it('asks again for a page that failed', async () => {
    let fail = true
    const rows = new SparseRows<string>(() => async ({ offset }) => {
      if (fail) throw new Error('gone')
      return { total: 1, rows: [`row ${offset}`] }
    })
    await expect(rows.need(0, 0, null)).rejects.toThrow('gone')
    fail = false
    await rows.need(0, 0, null)
    expect(rows.rowAt(0)).toBe('row 0')
  })
})
