/**
 * Standard nodes of an upgrade (倒排工期): [name, weight in percent, mandatory, operator node]. The operator node
 * stands before the last: 坚持运营前置. Source: domain §1.5.
 */
export const standardNodes = [
  ['需求调研', 10, 1, 0],
  ['方案确定', 10, 1, 0],
  ['资金落实', 10, 1, 0],
  ['招采/签约', 10, 1, 0],
  ['进场施工', 10, 1, 0],
  ['主体完工', 20, 1, 0],
  ['设备与标识', 10, 0, 0],
  ['运营主体到位', 10, 1, 1],
  ['验收销号', 10, 1, 0]
] as const
