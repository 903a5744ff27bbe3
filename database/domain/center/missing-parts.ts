/** What a running centre (运营中) can still owe, as the filter 缺什么 and 工作台 name it. Source: domain §1.2. */
export const missingParts = {
  location: '坐标',
  area: '室内面积',
  areaSplit: '办公、服务面积',
  openDate: '建成投用日期',
  manager: '负责人',
  phone: '负责人电话',
  servedPop: '服务人口',
  functions: '已开展的服务功能',
  parent: '上级中心'
} as const
export type MissingPart = keyof typeof missingParts
