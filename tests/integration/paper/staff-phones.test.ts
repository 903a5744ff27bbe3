import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listExportRecords } from '@services/paper/export-records'
import { exportPaper } from '@services/paper/export-paper'
import { ValidationError } from '@services/validation-error'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from '../staffing/staff-office'
import { openPaperDesk, readSheet, scope, type PaperDesk } from './paper-office'

const phone = '13812345678'
let office: StaffOffice
let desk: PaperDesk
beforeAll(async () => {
  office = await openStaffOffice()
  desk = await openPaperDesk(office.database)
  const center = await office.added({ name: '甲中心' })
  await office.hired({ name: '王芳', phone, assignments: [office.assignment(center.id ?? '')] })
})
afterAll(async () => {
  await desk.remove()
  await office.remove()
})

const exported = async (name: string, changes: Parameters<PaperDesk['request']>[1] = {}) => {
  const path = join(desk.folder, name)
  await exportPaper('xlsx')(desk.request('T8', { scope, ...changes }), desk.contextFor(path))
  return { path, cells: (await readSheet(path)).flat().map(String) }
}

it('K6: T8 leaves with masked phones; in full only with a reason, which stands in 导出记录 with count and fingerprint', async () => {
  const masked = await exported('masked.xlsx')
  expect(masked.cells).toContain('138****5678')
  expect(masked.cells).toContain('电话(脱敏)')
  expect(masked.cells).not.toContain(phone)

  const unsaid = exported('unsaid.xlsx', { fullPhones: { reason: 'other', note: '看' } })
  await expect(unsaid).rejects.toBeInstanceOf(ValidationError)
  await expect(readFile(join(desk.folder, 'unsaid.xlsx'))).rejects.toThrow('ENOENT')

  const full = await exported('full.xlsx', { fullPhones: { reason: 'report', note: '市民政局' } })
  expect(full.cells).toContain(phone)
  expect(full.cells).not.toContain('电话(脱敏)')
  const { rows } = await listExportRecords(office.database.reader, { offset: 0, limit: 10 })
  expect(rows.map(({ phones, reason }) => [phones, reason])).toEqual([
    ['full', '上级要求报送：市民政局'],
    ['masked', '']
  ])
  const sha256 = createHash('sha256')
    .update(await readFile(full.path))
    .digest('hex')
  expect(rows[0]).toMatchObject({ sha256, exportedBy: '测试员' })
  expect(rows[0]?.rows).toBeGreaterThan(0)
})
