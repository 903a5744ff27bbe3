import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInWorker, sketchInWorker } from '@documents/excel/ledger/in-worker'
import { proposedTables } from '@documents/excel/ledger/proposed-tables'
import { writeLedger } from '@documents/excel/ledger/write-ledger'
import { sampleRow } from './ledger-rows'
import { temporaryFile, temporaryFolder } from './make-workbook'

async function ledgerOf(count: number): Promise<string> {
  const path = join(await temporaryFolder(), 'ledger.xlsx')
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    values: sampleRow({ name: `中心${index}` })
  }))
  await writeLedger({
    path,
    rows,
    paper: {
      unitName: '洛阳市',
      cutoff: '2025-09-30',
      filledOn: '2025-10-02',
      exportedAt: '2025-10-02T01:02:03.004Z',
      phones: 'full'
    }
  })
  return path
}

describe('reading in a thread of its own', () => {
  it('answers with the rows and tells progress', async () => {
    const told: number[] = []
    const path = await ledgerOf(1_200)
    const tables = proposedTables(await sketchInWorker(path))
    const [reading] = await readInWorker(
      { path, includeHidden: false, fillMerged: false, tables },
      { onProgress: (rows) => told.push(rows) }
    )
    expect(reading?.rows).toHaveLength(1_200)
    expect(reading?.letters.get('name')).toBe('F')
    expect(told).toEqual([500, 1_000])
  })

  it('hands a refusal over with its reason', async () => {
    const path = await temporaryFile('县区,街道')
    await expect(sketchInWorker(path)).rejects.toMatchObject({
      name: 'WorkbookRefusal',
      reason: 'not-a-workbook'
    })
  })

  it('reports a file that is gone as the error that it is', async () => {
    const path = join(await temporaryFolder(), 'gone.xlsx')
    await expect(sketchInWorker(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('stops at the time limit and when asked to', async () => {
    const path = await ledgerOf(3_000)
    await expect(sketchInWorker(path, { timeLimit: 1 })).rejects.toMatchObject({
      reason: 'timed-out'
    })
    const controller = new AbortController()
    const reading = sketchInWorker(path, { signal: controller.signal })
    controller.abort()
    await expect(reading).rejects.toMatchObject({ reason: 'cancelled' })
    await expect(sketchInWorker(path, { signal: controller.signal })).rejects.toMatchObject({
      reason: 'cancelled'
    })
  })
})
