import { chmod, cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder } from '@database/data-folder'
import { Organization } from '@database/entities/organization'
import { Post } from '@database/entities/post'
import { openDatabase } from '@database/open-database'
import { sha256 } from '../support/oracle'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk'
import { openTempDatabase, testOptions } from '../support/temp-database'

let template: string
beforeAll(async () => {
  const temp = await openTempDatabase()
  await temp.database.close()
  template = temp.folder
})
afterAll(() => rm(template, { recursive: true, force: true }))

/** Opens what cannot be written: reading goes on, writing is refused quickly and in words, the file stays. */
async function expectReadOnly(folder: string): Promise<void> {
  const before = sha256(dataFolder(folder).database)
  const started = Date.now()
  const result = await openDatabase(testOptions(folder))
  if (result.state !== 'opened') throw new Error(result.state)
  const { database } = result
  expect(database.readOnly).toBe(true)
  expect(await database.reader.count(Post)).toBe(17)
  const save = database.unitOfWork.run({ action: 'organization:save', title: '甲' }, (work) =>
    work.insert(Organization, { name: '甲', type: 'school' })
  )
  await expect(save).rejects.toMatchObject({ kind: 'read-only' })
  await expect(database.createBackup('manual')).rejects.toMatchObject({ kind: 'read-only' })
  expect(Date.now() - started).toBeLessThan(2000)
  await database.close()
  expect(sha256(dataFolder(folder).database)).toBe(before)
}

describe('E2: read-only', () => {
  it('file system: opened for reading, and writable again after a remount', async (test) => {
    const disk = mountSmallDisk(16 * 1024 * 1024)
    if (disk === null) return test.skip('needs root and the right to mount a tmpfs')
    try {
      await onItsOwnFileSystem(disk)
    } finally {
      disk.remove()
    }
  })

  it('folder and file, for an ordinary user', async (test) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) return test.skip('root may write anywhere')
    const folder = `${template}-protected`
    await cp(template, folder, { recursive: true })
    await chmod(dataFolder(folder).database, 0o444)
    await expectReadOnly(folder)
    await chmod(folder, 0o555)
    await expectReadOnly(folder)
    await chmod(folder, 0o755)
    await rm(folder, { recursive: true })
  })
})

async function onItsOwnFileSystem(disk: SmallDisk): Promise<void> {
  const folder = join(disk.folder, 'data')
  await cp(template, folder, { recursive: true })
  disk.remount('ro')
  await expectReadOnly(folder)
  expect(await openDatabase(testOptions(join(disk.folder, 'other')))).toMatchObject({ state: 'unwritable' })
  disk.remount('rw')
  const result = await openDatabase(testOptions(folder))
  expect(result.state === 'opened' && !result.database.readOnly).toBe(true)
  if (result.state === 'opened') await result.database.close()
}
