import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { undoBatch } from '@database/change-log/undo-batch'
import { ChangeLog } from '@database/entities/change-log'
import { Person } from '@database/entities/person'
import { openStaffOffice, type StaffOffice } from '../staffing/staff-office'
import { openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: StaffOffice
let desk: LedgerDesk
let folder: string

beforeAll(async () => {
  office = await openStaffOffice()
  desk = await openLedgerDesk(office)
  folder = await mkdtemp(join(tmpdir(), 'staff '))
  await office.added({ name: '甲社区邻里中心' })
  await office.added({ name: '乙社区邻里中心' })
})
afterAll(async () => {
  await desk.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Brings in so many new people of two centres. @returns how many statements that took, and its batch. */
async function imported(many: number, surname: string): Promise<{ count: number; batchId: string }> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(['工作单位', '人员姓名', '岗位', '折算', '到岗时间', '联系电话'])
  for (let at = 0; at < many; at += 1) {
    const center = at % 2 === 0 ? '甲社区邻里中心' : '乙社区邻里中心'
    const phone = `135${String(many).padStart(4, '0')}${String(at).padStart(4, '0')}`
    sheet.addRow([center, `${surname}${at}`, '社工', 1, '2026-01-05', phone])
  }
  const path = join(folder, `${surname}.xlsx`)
  await book.xlsx.writeFile(path)
  const asked = vi.spyOn(SqliteQueryRunner.prototype, 'query')
  try {
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ added: many, changed: 0, unchanged: 0, refused: 0 })
    const { batchId } = await desk.apply(preview.token)
    return { count: asked.mock.calls.length, batchId }
  } finally {
    asked.mockRestore()
  }
}

it('sixty new people take hardly more statements than ten, each with a history that can be undone', async () => {
  const ten = await imported(10, '田')
  const sixty = await imported(60, '陆')
  // It was sixteen for each person.
  expect(sixty.count - ten.count).toBeLessThan(25)
  const { reader } = office.database
  const log = await reader.findBy(ChangeLog, { batchId: sixty.batchId, kind: 'insert' })
  const of = (entity: string) => log.filter((row) => row.entity === entity)
  expect(of('person')).toHaveLength(60)
  expect(new Set(of('staff_assignment').map(({ rootEntity, rootId }) => `${rootEntity} ${rootId}`))).toEqual(
    new Set(of('person').map(({ entityId }) => `person ${entityId}`))
  )
  expect(await reader.countBy(Person, { name: '陆59', phone: '13500600059' })).toBe(1)
  await office.database.unitOfWork.run(
    { action: 'batch:undo', title: '撤销', undoOf: sixty.batchId },
    (work) => undoBatch(work, sixty.batchId)
  )
  expect(await reader.query('SELECT count(*) AS n FROM person WHERE deleted_at IS NULL')).toEqual([{ n: 10 }])
})
