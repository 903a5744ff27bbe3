/** A line of the sheet that evaluators fill in. */
export interface Indicator {
  dimension: string
  name: string
  /** Points. */
  fullScore: number
  dataSource: string
  /** A violation leaves no star. */
  veto?: boolean
}

const of = (
  dimension: string,
  lines: readonly [name: string, fullScore: number, dataSource: string][]
): Indicator[] => lines.map(([name, fullScore, dataSource]) => ({ dimension, name, fullScore, dataSource }))

/**
 * 示例: five dimensions and 23 indicators as one city tells them; names, points and sources are ours, for an office to
 * replace. Source: domain §1.8, mark R.
 */
export const sampleIndicators: readonly Indicator[] = [
  ...of('服务空间规划', [
    ['建筑面积达标', 4, '中心台账：建筑面积与标准'],
    ['服务面积占比', 5, '中心台账：服务 ÷（办公＋服务）'],
    ['功能配置数与“一老一小”', 5, '中心台账：已开展的功能'],
    ['可达性', 3, '15 分钟内可到的服务户数占比']
  ]),
  { dimension: '服务空间规划', name: '无障碍与安全', fullScore: 3, dataSource: '现场检查表', veto: true },
  ...of('组织运营管理', [
    ['运营主体到位', 4, '运营合同或自主运营决定'],
    ['制度上墙与挂牌清理', 3, '现场检查表'],
    ['人员配备率', 5, '人员配备：在岗 ÷ 应配'],
    ['开放时间', 4, '每周开放时数（含延时错时）'],
    ['资金保障与收支平衡', 5, '收入 ÷ 支出'],
    ['台账档案完整', 4, '应有资料的齐全率']
  ]),
  ...of('服务开展情况', [
    ['常态活动场次', 6, '每月活动场次'],
    ['服务人次', 6, '每千服务人口每月服务人次'],
    ['5项公共服务开展', 6, '中心台账：F01—F05 已开展数'],
    ['日间照料与托育使用率', 5, '使用数 ÷ 床位、托位'],
    ['特色项目', 3, '已认定的特色项目'],
    ['平急转换准备', 4, '预案、12 个月内演练、物资']
  ]),
  ...of('“五社联动”成效', [
    ['社会组织入驻与合作数', 4, '入驻、合作协议'],
    ['志愿者与“三自”组织活跃', 3, '活跃队伍数、志愿服务时长'],
    ['慈善/社会资源投入', 3, '投入金额或物资']
  ]),
  ...of('社会评价影响', [
    ['群众满意度', 7, '满意度调查'],
    ['代表委员与议事会评议', 4, '评议平均分'],
    ['民意办理采纳与反馈', 4, '按时答复数 ÷ 收到数']
  ])
]

/** 星级 by the sum of points, any veto takes it away. Source: domain §1.8, mark R. */
export const sampleStarRule =
  '总分 95 分以上五星，85 分以上四星，75 分以上三星，60 分以下整改；一票否决不评星'
