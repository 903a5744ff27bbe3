import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase } from '@database/create-database'
import { dataFolder } from '@database/data-folder'
import { openDatabase } from '@database/open-database'
import { startChild } from '../support/child'
import { oracle, seededRandom, size } from '../support/oracle'
import { openTempDatabase, tempFolder, testOptions } from '../support/temp-database'

let folder: string
beforeEach(async () => {
  const temp = await openTempDatabase()
  await temp.database.close()
  folder = temp.folder
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('crash', () => {
  // Plan A2 (through Electron): 60 / 500 kills. At the unit of work alone: 8, since each starts a Node of its own.
  it(`A2: ${size(8, 500)} kills -9 during saves lose nothing acknowledged and tear no unit`, async () => {
    const seed = Date.now() % 100_000
    const random = seededRandom(seed)
    const acknowledged: string[] = []
    for (let round = 0; round < size(8, 500); round += 1) {
      const child = startChild('write-for-ever', folder, `r${round}`)
      await child.untilLines(1 + Math.floor(random() * 30))
      await new Promise((resolve) => setTimeout(resolve, random() * 8))
      await child.kill()
      acknowledged.push(...child.lines)
    }
    const started = Date.now()
    const result = await openDatabase(testOptions(folder))
    expect(result.state, `seed ${seed}`).toBe('opened')
    expect(Date.now() - started).toBeLessThan(5000)
    if (result.state === 'opened') {
      expect(await result.database.check()).toEqual([])
      await result.database.close()
    }
    const { database } = dataFolder(folder)
    const rows = await oracle<{ name: string }>(database, 'SELECT name FROM organization')
    const names = new Set(rows.map((row) => row.name))
    expect(
      acknowledged.filter((name) => !names.has(name)),
      `seed ${seed}`
    ).toEqual([])
    expect([...names].filter((name) => !name.endsWith('-twin') && !names.has(`${name}-twin`))).toEqual([])
    expect(names.size - 2 * acknowledged.length).toBeLessThanOrEqual(2 * size(8, 500))
    const [batches] = await oracle<{ n: number }>(database, 'SELECT count(*) AS n FROM change_batch')
    expect(batches?.n).toBe(names.size / 2)
  }, 600_000)

  it('A4: a creation that was killed leaves no database, and the next one succeeds', async () => {
    const fresh = await tempFolder()
    const child = startChild('create-and-stall', fresh)
    await child.untilLines(1)
    await child.kill()
    expect((await openDatabase(testOptions(fresh))).state).toBe('absent')
    const result = await createDatabase(testOptions(fresh))
    expect(result.state).toBe('opened')
    if (result.state === 'opened') await result.database.close()
    await rm(fresh, { recursive: true, force: true })
  })
})
