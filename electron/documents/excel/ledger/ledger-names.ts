import type { ImportField } from '@domain/sheet/propose-mapping'
import { ledgerColumns, type LedgerKey } from '@documents/excel/ledger/ledger-columns'

/** What papers from elsewhere write over a column of T1, beside its own head. */
const otherNames: Readonly<Partial<Record<LedgerKey, readonly string[]>>> = {
  seq: ['编号', 'No', 'No.'],
  county: ['区县', '所属区县', '所在县区', '县(区)', '县(市、区)', '县市区', '所属县区', '区'],
  town: [
    '街道',
    '乡镇',
    '街道/乡镇',
    '乡镇街道',
    '乡镇(街道)',
    '镇(街道)',
    '镇街',
    '所属街道',
    '街道办事处',
    '所在街道(乡镇)'
  ],
  village: [
    '社区',
    '村',
    '村(社区)',
    '社区/村',
    '村居',
    '所属社区',
    '所在社区',
    '社区(村)名称',
    '社区名称',
    '村(居)'
  ],
  divisionCode: ['区划代码', '行政区划代码', '统计代码', '社区代码', '12位代码', '统计区划代码'],
  name: ['邻里中心名称', '乡里中心名称', '邻里(乡里)中心名称', '名称', '中心', '中心全称'],
  centerKind: ['中心类别', '中心类型', '类型', '城乡类别'],
  tier: ['中心层级', '级别', '中心级别', '中心等级'],
  form: ['中心形态', '建设形态', '布局形态', '建设形式', '布局形式'],
  status: ['中心状态', '运营状态', '目前状态', '当前状态', '建设状态'],
  address: ['详细地址', '中心地址', '地点', '所在地址', '地址(门牌号)'],
  lngE6: ['东经', '地理坐标/经度', 'lng', 'longitude'],
  latE6: ['北纬', '地理坐标/纬度', 'lat', 'latitude'],
  openDate: ['投用日期', '投用时间', '建成投用时间', '投入使用时间', '建成时间', '开业时间', '运营时间'],
  floorsUsed: ['使用层数', '层数', '楼层数', '使用楼层'],
  areaGross: [
    '总建筑面积',
    '面积',
    '总面积',
    '建筑面积/合计',
    '建筑面积/总面积',
    '建筑面积/小计',
    '建筑面积合计'
  ],
  areaOffice: ['办公', '办公面积', '办公用房', '办公用房面积'],
  areaService: ['服务面积', '服务用房', '服务用房面积', '服务空间面积', '建筑面积/服务'],
  areaShared: ['共用面积', '公共面积', '公用面积', '共享面积', '公用'],
  areaOutdoor: ['室外面积', '室外活动面积', '室外活动场地', '室外场地面积'],
  serviceShare: ['服务面积占比', '服务占比'],
  siteSources: ['场地来源方式', '用房来源', '房屋来源'],
  propertyRight: ['产权性质', '产权归属', '房屋产权', '产权情况'],
  servedHouseholds: ['户数', '服务户数(户)', '覆盖户数', '辖区户数', '总户数'],
  servedPop: ['人口', '服务人数', '覆盖人口', '辖区人口', '常住人口', '总人口'],
  served60Plus: ['60岁及以上', '60岁以上人口', '老年人口', '60岁以上老年人', '60周岁以上'],
  served03: ['0-3岁人口', '3岁以下', '0至3岁', '婴幼儿人数', '0-3岁婴幼儿'],
  functions: ['服务功能', '功能清单', '功能代码', '服务功能代码', '功能'],
  operationModes: ['运营方式', '运行模式', '运营管理模式'],
  operator: ['运营单位', '运营机构', '运营方', '运营主体名称'],
  managerName: ['联系人', '中心负责人', '负责人姓名', '负责人/姓名', '管理人员'],
  managerPhone: [
    '联系电话',
    '手机',
    '手机号',
    '联系方式',
    '负责人电话',
    '负责人/电话',
    '电话号码',
    '手机号码'
  ],
  starLevel: ['星级评定', '评定星级', '星级等级'],
  remark: ['说明', '其他说明', '备注说明']
}

const looks: Readonly<Partial<Record<LedgerKey, (text: string) => boolean>>> = {
  divisionCode: (text) => /^\d{6}(?:\d{3}|\d{6})?$/u.test(text.normalize('NFKC')),
  managerPhone: (text) =>
    /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|1\d{2}\*{4}\d{4})$/u.test(text.normalize('NFKC').replace(/\s/gu, '')),
  centerKind: (text) => /^(?:邻里|乡里)中心$|^(?:城市|农村|城区|乡村)$/u.test(text),
  name: (text) => !/^[\d.]+$/u.test(text),
  areaGross: (text) => /\d/u.test(text),
  servedPop: (text) => /\d/u.test(text)
}

/** The columns of T1 for recognising foreign heads. */
export const ledgerFields: readonly ImportField<LedgerKey>[] = ledgerColumns.map(({ key, head }) => {
  const suits = looks[key]
  return { key, names: [head, ...(otherNames[key] ?? [])], ...(suits ? { suits } : {}) }
})
