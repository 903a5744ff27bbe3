import type { LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { emptyLedgerRow } from '@documents/excel/ledger/decode-row'

/** A complete line of T1, as the register would hand it in. */
export function sampleRow(changes: Partial<LedgerRow> = {}): LedgerRow {
  return {
    ...emptyLedgerRow(),
    county: '洛龙区',
    town: '关林街道',
    village: '石油社区',
    divisionCode: '410311008012',
    name: '洛龙区石油社区邻里中心',
    centerKind: '邻里中心',
    tier: '社区级',
    form: '旗舰式',
    status: '运营中',
    address: '关林路 26 号',
    lngE6: 112_467_123,
    latE6: 34_618_456,
    openDate: '2024-05-18',
    floorsUsed: 3,
    areaGross: 169_050,
    areaOffice: 20_025,
    areaService: 120_050,
    areaShared: 19_925,
    areaOutdoor: 240_000,
    serviceShare: 8570,
    siteSources: '新建、闲置学校',
    propertyRight: '国有',
    servedHouseholds: 2_345,
    servedPop: 7_012,
    served60Plus: 1_201,
    served03: 305,
    functions: 'F01、F02、F06',
    operationModes: '自营、委托',
    operator: '洛阳市某某社工服务中心',
    managerName: '张三',
    managerPhone: '0379-63911234',
    starLevel: 4,
    remark: '演示数据',
    ...changes
  }
}
