/** Where a project stands on the cut-off date, as a figure or a filter asks for it. Source: domain §2.1, §2.7. */
export const projectStandings = {
  listed: '已入库',
  started: '已开工',
  not_started: '未开工',
  finished: '已完工',
  accepted: '已销号',
  running: '未销号',
  late: '有超期节点',
  due_soon: '7 日内到期',
  missing_roles: '责任人不全'
} as const
export type ProjectStanding = keyof typeof projectStandings
