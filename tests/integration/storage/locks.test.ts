import { rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolder } from '@database/data-folder'
import { Organization } from '@database/entities/organization'
import { openDatabase } from '@database/open-database'
import { type Child, startChild } from '../support/child'
import { oracle, size } from '../support/oracle'
import { openTempDatabase, type TempDatabase, testOptions } from '../support/temp-database'

const save = (temp: TempDatabase, name: string) =>
  temp.database.unitOfWork.run({ action: 'organization:save', title: name }, (work) =>
    work.insert(Organization, { name, type: 'school' })
  )
const namesIn = async (temp: TempDatabase) => {
  const file = dataFolder(temp.folder).database
  return (await oracle<{ name: string }>(file, 'SELECT name FROM organization ORDER BY name')).map(
    ({ name }) => name
  )
}

/** Opens a database that another process holds exclusively for so many seconds from now. */
async function heldFor(seconds: number): Promise<{ temp: TempDatabase; holder: Child }> {
  const temp = await openTempDatabase()
  const holder = startChild('hold-exclusive', dataFolder(temp.folder).database, String(seconds * 1000))
  await holder.untilLines(1)
  return { temp, holder }
}

describe.concurrent('E3: locked by another process', () => {
  for (const seconds of [1, 4]) {
    it(`waits ${seconds} s for it and succeeds`, async ({ expect }) => {
      const { temp, holder } = await heldFor(seconds)
      await save(temp, '甲')
      expect(await namesIn(temp)).toEqual(['甲'])
      await holder.end()
      await temp.remove()
    })
  }

  for (const seconds of [6, ...(size(0, 1) === 1 ? [10, 60] : [])]) {
    it(`gives a typed error when it takes ${seconds} s, writes nothing, and works again afterwards`, async ({
      expect
    }) => {
      const { temp, holder } = await heldFor(seconds)
      const started = Date.now()
      await expect(save(temp, '甲')).rejects.toMatchObject({ kind: 'busy' })
      expect(Date.now() - started).toBeLessThan(7000)
      await holder.end()
      await save(temp, '乙')
      expect(await namesIn(temp)).toEqual(['乙'])
      await temp.remove()
    }, 90_000)
  }
})

describe('one program per data folder', () => {
  let temp: TempDatabase
  beforeEach(async () => {
    temp = await openTempDatabase()
  })
  afterEach(() => temp.remove())

  it('F2: a second process is refused with the name of the holder', async () => {
    const second = startChild('open-folder', temp.folder)
    await second.untilLines(1)
    expect(second.lines).toEqual(['locked'])
    await second.end()
  })

  it('F2: refused while another process holds it, and the message says who', async () => {
    await temp.database.close()
    const holder = startChild('open-folder', temp.folder)
    await holder.untilLines(1)
    expect(holder.lines).toEqual(['opened'])
    const result = await openDatabase(testOptions(temp.folder))
    expect(result).toMatchObject({ state: 'locked', holder: { user: userInfo().username } })
    expect('message' in result && result.message).toContain(userInfo().username)
    await holder.end()
    await reopen()
  })

  it(`F3: ${size(2, 50)} locks left by kill -9 keep nobody out`, async () => {
    await temp.database.close()
    for (let round = 0; round < size(2, 50); round += 1) {
      const holder = startChild('open-folder', temp.folder)
      await holder.untilLines(1)
      expect(holder.lines).toEqual(['opened'])
      await holder.kill()
    }
    const started = Date.now()
    await reopen()
    expect(Date.now() - started).toBeLessThan(5000)
  }, 300_000)

  async function reopen(): Promise<void> {
    const result = await openDatabase(testOptions(temp.folder))
    if (result.state !== 'opened') throw new Error(result.state)
    temp = {
      ...temp,
      database: result.database,
      async remove() {
        await result.database.close()
        await rm(temp.folder, { recursive: true, force: true })
      }
    }
  }
})
