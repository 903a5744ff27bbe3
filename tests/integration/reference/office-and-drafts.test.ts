import { afterEach, beforeEach, expect, it } from 'vitest'
import { ChangeBatch } from '@database/entities/change-batch'
import { discardDraft, getDraft, saveDraft } from '@services/draft'
import { clerkOf, getOffice, saveOffice } from '@services/setting'
import { openOffice, type Office } from '../sample/sample-office'

let office: Office
beforeEach(async () => (office = await openOffice()))
afterEach(() => office.close())

const run = <Value>(fn: Parameters<typeof office.database.unitOfWork.run<Value>>[1]): Promise<Value> =>
  office.database.unitOfWork.run({ action: 'test', title: '测试' }, fn)

it('names the clerk once the office has done so', async () => {
  const { reader } = office.database
  expect(await clerkOf(reader)).toBe('经办人')
  const saved = await run((work) =>
    saveOffice(work, { clerkName: '李晓', officeName: '洛龙区民政局', revision: 0 })
  )
  expect(saved).toEqual({ clerkName: '李晓', officeName: '洛龙区民政局', revision: 1 })
  expect(await clerkOf(reader)).toBe('李晓')
  expect(await getOffice(reader)).toEqual(saved)
})

it('refuses settings that another window has changed meanwhile, and keeps them', async () => {
  await run((work) => saveOffice(work, { clerkName: '李晓', officeName: '', revision: 0 }))
  const stale = run((work) => saveOffice(work, { clerkName: '王强', officeName: '', revision: 0 }))
  await expect(stale).rejects.toMatchObject({ name: 'ConflictError' })
  expect(await clerkOf(office.database.reader)).toBe('李晓')
})

it('keeps the last draft of a form, apart from other forms and from the history', async () => {
  const { reader } = office.database
  const before = await reader.count(ChangeBatch)
  await run((work) => saveDraft(work, { formKey: 'center:new', payload: '{"name":"一"}' }, office.context))
  await run((work) => saveDraft(work, { formKey: 'center:new', payload: '{"name":"二"}' }, office.context))
  expect(await getDraft(reader, { formKey: 'center:new' })).toMatchObject({ payload: '{"name":"二"}' })
  expect(await getDraft(reader, { formKey: 'project:new' })).toBeNull()
  expect(await reader.count(ChangeBatch)).toBe(before)

  await run((work) => discardDraft(work, { formKey: 'center:new' }))
  expect(await getDraft(reader, { formKey: 'center:new' })).toBeNull()
})
