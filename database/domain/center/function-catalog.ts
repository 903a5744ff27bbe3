/** 服务功能字典: one internal code, every superior's grouping is a view of it. Source: domain §1.3. */
export const serviceFunctions = {
  F01: '便民服务/政务代办',
  F02: '文明实践',
  F03: '技能培训/就业',
  F04: '卫生健康',
  F05: '文化娱乐',
  F06: '日间照料/养老',
  F07: '托幼/托育',
  F08: '农村综合服务',
  F09: '助餐/邻里食堂/长者食堂',
  F10: '家政便民/理发缝补',
  F11: '体育健身',
  F12: '儿童游憩',
  F13: '儿童托管/四点半学校',
  F14: '帮困/社会救助（助联体）',
  F15: '助残',
  F16: '党群服务/党建',
  F17: '议事调解/法律',
  F18: '心理咨询',
  F19: '网格管理',
  F20: '人才/青创服务',
  F21: '侨胞/外商/园区特色',
  F22: '电商直播',
  F23: '旅游服务',
  F24: '商业便民/集市/超市',
  F25: '物业服务',
  F26: '24小时自助区',
  F27: '暖心驿站/户外劳动者驿站',
  F28: '应急避险/物资点',
  F99: '其他特色'
} as const
export type FunctionCode = keyof typeof serviceFunctions

/** 5项公共服务. Source: domain §1.3. */
export const publicServiceCodes: readonly FunctionCode[] = ['F01', 'F02', 'F03', 'F04', 'F05']

/** 一老一小. Source: domain §1.3. */
export const elderlyChildCodes: readonly FunctionCode[] = ['F06', 'F07']
