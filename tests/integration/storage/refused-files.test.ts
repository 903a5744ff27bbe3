import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, restoreClosedDatabase } from '@database/create-database'
import { openDatabase, type OpenResult } from '@database/open-database'
import { migrations } from '@database/migrations'
import { ConflictError } from '@database/storage-errors'
import { type ClosedFolder, closedFolderWithBackup } from '../support/folder-with-backup'
import { oracle, seededRandom, sha256, size } from '../support/oracle'
import { testOptions } from '../support/temp-database'

let closed: ClosedFolder
beforeAll(async () => {
  closed = await closedFolderWithBackup()
})
afterEach(() => closed.reset())
afterAll(() => closed.remove())

const open_ = () => openDatabase(testOptions(closed.folder))

function expectRefused(result: OpenResult, states: string[], why: string): void {
  expect(states, why).toContain(result.state)
  if (!('backups' in result)) throw new Error(`${why}: no backups offered`)
  expect(result.backups.map(({ name }) => name)).toEqual([closed.backup])
  expect(result.message).toMatch(/[一-鿿]/)
}

describe('B1: truncated file', () => {
  it(`is refused at ${size(300, 3000)} lengths without a byte written, and the backup is offered`, async () => {
    const seed = Date.now() % 100_000
    const random = seededRandom(seed)
    const whole = (await stat(closed.paths.database)).size
    const special = [0, 1, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, whole - 4096, whole - 1]
    const others = Array.from({ length: size(300, 3000) - special.length }, () =>
      Math.floor(random() * whole)
    )
    for (const length of [...special, ...others]) {
      await closed.reset()
      await truncate(closed.paths.database, length)
      const before = sha256(closed.paths.database)
      expectRefused(await open_(), ['damaged'], `seed ${seed}, ${length} bytes`)
      expect(sha256(closed.paths.database), `seed ${seed}, ${length} bytes`).toBe(before)
    }
  }, 600_000)

  it('is refused too when the header was rewritten to hide the loss', async () => {
    const bytes = await readFile(closed.paths.database)
    const pages = Math.floor(bytes.length / 4096 / 2)
    bytes.writeUInt32BE(pages, 28)
    await writeFile(closed.paths.database, bytes.subarray(0, pages * 4096))
    const before = sha256(closed.paths.database)
    expectRefused(await open_(), ['damaged'], 'half of the pages')
    expect(sha256(closed.paths.database)).toBe(before)
  })

  it('can be restored from the offered backup; the broken file is kept aside', async () => {
    await truncate(closed.paths.database, 20_000)
    const broken = sha256(closed.paths.database)
    const result = await restoreClosedDatabase(testOptions(closed.folder), closed.backup)
    if (result.state !== 'opened') throw new Error(result.state)
    expect(await result.database.reader.query('SELECT count(*) AS n FROM organization')).toEqual([
      { n: 2000 }
    ])
    await result.database.close()
    const aside = (await readdir(closed.folder)).filter((name) => name.includes('.aside-'))
    expect(aside).toHaveLength(1)
    expect(sha256(`${closed.folder}/${aside[0]}`)).toBe(broken)
    await rm(`${closed.folder}/${aside[0]}`)
  })
})

describe('B5: not a database of ours', () => {
  const page = Buffer.alloc(4096)
  const contents: Record<string, Buffer> = {
    'plain text': Buffer.from('单位名称,办公面积\n定鼎门社区,120\n'.repeat(100)),
    'a ZIP': Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), page]),
    'a PDF': Buffer.from('%PDF-1.7\n'.padEnd(5000, 'x')),
    'a PNG': Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), page]),
    'an old Excel file': Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), page]),
    'UTF-16 text': Buffer.from('\ufeff邻里中心', 'utf16le'),
    JSON: Buffer.from('{"a":1}'),
    HTML: Buffer.from('<!doctype html><html></html>'),
    'one letter': Buffer.from('x'),
    'random bytes': Buffer.from(Array.from({ length: 8192 }, (_, index) => (index * 7919 + 13) % 251)),
    'a lower-case magic': Buffer.from('sqlite format 3\0'.padEnd(4096, '\0'))
  }
  for (const [name, content] of Object.entries(contents)) {
    it(`${name} is refused as foreign and stays as it is`, async () => {
      await writeFile(closed.paths.database, content)
      expectRefused(await open_(), ['foreign'], name)
      expect(await readFile(closed.paths.database)).toEqual(content)
    })
  }

  const broken: Record<string, Buffer> = {
    'an empty file': Buffer.alloc(0),
    'a file of zeros': Buffer.alloc(100_000),
    'nothing but the magic': Buffer.from('SQLite format 3\0', 'latin1'),
    'an impossible page size': Buffer.concat([Buffer.from('SQLite format 3\0\u0003\u0001', 'latin1'), page])
  }
  for (const [name, content] of Object.entries(broken)) {
    it(`${name} is refused as damaged and stays as it is`, async () => {
      await writeFile(closed.paths.database, content)
      expectRefused(await open_(), ['damaged'], name)
      expect(await readFile(closed.paths.database)).toEqual(content)
    })
  }

  for (const [name, content] of [...Object.entries(contents), ...Object.entries(broken)]) {
    it(`${name} with a journal of another session beside it is refused, and both stay`, async () => {
      await writeFile(closed.paths.database, content)
      await writeFile(closed.paths.journal, 'left by somebody')
      expectRefused(await open_(), ['foreign', 'damaged'], name)
      expect(await readFile(closed.paths.database)).toEqual(content)
      expect(await readFile(closed.paths.journal, 'utf8')).toBe('left by somebody')
      await rm(closed.paths.journal)
    })
  }

  it('a sparse file of 1 GB is refused at once', async () => {
    await truncate(closed.paths.database, 0)
    const handle = await open(closed.paths.database, 'r+')
    await handle.truncate(1024 ** 3)
    await handle.close()
    const started = Date.now()
    expectRefused(await open_(), ['damaged'], 'sparse')
    expect(Date.now() - started).toBeLessThan(2000)
    expect((await stat(closed.paths.database)).size).toBe(1024 ** 3)
  })

  it('a folder in its place is refused and stays', async () => {
    await rm(closed.paths.database)
    await mkdir(closed.paths.database)
    expectRefused(await open_(), ['foreign'], 'folder')
    expect((await stat(closed.paths.database)).isDirectory()).toBe(true)
  })

  it('a dangling link is refused, and nothing is created behind it', async () => {
    const target = `${closed.folder}/gone.db`
    await rm(closed.paths.database)
    await symlink(target, closed.paths.database)
    expectRefused(await open_(), ['foreign'], 'dangling link')
    await expect(createDatabase(testOptions(closed.folder))).rejects.toBeInstanceOf(ConflictError)
    expect(existsSync(target)).toBe(false)
  })

  for (const applicationId of [0, 1, 0x47504b47, -1]) {
    it(`another program's SQLite file (application_id ${applicationId}) is refused and stays`, async () => {
      await rm(closed.paths.database)
      await oracle(
        closed.paths.database,
        'CREATE TABLE center (id)',
        `PRAGMA application_id = ${applicationId}`
      )
      const before = sha256(closed.paths.database)
      expectRefused(await open_(), ['foreign'], String(applicationId))
      expect(sha256(closed.paths.database)).toBe(before)
    })
  }

  it('creating over any of them is refused', async () => {
    for (const content of [...Object.values(contents), ...Object.values(broken)]) {
      await writeFile(closed.paths.database, content)
      await expect(createDatabase(testOptions(closed.folder))).rejects.toBeInstanceOf(ConflictError)
      expect(await readFile(closed.paths.database)).toEqual(content)
    }
  })
})

describe('B9: the data file is gone', () => {
  it('asks when backups are there, and creates nothing', async () => {
    await rm(closed.paths.database)
    const before = (await readdir(closed.folder)).sort()
    const result = await open_()
    expect(result).toMatchObject({ state: 'absent-with-backups', backups: [{ name: closed.backup }] })
    expect((await readdir(closed.folder)).sort()).toEqual(before)
  })

  it('creates nothing in an empty or missing folder either', async () => {
    const empty = `${closed.folder}/新 文件夹`
    expect(await openDatabase(testOptions(empty))).toEqual({ state: 'absent' })
    expect(existsSync(`${empty}/desk.db`)).toBe(false)
    await rm(empty, { recursive: true })
  })

  it('brings the backup back when the user says so', async () => {
    await rm(closed.paths.database)
    const result = await restoreClosedDatabase(testOptions(closed.folder), closed.backup)
    expect(result.state).toBe('opened')
    if (result.state === 'opened') await result.database.close()
  })
})

describe('D5: a file of a newer build', () => {
  it('is refused before a byte is written, naming the version needed', async () => {
    await oracle(
      closed.paths.database,
      "INSERT INTO migration VALUES (9999999999999, 'from-the-future', '2030-01-01T00:00:00.000Z', '7.3.0')",
      `PRAGMA user_version = ${migrations.length + 1}`
    )
    const before = sha256(closed.paths.database)
    const result = await open_()
    expectRefused(result, ['newer'], `user_version ${migrations.length + 1}`)
    expect('message' in result && result.message).toContain('数据由更高版本（7.3.0）创建，请先升级程序')
    expect(sha256(closed.paths.database)).toBe(before)
  })

  it('is refused as well when only its book of migrations tells', async () => {
    await oracle(
      closed.paths.database,
      `UPDATE migration SET name = 'another-step', app_version = '8.0.0' WHERE name = '${migrations.at(-1)?.name}'`
    )
    const before = sha256(closed.paths.database)
    const result = await open_()
    expect(result).toMatchObject({ state: 'newer', neededVersion: '8.0.0' })
    expect(sha256(closed.paths.database)).toBe(before)
  })

  it('is refused when its tables cannot even be read', async () => {
    await oracle(closed.paths.database, 'DROP TABLE migration', 'PRAGMA user_version = 99')
    const before = sha256(closed.paths.database)
    expect(await open_()).toMatchObject({ state: 'newer', neededVersion: null })
    expect(sha256(closed.paths.database)).toBe(before)
  })
})

describe('an unwritable data folder', () => {
  it('that is a file is refused with a message', async () => {
    const file = `${closed.folder}/file`
    await writeFile(file, 'x')
    expect(await openDatabase(testOptions(`${file}/data`))).toMatchObject({ state: 'unwritable' })
    await rm(file)
  })
})
