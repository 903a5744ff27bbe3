/** In the order of the work; the last two stand outside it. Source: domain §1.5. */
export const projectStages = {
  listed: '入库',
  scheme: '方案',
  approval: '立项/审批',
  procurement: '招采',
  construction: '施工/改造',
  completed: '完工',
  operation: '运营导入',
  self_check: '自验',
  county_check: '县区初验',
  city_check: '市级复验',
  closed: '销号（办结）',
  moved_out: '调整出库',
  suspended: '暂缓'
} as const
export type ProjectStage = keyof typeof projectStages

export const projectCategories = {
  improve: '完善拓展',
  enhance: '提质增效',
  sustain: '持续发展',
  function: '功能提升',
  space: '空间改造',
  operation: '运营转型',
  comprehensive: '综合'
} as const
export type ProjectCategory = keyof typeof projectCategories

export const responsibilityRoles = {
  city_leader: '市级领导',
  city_department: '市直部门',
  party_instructor: '党建指导员',
  county_leader: '县区责任领导',
  county_department: '县区责任部门',
  town_person: '街道（乡镇）责任人',
  village_person: '社区（村）责任人',
  builder: '施工单位',
  operator: '运营单位',
  advisor: '技术顾问'
} as const
export type ResponsibilityRole = keyof typeof responsibilityRoles

export const milestoneStates = { done: '已完成', late: '已超期', due_soon: '临期', open: '未到期' } as const
export type MilestoneState = keyof typeof milestoneStates
