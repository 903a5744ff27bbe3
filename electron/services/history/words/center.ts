import {
  centerForms,
  centerKinds,
  centerStatuses,
  centerTiers,
  functionCharges,
  functionStatuses,
  roomStates,
  roomUses,
  siteRoles
} from '@domain/center/vocabulary'
import { coordinateSystems } from '@domain/division/vocabulary'

import {
  area,
  count,
  degrees,
  dictionary,
  flag,
  functions,
  phone,
  record,
  text,
  vocabulary,
  type Fields,
  type TableWords
} from '@services/history/field-words'

const center: Fields = {
  code: text('编号'),
  name: text('名称'),
  signName: text('挂牌名称'),
  aliases: text('别名'),
  kind: vocabulary('类别', centerKinds),
  tier: vocabulary('层级', centerTiers),
  parentCenterId: record('上级中心', 'center'),
  form: vocabulary('形态', centerForms),
  buildMode: dictionary('建设模式', 'build_mode'),
  scenes: dictionary('场景', 'scene'),
  status: vocabulary('状态', centerStatuses),
  divisionId: record('行政区划', 'division'),
  unitId: record('责任单位', 'unit'),
  address: text('地址'),
  floorsAbove: count('地上层数'),
  basements: count('地下层数'),
  floorsUsed: count('使用层数'),
  siteSources: dictionary('场地来源', 'site_source'),
  propertyRight: dictionary('产权', 'property_right'),
  certificateNo: text('产权证号'),
  areaGross: area('建筑面积'),
  areaIndoor: area('室内面积'),
  areaOutdoor: area('室外面积'),
  areaOffice: area('办公面积'),
  areaService: area('服务面积'),
  areaShared: area('共用面积'),
  idleArea: area('低效面积'),
  buildFinishDate: text('竣工日期'),
  openDate: text('建成投用日期'),
  signDate: text('挂牌日期'),
  firstServiceDate: text('首次服务日期'),
  lngE6: degrees('经度'),
  latE6: degrees('纬度'),
  coordSys: vocabulary('坐标系', coordinateSystems),
  serviceRadiusMin: count('服务半径（分钟）'),
  serviceRadiusM: count('服务半径（米）'),
  servedHouseholds: count('服务户数'),
  servedPop: count('服务人口'),
  served60Plus: count('60 岁以上人口'),
  served03: count('0—3 岁人口'),
  starLevel: count('星级'),
  starValidTo: text('星级有效期至'),
  operationModes: dictionary('运营模式', 'operation_mode'),
  operatorOrgId: record('运营主体', 'organization'),
  managerName: text('负责人'),
  managerPhone: phone('负责人电话'),
  photoCover: text('封面照片'),
  intro: text('简介'),
  remark: text('备注')
}

const site: Fields = {
  seq: count('次序'),
  name: text('点位名称'),
  role: vocabulary('角色', siteRoles),
  address: text('地址'),
  lngE6: degrees('经度'),
  latE6: degrees('纬度'),
  areaIndoor: area('室内面积'),
  openDate: text('开放日期'),
  functions: functions('功能')
}

const room: Fields = {
  siteId: record('所在点位', 'site'),
  floor: count('楼层'),
  name: text('功能室名称'),
  area: area('面积'),
  use: vocabulary('用途', roomUses),
  functionCode: functions('功能'),
  capacity: count('容纳人数'),
  state: vocabulary('使用状态', roomStates),
  marketRun: flag('市场化运营'),
  sharedBy: text('共享使用')
}

const serviceFunction: Fields = {
  functionCode: functions('功能'),
  status: vocabulary('开展情况', functionStatuses),
  reason: text('理由'),
  startDate: text('开始日期'),
  stopDate: text('停止日期'),
  mode: dictionary('服务方式', 'service_mode'),
  providerOrgId: record('提供机构', 'organization'),
  charge: vocabulary('收费', functionCharges),
  priceNote: text('价格说明'),
  capacity: count('容量'),
  capacityUnit: dictionary('容量单位', 'capacity_unit'),
  openHours: text('开放时间'),
  inFixedSet: flag('刚性设置')
}

const statusHistory: Fields = {
  changedOn: text('变更日期'),
  fromStatus: vocabulary('原状态', centerStatuses),
  toStatus: vocabulary('新状态', centerStatuses),
  reason: text('原因'),
  docNo: text('文号')
}

/** 中心 and its parts, by table. */
export const centerWords: Readonly<Record<string, TableWords>> = {
  center: { label: '中心', fields: center, named: null },
  center_site: { label: '点位', fields: site, named: 'name' },
  function_room: { label: '功能室', fields: room, named: 'name' },
  service_function: { label: '服务功能', fields: serviceFunction, named: 'functionCode' },
  center_served_division: {
    label: '服务范围',
    fields: { divisionId: record('行政区划', 'division') },
    named: 'divisionId'
  },
  center_status_history: { label: '状态变更', fields: statusHistory, named: 'toStatus' }
}
