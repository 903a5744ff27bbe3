/** Urban and rural centres are counted, targeted and charted apart. Source: domain §1.0. */
export const centerKinds = { urban: '邻里中心', rural: '乡里中心' } as const
export type CenterKind = keyof typeof centerKinds

export const centerTiers = {
  district: '片区级',
  community: '社区级',
  block: '小区级',
  station: '延伸站点'
} as const
export type CenterTier = keyof typeof centerTiers

export const centerForms = {
  flagship: '旗舰式',
  starmoon: '星月式',
  chain: '珠链式',
  single: '单点集中式',
  scatter: '分散式/插花式'
} as const
export type CenterForm = keyof typeof centerForms

/** Only `open` counts as 建成投用. Source: domain §1.2. */
export const centerStatuses = {
  planned: '谋划',
  building: '在建',
  built: '建成未投用',
  open: '运营中',
  suspended: '暂停/整改',
  merged: '并入',
  closed: '撤销'
} as const
export type CenterStatus = keyof typeof centerStatuses

export const siteRoles = { main: '主体', satellite: '配套' } as const
export type SiteRole = keyof typeof siteRoles

export const roomUses = { office: '办公', service: '服务', shared: '共享', equipment: '设备' } as const
export type RoomUse = keyof typeof roomUses

export const roomStates = { normal: '正常', inefficient: '低效', idle: '闲置', renovating: '改造中' } as const
export type RoomState = keyof typeof roomStates

/** Only `running` counts as covered. Source: domain §1.2. */
export const functionStatuses = {
  running: '已开展',
  configured: '已配置未开展',
  building: '在建',
  planned: '规划',
  not_applicable: '不适用'
} as const
export type FunctionStatus = keyof typeof functionStatuses

export const functionCharges = { free: '公益免费', low: '微利低偿', commercial: '商业' } as const
export type FunctionCharge = keyof typeof functionCharges
