export interface MilestoneTemplateItem {
  name: string
  weight: number
  mandatory: boolean
  operatorNode: boolean
}

/**
 * 标准节点, the set that a new office starts with and may edit. The operator stands before acceptance
 * (运营前置). Source: domain §1.5.
 */
export const standardMilestones: readonly MilestoneTemplateItem[] = [
  { name: '需求调研', weight: 10, mandatory: true, operatorNode: false },
  { name: '方案确定', weight: 10, mandatory: true, operatorNode: false },
  { name: '资金落实', weight: 10, mandatory: true, operatorNode: false },
  { name: '招采/签约', weight: 10, mandatory: false, operatorNode: false },
  { name: '进场施工', weight: 10, mandatory: true, operatorNode: false },
  { name: '主体完工', weight: 20, mandatory: true, operatorNode: false },
  { name: '设备与标识', weight: 10, mandatory: false, operatorNode: false },
  { name: '运营主体到位', weight: 10, mandatory: true, operatorNode: true },
  { name: '验收销号', weight: 10, mandatory: true, operatorNode: false }
]
