import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { storedPath } from '@database/attachments/attachment-store'
import { dataFolder } from '@database/data-folder'
import { AttachmentKeeper, copiesIn } from '@services/attachment/attachment-keeper'
import { createBackup, copyBackupTo } from '@services/backup/backups'
import { copyToSecondPlace, chooseSecondPlace } from '@services/backup/second-place-jobs'
import { SecondPlaceKeeper } from '@services/backup/second-place'
import { openBackupOffice, until } from '../backup/backup-office'
import { bytesOf } from '../../fixtures/pictures'
import { openAttachmentOffice, type AttachmentOffice } from './attachment-office'

const BackupMade = z.object({ name: z.string() })

let office: AttachmentOffice
let keeper: AttachmentKeeper
const signal = new AbortController().signal
beforeAll(async () => {
  office = await openAttachmentOffice()
  keeper = new AttachmentKeeper()
  await office.photo('一.png', 10)
  await office.photo('二.png', 20)
  await office.paper('合同.pdf', bytesOf('%PDF-1.4 contract'))
})
afterAll(() => office.remove())

const look = async (content = false) =>
  keeper.look(await office.files(), office.context, { content, gently: false, signal })
const status = () => keeper.status(office.database.reader)
const rowOf = async (name: string) => {
  const row = (await office.rows()).find((one) => one.name === name)
  if (row === undefined) throw new Error(`${name} is not there`)
  return row
}
const namesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()

describe('the look at the files', () => {
  it('finds nothing wrong with what was just added', async () => {
    expect(await look(true)).toBe(0)
    // Two photos with a thumbnail each, and a paper.
    expect(await status()).toMatchObject({ files: 5, missing: [], altered: [], superfluous: 0 })
  })

  it('tells by name what was removed and what was altered by hand, even at the same size', async () => {
    const photo = storedPath(office.attachments, (await rowOf('一.png')).hash)
    const paper = storedPath(office.attachments, (await rowOf('合同.pdf')).hash)
    const [kept, contract] = [await readFile(photo), await readFile(paper)]
    await rm(photo)
    await writeFile(paper, bytesOf('%PDF-1.4 CONTRACT'))
    await writeFile(
      storedPath(office.attachments, (await rowOf('二.png')).hash).replace(/.{4}$/u, 'beef'),
      'x'
    )
    expect(await look()).toBe(1)
    expect(await look(true)).toBe(2)
    expect(await status()).toMatchObject({ missing: ['一.png'], altered: ['合同.pdf'], superfluous: 1 })
    // The size alone does not clear it.
    expect(await look()).toBe(2)
    await writeFile(photo, kept)
    await writeFile(paper, contract)
    expect(await look()).toBe(0)
  })
})

describe('backups', () => {
  it('take each file once, and never let a bad one displace a good copy', async () => {
    await createBackup(office.job(), keeper)
    const copies = copiesIn(dataFolder(office.context.dataFolder).backups)
    const first = await namesIn(copies)
    expect(first).toHaveLength(5)
    const { hash } = await rowOf('合同.pdf')
    await writeFile(storedPath(office.attachments, hash), bytesOf('%PDF-1.4 CONTRACT'))
    await office.photo('三.png', 30)
    await createBackup(office.job(), keeper)
    expect(await namesIn(copies)).toHaveLength(7)
    expect(await readFile(storedPath(copies, hash), 'latin1')).toBe('%PDF-1.4 contract')
    expect(await keeper.copy(await office.files(), office.context, { signal })).toBe(0)
  })

  it('give back what is missing at the next look, and what is altered when asked', async () => {
    await rm(storedPath(office.attachments, (await rowOf('二.png')).hash))
    expect(await look()).toBe(0)
    expect(await status()).toMatchObject({ missing: [], recovered: 1 })
    expect(await look(true)).toBe(1)
    expect(await keeper.recover(await office.files(), office.context, { signal })).toEqual({
      recovered: 1,
      left: 0
    })
    expect(await readFile(storedPath(office.attachments, (await rowOf('合同.pdf')).hash), 'latin1')).toBe(
      '%PDF-1.4 contract'
    )
  })

  it('go to a stick and to the second place, from which a file comes back when all else is lost', async () => {
    const stick = join(office.context.dataFolder, 'U 盘')
    await mkdir(stick)
    await copyBackupTo(office.job([stick]), keeper)
    expect(await namesIn(copiesIn(stick))).toHaveLength(7)

    const place = new SecondPlaceKeeper()
    await chooseSecondPlace(office.job([stick]), place, keeper)
    await office.photo('四.png', 40)
    await copyToSecondPlace(office.job(), place, keeper)
    expect(await namesIn(join(stick, '邻里中心管理台备份', 'attachments'))).toHaveLength(9)
    await rm(copiesIn(dataFolder(office.context.dataFolder).backups), { recursive: true })
    await rm(storedPath(office.attachments, (await rowOf('四.png')).hash))
    expect(await look()).toBe(1)
    expect(await keeper.recover(await office.files(), office.context, { signal })).toEqual({
      recovered: 1,
      left: 0
    })
  })

  it('that cannot be written are told, and tried again later', async () => {
    const { backups } = dataFolder(office.context.dataFolder)
    await rm(copiesIn(backups), { recursive: true, force: true })
    await writeFile(copiesIn(backups), 'a file where the folder should be')
    await expect(keeper.copy(await office.files(), office.context, { signal })).rejects.toThrow()
    expect((await status()).problem).toContain('照片和附件没有备份完')
    expect(keeper.rests(office.context)).toBe(true)
    await rm(copiesIn(backups))
    expect(await keeper.copy(await office.files(), office.context, { signal })).toBe(9)
    expect((await status()).problem).toBeNull()
  })
})

describe('the restoring of a backup', () => {
  it('brings back what its records name and the folder has lost', async () => {
    const lost = await openAttachmentOffice()
    await lost.photo('旧照片.png', 50)
    const [row] = await lost.rows()
    await lost.database.close()
    const running = openBackupOffice(lost.context.dataFolder)
    try {
      const made = await running.job('backup:create', {})
      const { name } = BackupMade.parse(made.result)
      await rm(lost.attachments, { recursive: true })
      expect((await running.job('backup:restore', { name })).state).toBe('done')
      const { attachments } = await until(async () => {
        const status = await running.status()
        return status.attachments.recovered === 2 ? status : undefined
      })
      expect(attachments).toMatchObject({ missing: [], altered: [] })
      expect(await namesIn(lost.attachments)).toContain(row?.hash)
    } finally {
      await running.stop()
      await lost.remove()
    }
  })
})
