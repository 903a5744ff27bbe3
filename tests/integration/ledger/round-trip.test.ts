import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import { undoBatch } from '@database/change-log/undo-batch'
import { openCenterOffice, type CenterOffice } from '../center/center-office'
import { openKnownOffice } from '../center/known-centers'
import { newLine, openLedger, openLedgerDesk, scope, type LedgerDesk } from './ledger-office'

let office: CenterOffice
let desk: LedgerDesk

beforeEach(async () => {
  office = await openCenterOffice()
  desk = await openLedgerDesk(office)
})
afterEach(() => desk.remove())

const nothing = { added: 0, changed: 0, unchanged: 0, refused: 0 }

describe('an exported ledger comes back', () => {
  it.each([
    ['masked', null],
    ['full', { reason: 'verify', note: '' } as const]
  ])('with every line unchanged, phones %s', async (_, fullPhones) => {
    await desk.remove()
    const { office: full, known } = await openKnownOffice()
    desk = await openLedgerDesk(full)
    const preview = await desk.preview(await desk.exported({ fullPhones }))
    expect(preview).toMatchObject({
      counts: { ...nothing, unchanged: known.length },
      token: null,
      problemCount: 0
    })
    expect(preview.notices).toEqual([])
  })

  it('unchanged too when another program has saved it without the marks', async () => {
    await office.added({ functions: [running('F02'), running('F01')], siteSources: ['rebuild', 'new_build'] })
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.sheet.workbook.removeWorksheet('_desk')
    await ledger.save()
    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, unchanged: 1 })
    expect(preview.notices.join()).toContain('不是直接由“导出台账”得到的')
  })

  it('masked phones stay what they are; masked for a new centre they are refused', async () => {
    const { id } = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    expect(ledger.read('定鼎门社区邻里中心', '电话')).toBe('138****1234')
    ledger.set('定鼎门社区邻里中心', { 备注: '改' })
    await ledger.save()
    const { token } = await desk.preview(path)
    await desk.apply(token)
    expect(await office.stored(id)).toMatchObject({ managerPhone: '13800001234', remark: '改' })

    ledger.add({ ...newLine, 电话: '138****0000' })
    await ledger.save()
    const preview = await desk.preview(path)
    expect(preview.problems).toEqual([expect.objectContaining({ row: 6, column: 'AF', head: '电话' })])
  })

  it('narrowed by scope and filter, in the order of the divisions', async () => {
    await office.added({ name: '乙', divisionId: office.division.shiyou })
    await office.added({ name: '甲' })
    await office.added({
      name: '丙',
      kind: 'rural',
      divisionId: office.division.changling,
      unitId: office.unit.yichuan
    })
    const names = async (path: string): Promise<unknown[]> => {
      const { sheet } = await openLedger(path)
      return sheet.getColumn(6).values.slice(4, -1)
    }
    expect(await names(await desk.exported())).toEqual(['甲', '乙', '丙'])
    expect(await names(await desk.exported({ scope: { ...scope, kind: 'rural' } }))).toEqual(['丙'])
    const ledger = await openLedger(await desk.exported({ scope: { ...scope, unitId: office.unit.luolong } }))
    expect(ledger.sheet.getCell('A2').value).toMatch(/填报单位\(盖章\)：洛龙区　.*截止日期：2026年9月30日/)
  })
})

describe('what a clerk changed in the file', () => {
  it('is shown cell by cell, written as one batch, and leaves everything else as it was', async () => {
    const before = await office.added({
      intro: '不在台账里',
      idleArea: 500,
      operatorOrgId: null,
      functions: [running('F01'), { ...running('F06'), startDate: '2024-06-01' }]
    })
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(before.name, {
      地址: '=1+1',
      建成投用日期: '2024.7.1',
      服务: 790,
      共用: 110,
      形态: '旗舰式',
      场地来源: '租用',
      '服务功能(代码清单)': 'F01、F09',
      星级: null
    })
    await ledger.save()

    const preview = await desk.preview(path)
    expect(preview.counts).toEqual({ ...nothing, changed: 1 })
    expect(
      preview.changes.map(({ column, head, oldText, newText }) => [column, head, oldText, newText])
    ).toEqual([
      ['I', '形态', '单点集中式', '旗舰式'],
      ['K', '地址', '开元大道 1 号', '=1+1'],
      ['N', '建成投用日期', '2024-06-01', '2024-07-01'],
      ['R', '服务', '800.00', '790.00'],
      ['S', '共用', '100.00', '110.00'],
      ['V', '场地来源', '改建', '租用'],
      ['AB', '服务功能(代码清单)', 'F01、F06', 'F01、F09'],
      ['AG', '星级', '3', '（空）']
    ])
    const { batchId, words } = await desk.apply(preview.token)
    expect(words).toBe('新增 0 个、修改 1 个中心')

    const after = await office.stored(before.id)
    const { functions, revision, ...rest } = after
    expect(revision).toBe(before.revision + 1)
    expect(rest).toEqual({
      ...before,
      functions: undefined,
      revision: undefined,
      address: '=1+1',
      openDate: '2024-07-01',
      areaService: 79_000,
      areaShared: 11_000,
      form: 'flagship',
      siteSources: ['rented'],
      starLevel: null
    })
    expect(
      functions.map(({ functionCode, status, startDate, stopDate }) => [
        functionCode,
        status,
        startDate,
        stopDate
      ])
    ).toEqual([
      ['F01', 'running', null, null],
      ['F06', 'configured', '2024-06-01', '2026-09-30'],
      ['F09', 'running', null, null]
    ])
    const batch = await office.database.reader.findOneByOrFail(ChangeBatch, { id: batchId })
    expect(batch).toMatchObject({
      action: 'ledger:import-apply',
      title: '导入台账：新增 0 个、修改 1 个中心'
    })
    const log = await office.database.reader.findBy(ChangeLog, { batchId, entity: 'center' })
    expect(log.map(({ field }) => field).sort()).toEqual([
      'address',
      'areaService',
      'areaShared',
      'form',
      'openDate',
      'siteSources',
      'starLevel'
    ])
    expect((await desk.preview(path)).counts).toEqual({ ...nothing, unchanged: 1 })
  })

  it('can be undone and imported again', async () => {
    const before = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(before.name, { 地址: '新址' })
    ledger.add(newLine)
    await ledger.save()
    const { batchId } = await desk.apply((await desk.preview(path)).token)
    await office.database.unitOfWork.run({ action: 'batch:undo', title: '撤销', undoOf: batchId }, (work) =>
      undoBatch(work, batchId)
    )
    expect((await office.stored(before.id)).address).toBe('开元大道 1 号')
    const again = await desk.preview(path)
    expect(again.counts).toEqual({ ...nothing, added: 1, changed: 1 })
    await desk.apply(again.token)
    expect((await office.stored(before.id)).address).toBe('新址')
  })
})

function running(functionCode: string) {
  return {
    id: null,
    revision: null,
    functionCode,
    status: 'running' as const,
    reason: '',
    startDate: null,
    stopDate: null,
    mode: null,
    providerOrgId: null,
    charge: null,
    priceNote: '',
    capacity: null,
    capacityUnit: '',
    openHours: '',
    inFixedSet: false
  }
}
