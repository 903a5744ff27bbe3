import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase } from '@database/create-database'
import { dataFolder } from '@database/data-folder'
import { oracle } from '../support/oracle'
import { testOptions } from '../support/temp-database'
import { namedFolder, openBackupOffice, until, type BackupOffice } from './backup-office'

let folder: Awaited<ReturnType<typeof namedFolder>>
let office: BackupOffice
beforeEach(async () => {
  folder = await namedFolder('张三')
  const created = await createDatabase(testOptions(folder.path))
  if (created.state !== 'opened') throw new Error(created.state)
  await created.database.close()
  office = openBackupOffice(folder.path)
})
afterEach(async () => {
  await office.stop()
  await folder.remove()
})

const madeBackups = (count: number) =>
  until(async () => {
    const backups = await office.backups()
    return backups.length >= count ? backups : undefined
  })
/** As many looks as would have made another backup. */
const severalLooks = () => pause(400)

describe('automatic backups', () => {
  it('one is made by itself when there is none, verified, and none while nothing changes', async () => {
    const [first] = await madeBackups(1)
    expect(first?.reason).toBe('自动备份')
    // The file stands a moment before the page is told of it.
    await until(() => office.announced() > 0 || undefined)
    await severalLooks()
    expect(office.announced()).toBe(1)
    expect(await office.backups()).toHaveLength(1)
    expect(await office.status()).toMatchObject({ nextDueAt: null, problem: null })
  })

  it('a change within the hour is dated, and is made up at the next start of another day', async () => {
    const [first] = await madeBackups(1)
    await office.nameClerk('李晓')
    await severalLooks()
    expect(await office.backups()).toHaveLength(1)
    // 50 minutes after the first one: domain/backup/backup-due.ts
    const due = Date.parse(first?.createdAt ?? '') + 50 * 60_000
    expect((await office.status()).nextDueAt).toBe(new Date(due).toISOString())

    await office.stop()
    office = openBackupOffice(folder.path, '2026-10-01')
    const [second] = await madeBackups(2)
    const copy = join(dataFolder(folder.path).backups, second?.name ?? '')
    expect(await oracle(copy, "SELECT value FROM setting WHERE key = 'office'")).toEqual([
      { value: '{"clerkName":"李晓","officeName":""}' }
    ])
    await severalLooks()
    expect(await office.backups()).toHaveLength(2)
  })

  it('a failure is told, not swallowed, and the rests of an interrupted one are cleared away', async () => {
    await madeBackups(1)
    await office.stop()
    const { backups } = dataFolder(folder.path)
    const rest = join(backups, 'desk-20260930-010000-000-scheduled.db.partial')
    await writeFile(rest, 'half')
    await writeFile(join(backups, '说明.partial'), '不是我们的')
    office = openBackupOffice(folder.path)
    await office.nameClerk('王强')
    expect((await office.job('backup:create', {})).state).toBe('done')
    expect(await readdir(backups)).toContain('说明.partial')
    expect(await readdir(backups)).not.toContain('desk-20260930-010000-000-scheduled.db.partial')

    await office.stop()
    await rm(backups, { recursive: true })
    // A file where the folder should be: the copy cannot even begin.
    await writeFile(backups, '')
    office = openBackupOffice(folder.path, '2026-10-02')
    const problem = await until(async () => (await office.status()).problem ?? undefined)
    expect(problem.message).toMatch(/[\u4e00-\u9fff]/)
    expect(office.announced()).toBeGreaterThan(0)
  })

  it('stops cleanly while one is being made, and leaves no half file', async () => {
    await madeBackups(1)
    await office.nameClerk('赵敏')
    await office.stop()
    for (let round = 0; round < 4; round += 1) {
      office = openBackupOffice(folder.path, `2026-10-0${round + 3}`)
      await office.nameClerk(`赵敏${round}`)
      await pause(round * 15)
      await office.stop()
      const names = await readdir(dataFolder(folder.path).backups)
      expect(names.filter((name) => name.endsWith('.partial'))).toEqual([])
    }
  })
})

it('W4: no data are made in a synchronised folder; what to do instead is said', async () => {
  const cloud = await namedFolder('云')
  const inside = join(cloud.path, 'OneDrive - 某街道办', 'data')
  const refused = openBackupOffice(inside)
  try {
    const end = await refused.job('data:create', { sample: false })
    expect(end).toMatchObject({ state: 'failed', error: { kind: 'storage' } })
    expect(end.error?.message).toContain('OneDrive')
    expect(end.error?.message).toContain('DESK_DATA_DIR')
    expect(await readdir(inside)).not.toContain('desk.db')
  } finally {
    await refused.stop()
    await cloud.remove()
  }
})

it('W4: data that already lie there are opened with a warning, and second versions beside them are named', async () => {
  const cloud = await namedFolder('云')
  const inside = join(cloud.path, '我的坚果云')
  await mkdir(inside)
  const created = await createDatabase(testOptions(inside))
  if (created.state !== 'opened') throw new Error(created.state)
  await created.database.close()
  await writeFile(join(inside, 'desk (张三的冲突副本 2026-11-24).db'), '')
  const opened = openBackupOffice(inside)
  try {
    const status = await opened.status()
    expect(status.placeWarning).toContain('坚果云')
    expect(status.conflictCopies).toEqual(['desk (张三的冲突副本 2026-11-24).db'])
    expect(status.dataBytes).toBeGreaterThan(100_000)
  } finally {
    await opened.stop()
    await cloud.remove()
  }
})
