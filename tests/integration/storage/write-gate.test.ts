import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectionState, readerPragmas, writerPragmas } from '@database/data-source'
import { Organization } from '@database/entities/organization'
import { StorageError } from '@database/storage-errors'
import { failStatements } from '../support/driver-faults'
import { oracle, size } from '../support/oracle'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'
import { dataFolder } from '@database/data-folder'
import { migrations } from '@database/migrations'

let temp: TempDatabase
let restore: () => void = () => undefined
beforeEach(async () => {
  temp = await openTempDatabase()
})
afterEach(async () => {
  restore()
  restore = () => undefined
  await temp.remove()
})

const save = (name: string, fail = false) =>
  temp.database.unitOfWork.run({ action: 'organization:save', title: name }, async (work) => {
    const row = await work.insert(Organization, { name, type: 'school' })
    if (fail) throw new Error('on purpose')
    return row.name
  })

const namesInFile = async () => {
  const rows = await oracle<{ name: string }>(
    dataFolder(temp.folder).database,
    'SELECT name FROM organization'
  )
  return rows.map((row) => row.name).sort()
}

const gateState = () =>
  temp.database.gate.alone((runner) => connectionState(runner.connection, Object.keys(writerPragmas)))

describe('write gate', () => {
  it('A6: every connection answers with exactly the pragmas of the design, also after a reopen', async () => {
    const expectedWriter = {
      journal_mode: 'delete',
      synchronous: 2,
      cache_spill: 0,
      foreign_keys: 1,
      busy_timeout: 5000,
      trusted_schema: 0,
      cell_size_check: 1,
      query_only: 0
    }
    const reader = temp.database.reader.connection
    expect(await gateState()).toEqual(expectedWriter)
    expect(await connectionState(reader, Object.keys(readerPragmas))).toEqual({
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: 5000,
      trusted_schema: 0,
      cell_size_check: 1,
      query_only: 1
    })
    restore = failStatements((sql) => (sql === 'COMMIT' ? 'SQLITE_IOERR' : null))
    await expect(save('甲')).rejects.toBeInstanceOf(StorageError)
    restore()
    expect(await gateState()).toEqual(expectedWriter)
    const file = dataFolder(temp.folder).database
    expect(await oracle(file, 'PRAGMA application_id')).toEqual([{ application_id: 0x4e43444b }])
    expect(await oracle(file, 'PRAGMA user_version')).toEqual([{ user_version: migrations.length }])
  })

  // Plan: 200 / 2 000 rounds; 40 here, since a round costs about 0.2 s of real fsync.
  it(`A8: ${size(40, 2000)} rounds of 50 writes at once, one in five failing: nothing lost, nothing leaked`, async () => {
    const acknowledged: string[] = []
    const errors: unknown[] = []
    for (let round = 0; round < size(40, 2000); round += 1) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const fail = index % 5 === 4
          try {
            acknowledged.push(await save(`${round}-${index}`, fail))
          } catch (error) {
            if (!fail || String(error) !== 'Error: on purpose') errors.push(error)
          }
        })
      )
    }
    expect(errors).toEqual([])
    expect(acknowledged).toHaveLength(40 * size(40, 2000))
    expect(await namesInFile()).toEqual(acknowledged.sort())
  }, 600_000)

  it('A8: writes take their turn in the order in which they came', async () => {
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        temp.database.unitOfWork.run({ action: 'x', title: 'x' }, async () => {
          await new Promise((resolve) => setTimeout(resolve, index % 3))
          order.push(index)
        })
      )
    )
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  for (const code of [
    'SQLITE_FULL',
    'SQLITE_IOERR',
    'SQLITE_CORRUPT',
    'SQLITE_NOTADB',
    'SQLITE_READONLY',
    'SQLITE_BUSY'
  ]) {
    it(`A8: a COMMIT that fails with ${code} is never acknowledged and poisons nothing`, async () => {
      await save('前')
      let left = 2
      restore = failStatements((sql) => (sql === 'COMMIT' && left-- > 0 ? code : null))
      await expect(save('甲')).rejects.toBeInstanceOf(StorageError)
      await expect(save('乙')).rejects.toBeInstanceOf(StorageError)
      for (const name of ['丙', '丁', '戊']) expect(await save(name)).toBe(name)
      expect(await namesInFile()).toEqual(['丁', '丙', '前', '戊'].sort())
    })
  }

  for (const statement of ['BEGIN IMMEDIATE', 'ROLLBACK']) {
    it(`A8: a failing ${statement} loses nothing that was acknowledged`, async () => {
      await save('前')
      let left = 1
      restore = failStatements((sql) => (sql === statement && left-- > 0 ? 'SQLITE_IOERR' : null))
      await expect(save('甲', true)).rejects.toBeInstanceOf(StorageError)
      expect(await save('乙')).toBe('乙')
      expect(await namesInFile()).toEqual(['乙', '前'].sort())
    })
  }

  it('A8: an INSERT that fails with SQLITE_FULL in the middle takes its whole unit along', async () => {
    let left = 1
    restore = failStatements((sql) =>
      sql.startsWith('INSERT INTO "change_log"') && left-- > 0 ? 'SQLITE_FULL' : null
    )
    await expect(save('甲')).rejects.toMatchObject({ kind: 'full' })
    expect(await save('乙')).toBe('乙')
    expect(await namesInFile()).toEqual(['乙'])
  })

  it('stays closed to writers while the file does not pass its check, and tells so', async () => {
    let broken = true
    restore = failStatements((sql) => {
      if (sql === 'COMMIT' && broken) return 'SQLITE_CORRUPT'
      return sql.startsWith('PRAGMA quick_check') && broken ? 'SQLITE_CORRUPT' : null
    })
    await expect(save('甲')).rejects.toMatchObject({ kind: 'damaged' })
    await expect(save('乙')).rejects.toMatchObject({ kind: 'damaged' })
    broken = false
    expect(await save('丙')).toBe('丙')
    expect(await namesInFile()).toEqual(['丙'])
  })
})
