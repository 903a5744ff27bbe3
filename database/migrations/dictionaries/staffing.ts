/** [code, 岗位, required qualification]; the qualifications are our own proposal (示例). Source: domain §1.6. */
export const posts = [
  ['director', '中心主任/负责人', ''],
  ['deputy_director', '副主任', ''],
  ['party_service', '党群服务', ''],
  ['errands', '政务代办', ''],
  ['elderly_care', '养老护理', '健康证（示例）'],
  ['child_care', '托育', '保育师或育婴员（示例）'],
  ['medical', '医护', '护士执业证书（示例）'],
  ['cook', '厨师/食堂', '健康证（示例）'],
  ['culture_sport', '文体', ''],
  ['social_worker', '社工', '助理社工师及以上（示例）'],
  ['operation_manager', '运营经理', ''],
  ['cleaning_security', '保洁安保', ''],
  ['volunteer_coordinator', '志愿协调', ''],
  ['grid_leader', '网格长', ''],
  ['grid_worker', '专职网格员', ''],
  ['grid_part_time', '兼职网格员', ''],
  ['other', '其他', '']
] as const

interface Norm {
  name: string
  kind: string | null
  formula: string
  tenths: number
  perCount: number
  /** `null` counts every post. */
  post: string | null
  /** `null` marks the norm as 示例. */
  source: string | null
}

/** Source: domain §1.6. */
export const norms: readonly Norm[] = [
  {
    name: '社区工作者：每万名城镇常住人口 18 人',
    kind: 'urban',
    formula: 'per_10000_residents',
    tenths: 180,
    perCount: 10_000,
    post: null,
    source: '湖北省落实国家规划的城乡社区服务体系建设方案'
  },
  {
    name: '社区工作者：每万名城镇常住人口 25 人',
    kind: 'urban',
    formula: 'per_10000_residents',
    tenths: 250,
    perCount: 10_000,
    post: null,
    source: '昌吉回族自治州社区工作者配备要求'
  },
  {
    name: '专职网格员：每 300 户 1 人（示例）',
    kind: null,
    formula: 'per_households',
    tenths: 10,
    perCount: 300,
    post: 'grid_worker',
    source: null
  }
]
