import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Center } from '@database/entities/center'
import { openCenterOffice, type CenterOffice } from '../center/center-office'
import { failStatements } from '../support/driver-faults'
import { newLine, openLedger, openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: CenterOffice
let desk: LedgerDesk

beforeEach(async () => {
  office = await openCenterOffice()
  desk = await openLedgerDesk(office)
})
afterEach(() => desk.remove())

const count = (): Promise<number> => office.database.reader.countBy(Center, {})

async function ledgerWith(lines: number): Promise<string> {
  const path = await desk.exported()
  const ledger = await openLedger(path)
  for (let index = 0; index < lines; index += 1) ledger.add({ ...newLine, 中心名称: `第${index}邻里中心` })
  await ledger.save()
  return path
}

describe('a checked import', () => {
  it('is applied once', async () => {
    const { token } = await desk.preview(await ledgerWith(1))
    await desk.apply(token)
    await expect(desk.apply(token)).rejects.toThrow('已经用过')
    expect(await count()).toBe(1)
  })

  it('is refused when a newer check has replaced it', async () => {
    const { token } = await desk.preview(await ledgerWith(1))
    await desk.preview(await ledgerWith(2))
    await expect(desk.apply(token)).rejects.toThrow('重新选择文件')
    expect(await count()).toBe(0)
  })

  it('is refused when the file was edited meanwhile', async () => {
    const path = await ledgerWith(1)
    const { token } = await desk.preview(path)
    const ledger = await openLedger(path)
    ledger.add(newLine)
    await ledger.save()
    await expect(desk.apply(token)).rejects.toThrow('又被修改过')
    expect(await count()).toBe(0)
  })

  it('is refused when the register has moved on meanwhile', async () => {
    const center = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(center.name, { 备注: '表' })
    await ledger.save()
    const { token } = await desk.preview(path)
    await office.save({ ...center, remark: '系统' })
    await expect(desk.apply(token)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching('变动')
    })
    expect((await office.stored(center.id)).remark).toBe('系统')
  })

  it('is planned anew when something else was saved meanwhile, and written when it is still the same', async () => {
    const center = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(center.name, { 备注: '表' })
    await ledger.save()
    const told: string[] = []
    desk.onProgress = (text) => told.push(text)
    const apply = async (): Promise<string[]> => {
      const { token } = await desk.preview(path)
      told.length = 0
      await desk.apply(token)
      return told.filter((text) => text.startsWith('已比对'))
    }
    expect(await apply()).toEqual([])
    expect((await office.stored(center.id)).remark).toBe('表')
    ledger.set(center.name, { 备注: '表二' })
    await ledger.save()
    const { token } = await desk.preview(path)
    await office.added({ name: '另一中心' })
    told.length = 0
    await desk.apply(token)
    expect(told.filter((text) => text.startsWith('已比对'))).not.toEqual([])
    expect((await office.stored(center.id)).remark).toBe('表二')
  })

  it('of more than 100 records is preceded by a verified backup', async () => {
    await desk.apply((await desk.preview(await ledgerWith(100))).token)
    expect(await office.database.listBackups()).toEqual([])
    const path = await desk.exported()
    const ledger = await openLedger(path)
    for (let index = 0; index < 101; index += 1) ledger.set(`第${index % 100}邻里中心`, { 备注: '改' })
    ledger.add(newLine)
    await ledger.save()
    await desk.apply((await desk.preview(path)).token)
    const [backup] = await office.database.listBackups()
    expect(backup).toMatchObject({ reason: 'before-import', tables: { center: { rows: 100 } } })
  })

  it('that fails half-way writes nothing', async () => {
    const { token } = await desk.preview(await ledgerWith(5))
    const restore = failStatements((sql) =>
      sql.startsWith('INSERT INTO "center_status_history"') ? 'SQLITE_CONSTRAINT' : null
    )
    await expect(desk.apply(token)).rejects.toThrow(/SQLITE_CONSTRAINT/)
    restore()
    expect(await count()).toBe(0)
  })

  it('that is cancelled writes nothing, at reading and at writing', async () => {
    const path = await ledgerWith(300)
    const { token } = await desk.preview(path)
    desk.onProgress = (text) => {
      if (text.startsWith('已写入')) desk.abort.abort()
    }
    await expect(desk.apply(token)).rejects.toMatchObject({ name: 'AbortError' })
    await expect(desk.check(path)).rejects.toMatchObject({ name: 'AbortError' })
    expect(await count()).toBe(0)
  })
})

describe('a file that was exported some time ago', () => {
  it('keeps what the program changed in lines that the file left alone', async () => {
    const center = await office.added()
    const path = await desk.exported()
    await office.save({ ...center, remark: '系统' })
    const preview = await desk.preview(path)
    expect(preview.counts).toMatchObject({ changed: 0, unchanged: 1 })
    expect(preview.notices.join()).toContain('1 行在表里没有动过，而系统里后来改过')
  })

  it('is refused in lines that both have changed, naming who and what', async () => {
    const center = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(center.name, { 地址: '表里的地址' })
    await ledger.save()
    await office.save({ ...center, remark: '系统' })
    const { problems } = await desk.preview(path)
    expect(problems).toEqual([
      expect.objectContaining({
        row: 4,
        column: '',
        message: expect.stringMatching(/“测试员”又在系统里改过该中心；.*地址、备注/)
      })
    ])
  })

  it('may be corrected and imported again and again', async () => {
    const center = await office.added()
    const path = await desk.exported()
    for (const address of ['一', '二']) {
      const ledger = await openLedger(path)
      ledger.set(center.name, { 地址: address })
      await ledger.save()
      const { token } = await desk.preview(path)
      await desk.apply(token)
      expect((await office.stored(center.id)).address).toBe(address)
    }
  })
})

it('hidden columns and rows are left alone unless asked for', async () => {
  const center = await office.added()
  const path = await desk.exported()
  const ledger = await openLedger(path)
  ledger.set(center.name, { 地址: '隐藏的', 备注: '看得见' })
  ledger.sheet.getColumn('K').hidden = true
  ledger.add(newLine)
  ledger.sheet.getRow(6).hidden = true
  await ledger.save()
  const shown = await desk.preview(path)
  expect(shown.changes.map(({ head }) => head)).toEqual(['备注'])
  expect(shown.counts).toMatchObject({ added: 0, changed: 1 })
  const all = await desk.preview(path, { includeHidden: true })
  expect(all.changes.map(({ head }) => head)).toEqual(['地址', '备注'])
  expect(all.counts).toMatchObject({ added: 1, changed: 1 })
})

it('an export that cannot be written is a storage error in words', async () => {
  await expect(desk.exported({}, 'gone/台账.xlsx')).rejects.toMatchObject({
    name: 'StorageError',
    kind: 'io',
    message: expect.stringContaining('文件夹不存在')
  })
})
