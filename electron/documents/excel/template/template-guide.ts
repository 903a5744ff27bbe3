import type { ImportLedger } from '@domain/sheet/import-ledgers'

/** What a column takes, in words, and what the example holds there. */
export interface ColumnGuide {
  words: string
  example: string | number | null
}

const day = '日期，写到日，如 2026-01-05'
const number = '数字，不用写单位'

/** By ledger and column; the first column of the example begins with 示例, which import passes over. */
export const templateGuides: Readonly<Record<ImportLedger, Readonly<Record<string, ColumnGuide>>>> = {
  centers: {
    seq: { words: '可以不填', example: '示例' },
    county: { words: '区划代码没填时必填', example: '洛龙区' },
    town: { words: '先选县区，再选街道（乡镇）', example: '开元路街道' },
    village: { words: '先选街道（乡镇），再选社区（村）', example: '石油社区' },
    divisionCode: { words: '12 位，填了就以代码为准', example: '410311002002' },
    name: { words: '与系统里同一社区的名称一致，就是修改；没有的就是新增', example: '石油社区邻里中心' },
    centerKind: { words: '选一个', example: '邻里中心' },
    tier: { words: '选一个', example: '社区级' },
    form: { words: '选一个，可以空着', example: '旗舰式' },
    status: { words: '选一个', example: '运营中' },
    address: { words: '到门牌号', example: '古城路 7 号' },
    lngE6: { words: '十进制的度，最多 6 位小数', example: 112.451234 },
    latE6: { words: '十进制的度，最多 6 位小数', example: 34.621234 },
    openDate: { words: day, example: '2025-03-01' },
    floorsUsed: { words: number, example: 2 },
    areaGross: { words: `${number}，最多两位小数`, example: 900 },
    areaOffice: { words: number, example: 100.5 },
    areaService: { words: number, example: 600 },
    areaShared: { words: number, example: 99.5 },
    areaOutdoor: { words: number, example: 50 },
    siteSources: { words: '可以几个，用顿号隔开', example: '新建' },
    propertyRight: { words: '选一个', example: '国有' },
    servedHouseholds: { words: number, example: 1500 },
    servedPop: { words: number, example: 4500 },
    served60Plus: { words: number, example: 900 },
    served03: { words: number, example: 120 },
    functions: { words: '功能代码，用顿号隔开', example: 'F01、F06' },
    operationModes: { words: '可以几个，用顿号隔开', example: '自主运营' },
    operator: { words: '已登记机构的全称', example: null },
    managerName: { words: '最多 20 个字', example: '李四' },
    managerPhone: { words: '11 位手机号，或带区号的座机号', example: '0379-63911234' },
    starLevel: { words: '1 到 5', example: 3 },
    remark: { words: '最多 500 个字', example: null }
  },
  staff: {
    seq: { words: '可以不填', example: '示例' },
    county: { words: '中心同名时用来区分', example: '洛龙区' },
    town: { words: '中心同名时用来区分', example: '开元路街道' },
    center: { words: '台账里的全称；先选县区，只列那里的中心', example: '石油社区邻里中心' },
    name: { words: '一人兼几个岗位的，每个岗位写一行', example: '李四' },
    sex: { words: '选一个，可以空着', example: '女' },
    birthYear: { words: '四位年份，用来区分同名的人', example: 1990 },
    post: { words: '选一个', example: '社工' },
    identity: { words: '选一个，可以空着', example: '社区工作者' },
    fullTime: { words: '专或兼；兼的请填折算', example: '专' },
    fte: { words: '0.1 到 1.0，空着算 1.0', example: 1 },
    certificate: { words: '选一个，可以空着', example: '社工师' },
    validFrom: { words: day, example: '2026-01-05' },
    validTo: { words: '已经离岗的才填', example: null },
    phone: { words: '11 位手机号，或带区号的座机号', example: '13800000000' }
  },
  projects: {
    seq: { words: '可以不填', example: '示例' },
    projectNo: { words: '填了就改这个项目；新项目可以空着，自动编号', example: null },
    year: { words: '空着按计划日期的年份', example: 2026 },
    county: { words: '中心同名时用来区分', example: '洛龙区' },
    town: { words: '中心同名时用来区分', example: '开元路街道' },
    center: { words: '台账里的全称；先选县区，只列那里的中心', example: '石油社区邻里中心' },
    name: { words: '空着用“中心名称＋提质升级”', example: '石油社区邻里中心提质升级' },
    category: { words: '选一个', example: '功能提升' },
    budget: { words: '万元；也认 200万、1.2亿', example: 200 },
    counts: { words: '是或否，新项目空着算是', example: '是' },
    planStart: { words: day, example: '2026-03-01' },
    planFinish: { words: day, example: '2026-09-30' },
    planAccept: { words: day, example: '2026-11-30' },
    planReason: { words: '改已有计划的日期时必填', example: null },
    planDocNo: { words: '批准调整的文号', example: null },
    cityLeader: { words: '新项目才导入；已有项目在项目页改', example: null },
    cityDepartment: { words: '同上，填部门名称', example: null },
    countyLeader: { words: '同上', example: '王五' },
    townPerson: { words: '同上', example: '赵六' },
    villagePerson: { words: '同上', example: '钱七' },
    stage: { words: '只作核对：阶段用“变更阶段”改，不随表改动', example: '入库' },
    acceptedOn: { words: '只作核对：在验收页办理', example: null },
    remark: { words: '最多 500 个字', example: null }
  }
}
