import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDatabase } from '@database/create-database'
import { dataFolder } from '@database/data-folder'
import { oracle } from '../support/oracle'
import { mountSmallDisk } from '../support/small-disk'
import { testOptions } from '../support/temp-database'
import { namedFolder, openBackupOffice, until, type BackupOffice } from './backup-office'

let folder: Awaited<ReturnType<typeof namedFolder>>
let stick: Awaited<ReturnType<typeof namedFolder>>
let office: BackupOffice
beforeEach(async () => {
  folder = await namedFolder('李四')
  stick = await namedFolder('U 盘（民政科）')
  await makeData(folder.path)
  office = openBackupOffice(folder.path)
})
afterEach(async () => {
  await office.stop()
  await folder.remove()
  await stick.remove()
})

async function makeData(path: string): Promise<void> {
  const created = await createDatabase(testOptions(path))
  if (created.state !== 'opened') throw new Error(created.state)
  await created.database.close()
}

const choose = async (path: string) => office.job('second-place:choose', {}, path)
const placeOf = async () => (await office.status()).secondPlace
const copiesIn = async (path: string) => (await readdir(path)).filter((name) => name.endsWith('.db')).sort()
const inPlace = (path: string) => join(path, '邻里中心管理台备份')

it('a chosen folder gets every backup from then on, whole, and is remembered', async () => {
  expect(await choose(stick.path)).toMatchObject({ state: 'done' })
  const there = inPlace(stick.path)
  const [first = ''] = await copiesIn(there)
  const beside = await readFile(join(dataFolder(folder.path).backups, first))
  expect((await readFile(join(there, first))).equals(beside)).toBe(true)

  await office.nameClerk('李晓')
  await office.job('backup:create', {})
  const copies = await until(async () => {
    const names = await copiesIn(there)
    return names.length === 2 ? names : undefined
  })
  expect(
    await oracle(join(there, copies[1] ?? ''), "SELECT value FROM setting WHERE key = 'office'")
  ).toEqual([{ value: '{"clerkName":"李晓","officeName":""}' }])
  await office.stop()
  office = openBackupOffice(folder.path)
  expect(await placeOf()).toMatchObject({ folder: there, reachable: true, copies: 2, problem: null })

  expect(await office.job('second-place:forget', {})).toMatchObject({ state: 'done' })
  expect(await placeOf()).toBeNull()
  expect(await copiesIn(there)).toEqual(copies)
  // Chosen again, its own folder is found again.
  await choose(stick.path)
  expect((await placeOf())?.folder).toBe(there)
})

it('another computer gets a folder of its own on the same stick, and neither thins the other', async () => {
  await choose(stick.path)
  const other = await namedFolder('王五')
  await makeData(other.path)
  const second = openBackupOffice(other.path)
  try {
    await second.job('second-place:choose', {}, stick.path)
    expect((await second.status()).secondPlace?.folder).toBe(`${inPlace(stick.path)} 2`)
    expect(await copiesIn(inPlace(stick.path))).toHaveLength(1)
  } finally {
    await second.stop()
    await other.remove()
  }
})

it('retention there touches only backups of ours', async () => {
  await choose(stick.path)
  const there = inPlace(stick.path)
  const [first = ''] = await copiesIn(there)
  await writeFile(join(there, '年终总结.docx'), '我的')
  await copyFile(join(there, first), join(there, 'desk-我的副本.db'))
  await copyFile(join(there, first), join(there, 'desk-20200101-000000-000-manual.db'))
  for (let round = 0; round < 5; round += 1) {
    await office.nameClerk(`李${round}`)
    expect(await office.job('second-place:copy', {})).toMatchObject({ state: 'done', result: { copied: 1 } })
  }
  // Three of today, and what has no manifest and so is none of ours.
  expect(await copiesIn(there)).toHaveLength(3 + 2)
  expect(await readdir(there)).toContain('年终总结.docx')
  expect((await placeOf())?.copies).toBe(3)
})

it('C5: a stick that is pulled is told, nothing is made in its place, and it catches up when it is back', async () => {
  await choose(stick.path)
  const away = `${stick.path} 拔掉`
  await rename(stick.path, away)
  await mkdir(stick.path)
  await office.nameClerk('李晓')
  const end = await office.job('second-place:copy', {})
  expect(end).toMatchObject({ state: 'failed', error: { kind: 'storage' } })
  expect(end.error?.message).toContain('连接不上')
  expect(await readdir(stick.path)).toEqual([])
  const place = await placeOf()
  expect(place).toMatchObject({ reachable: false, copies: 0 })
  expect(place?.newestCopyAt).not.toBeNull()

  await rm(stick.path, { recursive: true })
  await rename(away, stick.path)
  await until(async () => ((await copiesIn(inPlace(stick.path))).length === 2 ? true : undefined))
  await until(async () => ((await placeOf())?.problem === null ? true : undefined))
})

it('C5: a place that cannot be written is refused in words, and the former place stays', async () => {
  await choose(stick.path)
  const end = await choose(join(stick.path, '没有这个文件夹'))
  expect(end.error?.message).toContain('连接不上')
  expect((await placeOf())?.folder).toBe(inPlace(stick.path))
})

it('C5: a full or read-only disk gives a typed message, no half file, and leaves the old copies', async (test) => {
  // Room for one backup of an empty register (about 1 MB) and not for two.
  const disk = mountSmallDisk(1_500_000)
  if (disk === null) return test.skip('needs root and the right to mount a tmpfs')
  try {
    expect(await choose(disk.folder)).toMatchObject({ state: 'done' })
    const there = inPlace(disk.folder)
    const before = (await readdir(there)).sort()
    await writeFile(join(disk.folder, '别的文件'), Buffer.alloc(200_000))
    await office.nameClerk('李晓')
    const full = await office.job('second-place:copy', {})
    expect(full).toMatchObject({ state: 'failed', error: { kind: 'storage' } })
    expect(full.error?.message).toContain('空间不足')
    expect((await readdir(there)).sort()).toEqual(before)

    disk.remount('ro')
    const readOnly = await office.job('second-place:copy', {})
    expect(readOnly.error?.message).toContain('不能写入')
    expect((await readdir(there)).sort()).toEqual(before)
    disk.remount('rw')
    await rm(join(disk.folder, '别的文件'))
    expect((await placeOf())?.problem).toContain('不能写入')
  } finally {
    await office.stop()
    disk.remove()
  }
})
