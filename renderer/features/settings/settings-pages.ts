import type { PageTab } from '@renderer/components/page-tab'

/** The pages of 设置. */
export const settingsPages: readonly PageTab[] = [
  { to: '/settings', label: '单位与关于' },
  { to: '/settings/lights', label: '亮灯规则' },
  { to: '/settings/milestones', label: '节点模板' },
  { to: '/settings/score-sheets', label: '验收评分表' }
]
