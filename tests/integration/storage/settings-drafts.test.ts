import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import { deleteDraft, readDraft, saveDraft } from '@database/repositories/draft-repository'
import { readSetting, writeSetting } from '@database/repositories/setting-repository'
import type { Work } from '@database/work'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'

let temp: TempDatabase
beforeEach(async () => {
  temp = await openTempDatabase()
})
afterEach(() => temp.remove())

const run = (fn: (work: Work) => Promise<void>) =>
  temp.database.unitOfWork.run({ action: 'test', title: '测试' }, fn)

describe('settings', () => {
  it('are logged with old and new value, once per real change', async () => {
    expect(await readSetting(temp.database.reader, 'scope')).toBeUndefined()
    await run((work) => writeSetting(work, 'scope', { year: 2026 }))
    await run((work) => writeSetting(work, 'scope', { year: 2027 }))
    await run((work) => writeSetting(work, 'scope', { year: 2027 }))
    expect(await readSetting(temp.database.reader, 'scope')).toEqual({ year: 2027 })
    const log = await temp.database.reader.find(ChangeLog, { order: { batchId: 'ASC' } })
    expect(log.map((row) => [row.kind, row.oldValue, row.newValue, row.revisionAfter])).toEqual([
      ['insert', null, '{"year":2026}', 1],
      ['update', '{"year":2026}', '{"year":2027}', 2]
    ])
  })
})

describe('drafts', () => {
  it('are kept outside the history, the newest for each form', async () => {
    const savedAt = '2026-09-30T01:00:00.000Z'
    await run((work) => saveDraft(work, { formKey: 'center:new', payload: '{"name":"定"}', savedAt }))
    await run((work) => saveDraft(work, { formKey: 'center:new', payload: '{"name":"定鼎门"}', savedAt }))
    expect(await readDraft(temp.database.reader, 'center:new')).toEqual({
      formKey: 'center:new',
      payload: '{"name":"定鼎门"}',
      savedAt
    })
    await run((work) => deleteDraft(work, 'center:new'))
    expect(await readDraft(temp.database.reader, 'center:new')).toBeNull()
    expect(await temp.database.reader.count(ChangeBatch)).toBe(0)
  })
})
