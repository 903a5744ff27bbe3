import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { dataFolder } from '@database/data-folder'
import { migrations } from '@database/migrations'
import { runMigrations } from '@database/migration-runner'
import { openDatabase } from '@database/open-database'
import { failStatements } from '../support/driver-faults'
import { awkwardRows, migratedFile } from '../support/migrated-file'
import { oracle, sha256, size } from '../support/oracle'
import { tempFolder, testOptions } from '../support/temp-database'

let stopFailing: () => void = () => undefined
afterEach(() => {
  stopFailing()
  stopFailing = () => undefined
})

/** Fails the n-th statement of the run; answers how many were seen. */
function failAt(number: number): { seen: () => number } {
  let seen = 0
  stopFailing = failStatements(() => {
    seen += 1
    return seen === number ? 'SQLITE_IOERR' : null
  })
  return { seen: () => seen }
}

async function oldFolder(): Promise<string> {
  const folder = await tempFolder()
  const migrated = await migratedFile(1)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
  await mkdir(folder, { recursive: true })
  await copyFile(migrated.file, dataFolder(folder).database)
  await migrated.remove()
  return folder
}

describe('D3: a migration that fails', () => {
  // Each statement in turn repeats the whole run up to it, so the short size fails one in 29.
  const step = size(29, 1)
  it(`at any statement (${step === 1 ? 'each' : `one in ${step}`}) leaves the old version byte for byte`, async () => {
    const migrated = await migratedFile(1)
    await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
    const before = sha256(migrated.file)
    const work = join(migrated.file, '..', 'work.db')
    let failed = 0
    for (let number = 1; ; number += step) {
      await copyFile(migrated.file, work)
      const fault = failAt(number)
      const run = runMigrations({
        file: work,
        migrations,
        create: false,
        now: () => '2026-09-30T01:00:00.000Z',
        appVersion: '0.0.0-test'
      })
      const outcome = await run.then(
        () => 'done' as const,
        (error: unknown) => error
      )
      stopFailing()
      if (outcome === 'done') {
        expect(fault.seen()).toBeLessThan(number)
        break
      }
      failed += 1
      const committed =
        typeof outcome === 'object' && outcome !== null && 'committed' in outcome && outcome.committed
      if (committed !== true) expect(sha256(work), `statement ${number}`).toBe(before)
      expect(await oracle(work, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    }
    // 2 × 8 pragmas, BEGIN, row counts, six tables of dictionaries, checks, COMMIT …: well over fifty statements.
    expect(failed * step).toBeGreaterThan(50)
    await migrated.remove()
  }, 300_000)

  it('is told by opening, with the old data in place and the backup before it offered; the next try succeeds', async () => {
    const folder = await oldFolder()
    const { database } = dataFolder(folder)
    const before = sha256(database)
    for (const statement of ['INSERT INTO "post"', 'PRAGMA user_version =', 'COMMIT']) {
      let left = 1
      stopFailing = failStatements((sql) => (sql.startsWith(statement) && left-- > 0 ? 'SQLITE_IOERR' : null))
      const result = await openDatabase(testOptions(folder))
      stopFailing()
      expect(result, statement).toMatchObject({ state: 'migration-failed' })
      expect('backups' in result && result.backups[0]?.reason, statement).toBe('before-migration')
      expect(sha256(database), statement).toBe(before)
    }
    const result = await openDatabase(testOptions(folder))
    expect(result.state).toBe('opened')
    if (result.state === 'opened') await result.database.close()
    expect(await oracle(database, 'SELECT count(*) AS n FROM post')).toEqual([{ n: 17 }])
    await rm(folder, { recursive: true })
  })

  it('after its commit is taken back from the backup', async () => {
    const folder = await oldFolder()
    const { database } = dataFolder(folder)
    let committed = false
    stopFailing = failStatements((sql) => {
      if (sql === 'COMMIT') committed = true
      return committed && sql.startsWith('PRAGMA integrity_check') ? 'SQLITE_CORRUPT' : null
    })
    const result = await openDatabase(testOptions(folder))
    stopFailing()
    expect(result).toMatchObject({ state: 'migration-failed', step: 'integrity_check' })
    expect(await oracle(database, 'PRAGMA user_version')).toEqual([{ user_version: 1 }])
    expect(await oracle(database, 'SELECT id, revision FROM center')).toEqual([{ id: 'c1', revision: 7 }])
    await rm(folder, { recursive: true })
  })

  it('before it can make its backup does not begin', async () => {
    const folder = await oldFolder()
    const before = sha256(dataFolder(folder).database)
    stopFailing = failStatements((sql) => (sql.startsWith('VACUUM INTO') ? 'SQLITE_FULL' : null))
    expect(await openDatabase(testOptions(folder))).toMatchObject({ state: 'unwritable' })
    stopFailing()
    expect(sha256(dataFolder(folder).database)).toBe(before)
    await rm(folder, { recursive: true })
  })
})
