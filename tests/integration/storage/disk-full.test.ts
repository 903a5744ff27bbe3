import { cp, mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder } from '@database/data-folder'
import type { DeskDatabase } from '@database/desk-database'
import { Organization } from '@database/entities/organization'
import { openDatabase } from '@database/open-database'
import { StorageError } from '@database/storage-errors'
import { oracle, size } from '../support/oracle'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk'
import { openTempDatabase, type TempDatabase, testOptions } from '../support/temp-database'

const DISK_BYTES = 16 * 1024 * 1024
const UP_TO_BYTES = 2 * 1024 * 1024
const IMPORTED = 2000

let template: string
let disk: SmallDisk | null
beforeAll(async () => {
  const temp = await openTempDatabase()
  await temp.database.close()
  template = temp.folder
  disk = mountSmallDisk(DISK_BYTES)
})
afterAll(async () => {
  disk?.remove()
  await rm(template, { recursive: true, force: true })
})

class Clerk {
  readonly acknowledged: string[] = []
  readonly refusals: unknown[] = []

  constructor(private readonly database: DeskDatabase) {}

  async save(name: string): Promise<void> {
    await this.#write(name, [name])
  }

  async import(prefix: string): Promise<void> {
    await this.#write(
      prefix,
      Array.from({ length: IMPORTED }, (_, index) => `${prefix}-${index}`)
    )
  }

  async #write(title: string, names: string[]): Promise<void> {
    try {
      await this.database.unitOfWork.run({ action: 'organization:save', title }, (work) =>
        work.insertMany(
          Organization,
          names.map((name) => ({ name, type: 'school' }))
        )
      )
      this.acknowledged.push(...names)
    } catch (error) {
      this.refusals.push(error)
    }
  }
}

async function open(folder: string): Promise<DeskDatabase> {
  const result = await openDatabase(testOptions(folder))
  if (result.state !== 'opened') throw new Error(result.state)
  return result.database
}

async function expectExactly(folder: string, clerk: Clerk, why: string): Promise<void> {
  const file = dataFolder(folder).database
  const rows = await oracle<{ name: string }>(file, 'SELECT name FROM organization')
  expect(rows.map(({ name }) => name).sort(), why).toEqual([...clerk.acknowledged].sort())
  expect(await oracle(file, 'PRAGMA integrity_check'), why).toEqual([{ integrity_check: 'ok' }])
  expect(
    clerk.refusals.every((error) => error instanceof StorageError && error.kind === 'full'),
    why
  ).toBe(true)
}

describe('E1: disk full', () => {
  // Plan: 60 / 128 points of free space between 0 and 2 MB; 24 here.
  it(`at ${size(24, 128)} amounts of free space loses nothing acknowledged and works again without a restart`, async (test) => {
    if (disk === null) test.skip('needs root and the right to mount a tmpfs; max_page_count below stands in')
    else await fillAtManyPoints(disk.folder)
  }, 600_000)

  it('the same through a limit on the pages of the file', async () => {
    const temp: TempDatabase = await openTempDatabase()
    const clerk = new Clerk(temp.database)
    for (const more of [1, 10, 100]) {
      await temp.database.gate.alone(async (runner) => {
        const [row]: { page_count: number }[] = await runner.query('PRAGMA page_count')
        await runner.query(`PRAGMA max_page_count = ${(row?.page_count ?? 0) + more}`)
      })
      await clerk.import(`import-${more}`)
      for (let number = 0; number < 20; number += 1) await clerk.save(`after-${more}-${number}`)
    }
    expect(clerk.refusals).toHaveLength(3)
    expect(clerk.acknowledged).toHaveLength(60)
    await expectExactly(temp.folder, clerk, 'max_page_count')
    await temp.remove()
  })
})

async function fillAtManyPoints(mountPoint: string): Promise<void> {
  let refused = 0
  const points = size(24, 128)
  for (let point = 0; point < points; point += 1) {
    const free = Math.round((UP_TO_BYTES * point) / points)
    const folder = join(mountPoint, 'data')
    await cp(template, folder, { recursive: true })
    await mkdir(folder, { recursive: true })
    const database = await open(folder)
    const clerk = new Clerk(database)
    const { bavail, bsize } = await statfs(mountPoint)
    const filler = join(mountPoint, 'filler')
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
    await clerk.import('import')
    for (let number = 0; number < 10; number += 1) await clerk.save(`full-${number}`)
    refused += clerk.refusals.length
    await rm(filler)
    const before = clerk.refusals.length
    for (let number = 0; number < 20; number += 1) await clerk.save(`freed-${number}`)
    expect(clerk.refusals.length, `${free} bytes free`).toBe(before)
    await expectExactly(folder, clerk, `${free} bytes free`)
    await database.close()
    await rm(folder, { recursive: true })
  }
  expect(refused).toBeGreaterThan(points / 2)
}
