import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoBatch } from '@database/change-log/undo-batch'
import { ChangeBatch } from '@database/entities/change-batch'
import { Organization } from '@database/entities/organization'
import { Post } from '@database/entities/post'
import { readSetting, writeSetting } from '@database/repositories/setting-repository'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'

let temp: TempDatabase
beforeEach(async () => {
  temp = await openTempDatabase()
})
afterEach(() => temp.remove())

/** Runs one unit and answers the id of its batch. */
const unit = (title: string, fn: (work: Work) => Promise<unknown>) =>
  temp.database.unitOfWork.run({ action: 'test', title }, async (work) => {
    await fn(work)
    return work.batchId
  })
const undo = (batchId: string) =>
  temp.database.unitOfWork.run({ action: 'history:undo', title: '撤销', undoOf: batchId }, async (work) => {
    await undoBatch(work, batchId)
    return work.batchId
  })
const organization = (name: string) => temp.database.reader.findOneBy(Organization, { name })

describe('undoBatch', () => {
  it('takes back inserts, changed fields and deletions of one batch together', async () => {
    let kept = ''
    let dropped = ''
    await unit('准备', async (work) => {
      kept = (await work.insert(Organization, { name: '甲', type: 'school', phone: '1' })).id
      dropped = (await work.insert(Organization, { name: '乙', type: 'school' })).id
    })
    const batch = await unit('大改', async (work) => {
      await work.update(Organization, kept, 1, { phone: '2', rating: 'A' })
      await work.update(Organization, kept, 2, { phone: '3' })
      await work.softDelete(Organization, dropped, 1)
      await work.insert(Organization, { name: '丙', type: 'school' })
    })
    const undoing = await undo(batch)
    expect(await organization('甲')).toMatchObject({ phone: '1', rating: '', revision: 4, deletedAt: null })
    expect(await organization('乙')).toMatchObject({ deletedAt: null, revision: 3 })
    expect((await organization('丙'))?.deletedAt).not.toBeNull()
    const batches = temp.database.reader.getRepository(ChangeBatch)
    expect(await batches.findOneBy({ id: batch })).toMatchObject({ undoneBy: undoing })
    expect(await batches.findOneBy({ id: undoing })).toMatchObject({ undoOf: batch, undoneBy: null })
  })

  it('can itself be undone', async () => {
    const post = await temp.database.reader.findOneByOrFail(Post, { code: 'cook' })
    const batch = await unit('改名', (work) => work.update(Post, post.id, 1, { name: '厨师', seq: 99 }))
    const undoing = await undo(batch)
    expect(await temp.database.reader.findOneBy(Post, { code: 'cook' })).toMatchObject({
      name: post.name,
      seq: post.seq
    })
    await undo(undoing)
    expect(await temp.database.reader.findOneBy(Post, { code: 'cook' })).toMatchObject({
      name: '厨师',
      seq: 99
    })
  })

  it('refuses when a row was changed since, names by what, and changes nothing', async () => {
    let first = ''
    let second = ''
    const batch = await unit('录入两家', async (work) => {
      first = (await work.insert(Organization, { name: '甲', type: 'school' })).id
      second = (await work.insert(Organization, { name: '乙', type: 'school' })).id
    })
    await unit('修改 乙的电话', (work) => work.update(Organization, second, 1, { phone: '9' }))
    const refused = undo(batch)
    await expect(refused).rejects.toBeInstanceOf(ConflictError)
    await expect(refused).rejects.toThrow('修改 乙的电话')
    expect(await temp.database.reader.findOneBy(Organization, { id: first })).toMatchObject({
      revision: 1,
      deletedAt: null
    })
  })

  it('refuses a second time, an unknown batch, a bulk load and a setting', async () => {
    const batch = await unit('录入', (work) => work.insert(Organization, { name: '甲', type: 'school' }))
    await undo(batch)
    await expect(undo(batch)).rejects.toThrow('已经撤销')
    await expect(undo('nobody')).rejects.toBeInstanceOf(NotFoundError)
    const bulk = await unit('载入', (work) =>
      work.insertMany(Organization, [{ name: '丁', type: 'school' }], { log: 'batch' })
    )
    await expect(undo(bulk)).rejects.toThrow('没有可以撤销')
    const setting = await unit('设置', (work) => writeSetting(work, 'office', { name: '某街道' }))
    await expect(undo(setting)).rejects.toThrow('设置')
    expect(await readSetting(temp.database.reader, 'office')).toEqual({ name: '某街道' })
  })
})
