import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentDigest } from '@database/backup/content-digest'
import { dataFolder } from '@database/data-folder'
import type { DeskDatabase } from '@database/desk-database'
import { Organization } from '@database/entities/organization'
import { openDatabase } from '@database/open-database'
import { migrations } from '@database/migrations'
import { NotFoundError, StorageError } from '@database/storage-errors'
import { failStatements } from '../support/driver-faults'
import { oracle, sha256, size } from '../support/oracle'
import { openTempDatabase, type TempDatabase, testOptions } from '../support/temp-database'

let temp: TempDatabase
let database: DeskDatabase
let stopFailing: () => void = () => undefined
beforeEach(async () => {
  temp = await openTempDatabase()
  database = temp.database
})
afterEach(async () => {
  stopFailing()
  stopFailing = () => undefined
  await database.close()
  await rm(temp.folder, { recursive: true, force: true })
})

const save = (name: string) =>
  database.unitOfWork.run({ action: 'organization:save', title: name }, (work) =>
    work.insert(Organization, { name, type: 'school' })
  )
const digest = () => database.gate.alone((runner) => contentDigest(runner))
const backups = () => dataFolder(temp.folder).backups

async function reopen(): Promise<void> {
  const result = await openDatabase(testOptions(temp.folder))
  if (result.state !== 'opened') throw new Error(result.state)
  database = result.database
}

describe('backup', () => {
  // Plan: 60 / 600 backups under 20 acknowledged writes a second; 15 here, under as many as the disk takes.
  it(`C1: ${size(15, 600)} backups while writing each hold every write acknowledged before they began`, async () => {
    let writing = true
    const acknowledged: string[] = []
    const writer = (async () => {
      for (let number = 0; writing; number += 1) {
        await save(`机构${number}`)
        acknowledged.push(`机构${number}`)
      }
    })()
    for (let round = 0; round < size(15, 600); round += 1) {
      const before = [...acknowledged]
      const { name } = await database.createBackup('manual')
      const file = join(backups(), name)
      const rows = await oracle<{ name: string }>(file, 'SELECT name FROM organization')
      const held = new Set(rows.map((row) => row.name))
      expect(before.filter((row) => !held.has(row))).toEqual([])
      expect(await oracle(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    }
    writing = false
    await writer
    expect(acknowledged.length).toBeGreaterThan(size(15, 600))
  }, 600_000)

  it('writes a manifest that describes the file', async () => {
    await save('甲')
    const info = await database.createBackup('before-import')
    const file = join(backups(), info.name)
    expect(info).toMatchObject({
      reason: 'before-import',
      userVersion: migrations.length,
      appVersion: '0.0.0-test',
      day: '2026-09-30'
    })
    expect(info.sha256).toBe(sha256(file))
    expect(info.sizeBytes).toBe((await stat(file)).size)
    expect(info.tables).toEqual(await digest())
    expect(info.tables['organization']?.rows).toBe(1)
    expect(await database.listBackups()).toEqual([info])
  })

  it('keeps nothing of a copy that does not hold what the source holds', async () => {
    await save('甲')
    await database.createBackup('manual')
    const before = (await readdir(backups())).sort()
    stopFailing = failStatements((sql) =>
      sql.startsWith('PRAGMA integrity_check') ? 'SQLITE_CORRUPT' : null
    )
    await expect(database.createBackup('manual')).rejects.toMatchObject({ kind: 'damaged' })
    expect((await readdir(backups())).sort()).toEqual(before)
    stopFailing()
    expect(await save('乙')).toMatchObject({ name: '乙' })
  })

  it('gives a typed error when the target is full, and the old backups stay', async () => {
    const kept = await database.createBackup('manual')
    stopFailing = failStatements((sql) => (sql.startsWith('VACUUM INTO') ? 'SQLITE_FULL' : null))
    await expect(database.createBackup('manual')).rejects.toMatchObject({ kind: 'full' })
    expect(await database.listBackups()).toEqual([kept])
  })

  it('does not take a file without its manifest, or with another size, for a backup', async () => {
    const { name } = await database.createBackup('manual')
    await copyFile(join(backups(), name), join(backups(), 'desk-stray.db'))
    await writeFile(join(backups(), 'desk-broken.db'), 'x')
    await writeFile(join(backups(), 'desk-broken.json'), '{"half":')
    expect((await database.listBackups()).map((info) => info.name)).toEqual([name])
    await writeFile(join(backups(), name), 'cut')
    expect(await database.listBackups()).toEqual([])
  })

  it('thins after each backup and never below three of today', async () => {
    const made: string[] = []
    for (let round = 0; round < 5; round += 1) made.push((await database.createBackup('manual')).name)
    expect((await database.listBackups()).map((info) => info.name)).toEqual(made.slice(2).reverse())
    expect((await readdir(backups())).filter((name) => name.endsWith('.json'))).toHaveLength(3)
  })
})

describe('restore', () => {
  it('C3: brings the old state back, and can itself be undone', async () => {
    await save('甲')
    const old = await database.createBackup('manual')
    const oldDigest = await digest()
    await save('乙')
    const present = await digest()
    const before = await database.restoreBackup(old.name)
    expect(before.reason).toBe('before-restore')
    await reopen()
    expect(await digest()).toEqual(oldDigest)
    await database.restoreBackup(before.name)
    await reopen()
    expect(await digest()).toEqual(present)
    expect(await database.check()).toEqual([])
    expect(await save('丙')).toMatchObject({ name: '丙' })
  })

  it('that fails at the last moment leaves the present data, and closing again does no harm', async () => {
    await save('甲')
    const { name } = await database.createBackup('manual')
    await save('乙')
    const present = await digest()
    // A folder in the way of the copy: the swap cannot even begin.
    await mkdir(`${dataFolder(temp.folder).database}.restoring`)
    await expect(database.restoreBackup(name)).rejects.toThrow()
    await database.close()
    await rm(`${dataFolder(temp.folder).database}.restoring`, { recursive: true, force: true })
    await reopen()
    expect(await digest()).toEqual(present)
  })

  it('refuses a name that is not in the list, and goes on working', async () => {
    for (const name of ['../desk.db', 'desk-1.db', '/etc/passwd', '']) {
      await expect(database.restoreBackup(name)).rejects.toBeInstanceOf(NotFoundError)
    }
    expect(await save('甲')).toMatchObject({ name: '甲' })
  })

  it('refuses a backup whose bytes changed since it was verified; the data stays as it is', async () => {
    await save('甲')
    const { name } = await database.createBackup('manual')
    const file = join(backups(), name)
    const bytes = await readFile(file)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 1, bytes.length - 50)
    await writeFile(file, bytes)
    const present = await digest()
    await expect(database.restoreBackup(name)).rejects.toBeInstanceOf(StorageError)
    expect(await digest()).toEqual(present)
  })

  it('refuses a backup of a newer build, naming its version', async () => {
    const { name } = await database.createBackup('manual')
    const manifest = join(backups(), name.replace('.db', '.json'))
    const text = await readFile(manifest, 'utf8')
    await writeFile(
      manifest,
      text.replace(`"userVersion": ${migrations.length}`, '"userVersion": 99').replace('0.0.0-test', '9.1.0')
    )
    await expect(database.restoreBackup(name)).rejects.toThrow('9.1.0')
  })
})
