import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { openCenterOffice, type CenterOffice } from '../center/center-office'
import { newLine, openLedger, openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: CenterOffice
let desk: LedgerDesk

beforeEach(async () => {
  office = await openCenterOffice()
  desk = await openLedgerDesk(office)
})
afterEach(() => desk.remove())

async function importLines(...lines: Record<string, string | number | null>[]) {
  const path = await desk.exported()
  const ledger = await openLedger(path)
  for (const line of lines) ledger.add(line)
  await ledger.save()
  return { path, preview: await desk.preview(path) }
}

describe('a centre that the register does not have', () => {
  it('is added with everything that T1 says, its duty by its place and a code of its own', async () => {
    await office.added({ code: '410311-U-T2-0007' })
    const { preview, path } = await importLines(newLine)
    expect(preview).toMatchObject({
      counts: { added: 1, changed: 0, unchanged: 1, refused: 0 },
      additions: [{ row: 6, name: '石油社区邻里中心', place: '洛龙区 开元路街道 石油社区', warning: '' }]
    })
    await desk.apply(preview.token)
    const center = await office.database.reader.findOneByOrFail(Center, { name: '石油社区邻里中心' })
    const { functions, ...stored } = await office.stored(center.id)
    expect(stored).toMatchObject({
      code: '410311-U-T2-0008',
      kind: 'urban',
      tier: 'community',
      form: 'flagship',
      status: 'open',
      divisionId: office.division.shiyou,
      unitId: office.unit.luolong,
      address: '古城路 7 号',
      lngE6: 112_451_234,
      latE6: 34_621_234,
      coordSys: 'CGCS2000',
      openDate: '2025-03-01',
      floorsUsed: 2,
      areaGross: 90_000,
      areaOffice: 10_050,
      areaService: 60_000,
      areaShared: 9_950,
      areaIndoor: 80_000,
      areaOutdoor: 5_000,
      siteSources: ['new_build', 'idle_school'],
      propertyRight: 'state',
      servedHouseholds: 1500,
      servedPop: 4500,
      served60Plus: 900,
      served03: 120,
      operationModes: ['self'],
      managerName: '李四',
      managerPhone: '0379-63911234',
      starLevel: 3,
      remark: '新增'
    })
    expect(functions.map((row) => [row.functionCode, row.status])).toEqual([
      ['F01', 'running'],
      ['F06', 'running']
    ])
    expect(center.searchText).toContain('shiyoushequlinlizhongxin')
    expect(await office.database.reader.findBy(CenterStatusHistory, { centerId: center.id })).toEqual([
      expect.objectContaining({
        fromStatus: null,
        toStatus: 'open',
        changedOn: '2026-09-30',
        reason: '导入台账'
      })
    ])
    expect((await desk.preview(path)).counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0 })
  })

  it('is found by its whole path when the code is empty, and codes follow each other', async () => {
    const { preview } = await importLines(
      { ...newLine, 统计用区划代码: null },
      {
        ...newLine,
        中心名称: '石油社区北苑邻里中心',
        统计用区划代码: null,
        '社区(村)': '石油社区居民委员会'
      },
      {
        ...newLine,
        中心名称: '洛龙区邻里中心',
        层级: '片区级',
        统计用区划代码: '410311000000',
        '社区(村)': null,
        '街道(乡镇)': null
      }
    )
    expect(preview.problems).toEqual([])
    await desk.apply(preview.token)
    const centers = await office.database.reader.find(Center, { order: { code: 'ASC' } })
    expect(centers.map(({ code, divisionId }) => [code, divisionId])).toEqual([
      ['410311-U-T1-0001', office.division.luolong],
      ['410311-U-T2-0001', office.division.shiyou],
      ['410311-U-T2-0002', office.division.shiyou]
    ])
  })

  it('of a name that stands elsewhere is pointed out before it is added', async () => {
    await office.added({ name: newLine.中心名称 })
    const { preview } = await importLines(newLine)
    expect(preview.additions[0]?.warning).toContain('洛龙区 开元路街道 定鼎门社区')
  })

  it('takes the coordinate system that the clerk names', async () => {
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.add(newLine)
    await ledger.save()
    const { token } = await desk.preview(path, { coordSys: 'GCJ02' })
    await desk.apply(token)
    expect((await office.database.reader.findOneByOrFail(Center, {})).coordSys).toBe('GCJ02')
  })
})
