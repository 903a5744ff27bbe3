/** The four parties of a grid (网格“四位一体”). Source: domain §1.6, S2.4. */
export const gridRoles = {
  head: '网格长',
  full_time: '专职网格员',
  part_time: '兼职网格员',
  unit: '驻区单位',
  resident: '居民代表'
} as const
export type GridRole = keyof typeof gridRoles

/** 队伍; the first three are the 三自组织 (群众自治、自乐、志愿). Source: domain §1.6, S0.17. */
export const teamTypes = {
  self_governance: '自治组织',
  self_recreation: '自乐组织',
  volunteer: '志愿组织',
  party_vanguard: '党员先锋队',
  emergency_vanguard: '应急先锋队',
  touring_service: '下乡入企巡回服务队',
  talent_volunteer: '人才志愿队',
  neighbour_help: '邻里帮帮团',
  arts: '文艺团队',
  other: '其他队伍'
} as const
export type TeamType = keyof typeof teamTypes
