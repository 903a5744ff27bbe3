import type { FunctionCode } from '@domain/center/function-catalog'
import type { CenterKind, CenterTier, RoomUse } from '@domain/center/vocabulary'

/** A room that the city documents name. */
export interface NamedRoom {
  name: string
  use: RoomUse
  functionCode: FunctionCode | null
  marketRun: boolean
}

/** A centre that the city documents name; what they do not say is invented like everything else. */
export interface NamedCenter {
  /** The division that the place was matched to. */
  code: string
  kind: CenterKind
  tier: CenterTier
  name: string
  intro: string
  /** Sentences of seed-facts.csv that the intro and the fields below retell. */
  facts: readonly string[]
  /** m² */
  indoor?: number
  /** m² */
  office?: number
  siteSources?: readonly string[]
  operationModes?: readonly string[]
  /** Functions that must run, with the figure that a fact gives. */
  functions?: readonly { code: FunctionCode; capacity?: number; capacityUnit?: string }[]
  rooms?: readonly NamedRoom[]
  /** How many functions are free, low priced and commercial. */
  charges?: { free: number; low: number; commercial: number }
}

const community = (code: string, place: string, intro: string): NamedCenter => ({
  code,
  kind: 'urban',
  tier: 'community',
  name: `${place}邻里中心`,
  intro,
  facts: []
})
const village = (code: string, place: string, intro: string, facts: readonly string[]): NamedCenter => ({
  code,
  kind: 'rural',
  tier: 'community',
  name: `${place}乡里中心`,
  intro,
  facts
})
const service = (name: string, functionCode: FunctionCode): NamedRoom => ({
  name,
  use: 'service',
  functionCode,
  marketRun: false
})

/** 20 rooms, all but the one office run by the market: 95 % (S0.13a). */
const xiangquanRooms: readonly NamedRoom[] = [
  { name: '综合办公室', use: 'office', functionCode: 'F16', marketRun: false },
  ...(
    [
      ['乡里食堂大厅', 'F09'],
      ['食堂后厨', 'F09'],
      ['包间一', 'F09'],
      ['包间二', 'F09'],
      ['托育中心活动室', 'F07'],
      ['托育中心睡眠室', 'F07'],
      ['四点半课堂', 'F13'],
      ['日间照料室', 'F06'],
      ['老年活动室', 'F06'],
      ['康复理疗室', 'F04'],
      ['健身房', 'F11'],
      ['乒乓球室', 'F11'],
      ['书画教室', 'F05'],
      ['舞蹈教室', 'F05'],
      ['电商直播间一', 'F22'],
      ['电商直播间二', 'F22'],
      ['农产品展销厅', 'F24'],
      ['便民超市', 'F24'],
      ['技能实训室', 'F03']
    ] as const
  ).map(([name, functionCode]) => ({ ...service(name, functionCode), marketRun: true }))
]

/** All places of named-places.csv that lie in the city. */
export const namedCenters: readonly NamedCenter[] = [
  community('410311004006', '石油社区', '面向石油社区居民的一站式服务场所。'),
  community('410311002001', '定鼎门社区', '面向定鼎门社区居民的一站式服务场所。'),
  {
    ...community(
      '410311195012',
      '东棘针社区',
      '设有老年健身、多媒体、舞蹈、图书、书画、心理咨询和日间照料七类功能室，老人孩子各有去处。'
    ),
    facts: ['S0.3'],
    functions: [{ code: 'F06' }, { code: 'F11' }, { code: 'F18' }],
    rooms: [
      service('老年健身中心', 'F11'),
      service('多媒体功能室', 'F05'),
      service('舞蹈室', 'F05'),
      service('图书室', 'F05'),
      service('书画室', 'F05'),
      service('心理咨询室', 'F18'),
      service('日间照料中心', 'F06')
    ]
  },
  community('410311005004', '光合城社区', '面向光合城社区居民的一站式服务场所。'),
  community('410311008008', '广利社区', '面向广利社区居民的一站式服务场所。'),
  community('410311013001', '安东社区', '面向安东社区居民的一站式服务场所。'),
  {
    ...community('410303001003', '行署路西区', '行署路社区西区居民家门口的服务场所。'),
    tier: 'block'
  },
  {
    ...community(
      '410303002003',
      '健康西路社区',
      '按“532”模式运营：公益服务占 50%，微利服务占 30%，商业服务占 20%。'
    ),
    facts: ['S0.12a', 'S0.12b', 'S0.12c'],
    operationModes: ['revenue_share', 'space_for_service'],
    charges: { free: 5, low: 3, commercial: 2 }
  },
  {
    ...community(
      '410305010001',
      '石化社区',
      '建成投用后，“春之声”合唱队常在多功能活动室排练，队员平均年龄 70 岁，80% 有高级工程师职称。'
    ),
    facts: ['S0.14', 'S0.15', 'S0.16'],
    rooms: [service('多功能活动室', 'F05'), service('便民服务厅', 'F01'), service('健康小屋', 'F04')]
  },
  community('410302002002', '公园巷社区', '面向公园巷社区居民的一站式服务场所。'),
  community('410304004004', '利民街社区', '面向利民街社区居民的一站式服务场所。'),
  {
    ...village(
      '410329104207',
      '常岭村',
      '开展技能培训，累计培训 3500 人次，学员月务工收入普遍增加 1000 元左右。',
      ['S0.6', 'S0.7']
    ),
    functions: [{ code: 'F03' }]
  },
  {
    ...village('410324108206', '黄石砭村', '由附近闲置学校改造出集中互助养老服务站，已有 30 余位老人入住。', [
      'S0.8'
    ]),
    siteSources: ['idle_school'],
    functions: [{ code: 'F06', capacity: 30, capacityUnit: '床位' }]
  },
  {
    ...village(
      '410327105202',
      '香泉村',
      '乡里食堂、托育中心等 95% 的功能阵地由市场主体运营，村集体增收 62 万元。',
      ['S0.13a', 'S0.13b']
    ),
    indoor: 1700,
    office: 28,
    siteSources: ['idle_factory'],
    operationModes: ['joint', 'revenue_share'],
    functions: [{ code: 'F06' }, { code: 'F07' }, { code: 'F09' }, { code: 'F22' }, { code: 'F24' }],
    rooms: xiangquanRooms
  },
  {
    ...village(
      '410328106',
      '官庄塬',
      '电商服务带动 58 家网店和 120 个企业网络账号，年销售额超过 2000 万元。',
      ['S0.21', 'S0.22', 'S0.23']
    ),
    functions: [{ code: 'F22' }]
  }
]
