export const divisionLevels = {
  province: '省',
  city: '地级市',
  county: '区县',
  town: '街道（乡镇）',
  village: '社区（村）',
  block: '小区/自然村'
} as const
export type DivisionLevel = keyof typeof divisionLevels

export const townTypes = { street: '街道', town: '镇', township: '乡', township_like: '类乡级' } as const
export type TownType = keyof typeof townTypes

export const villageTypes = {
  resident_committee: '居委会',
  village_committee: '村委会',
  similar: '类似村居'
} as const
export type VillageType = keyof typeof villageTypes

/** 城乡分类代码 of the statistical list. */
export const urbanRuralClasses = {
  '111': '主城区',
  '112': '城乡结合区',
  '121': '镇中心区',
  '122': '镇乡结合区',
  '123': '特殊区域',
  '210': '乡中心区',
  '220': '村庄'
} as const
export type UrbanRuralClass = keyof typeof urbanRuralClasses

export const divisionChanges = {
  established: '新设',
  abolished: '撤销',
  merged: '合并',
  split: '拆分（析置）',
  renamed: '更名',
  transferred: '划转',
  entrusted: '代管变更'
} as const
export type DivisionChange = keyof typeof divisionChanges

/** Mixing coordinate systems shifts a point by hundreds of metres, so every location names its own. */
export const coordinateSystems = {
  CGCS2000: 'CGCS2000（国家大地坐标）',
  WGS84: 'WGS84（GPS）',
  GCJ02: 'GCJ02（高德、腾讯）',
  BD09: 'BD09（百度）'
} as const
export type CoordinateSystem = keyof typeof coordinateSystems

export const unitKinds = {
  city_office: '市级牵头部门',
  county: '县区',
  func_area: '功能区',
  town: '街道/乡镇',
  village: '社区/村',
  dept: '职能部门'
} as const
export type UnitKind = keyof typeof unitKinds
