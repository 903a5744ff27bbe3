type Node = readonly [name: string, weight: number, mandatory: 0 | 1, operatorNode: 0 | 1, dueDay: number]

interface NodeSet {
  name: string
  kind: 'urban' | 'rural' | null
  category: string | null
  nodes: readonly Node[]
}

/**
 * Published sets of nodes beside the standard one: [name, weight in percent, mandatory, operator node, usual day after
 * the start]. Weights sum to 100, the operator stands before acceptance. The sources name the idea of weighted nodes
 * only; these are ours, for an office to copy and change. Source: domain §1.5, mark R.
 */
export const nodeSets: readonly NodeSet[] = [
  {
    name: '功能提升（不动土建）',
    kind: null,
    category: 'function',
    nodes: [
      ['需求调研', 15, 1, 0, 15],
      ['方案确定', 15, 1, 0, 30],
      ['资金落实', 10, 1, 0, 45],
      ['设备与标识', 20, 1, 0, 90],
      ['运营主体到位', 20, 1, 1, 105],
      ['验收销号', 20, 1, 0, 120]
    ]
  },
  {
    name: '空间改造（含施工）',
    kind: null,
    category: 'space',
    nodes: [
      ['需求调研', 5, 1, 0, 15],
      ['方案确定', 10, 1, 0, 45],
      ['资金落实', 10, 1, 0, 60],
      ['招采/签约', 10, 1, 0, 90],
      ['进场施工', 10, 1, 0, 105],
      ['主体完工', 25, 1, 0, 195],
      ['设备与标识', 10, 0, 0, 225],
      ['运营主体到位', 10, 1, 1, 240],
      ['验收销号', 10, 1, 0, 270]
    ]
  },
  {
    name: '运营转型',
    kind: null,
    category: 'operation',
    nodes: [
      ['需求调研', 10, 1, 0, 15],
      ['方案确定', 15, 1, 0, 35],
      ['运营主体到位', 30, 1, 1, 75],
      ['人员与制度到位', 15, 1, 0, 95],
      ['试运营', 15, 0, 0, 125],
      ['验收销号', 15, 1, 0, 150]
    ]
  },
  {
    name: '乡里中心升级',
    kind: 'rural',
    category: null,
    nodes: [
      ['需求调研', 10, 1, 0, 15],
      ['方案确定', 10, 1, 0, 30],
      ['资金落实', 10, 1, 0, 50],
      ['进场施工', 15, 1, 0, 65],
      ['主体完工', 20, 1, 0, 140],
      ['设备与标识', 10, 0, 0, 160],
      ['运营主体到位', 15, 1, 1, 175],
      ['验收销号', 10, 1, 0, 200]
    ]
  }
]
