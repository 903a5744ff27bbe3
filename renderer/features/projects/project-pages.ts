import type { PageTab } from '@renderer/components/page-tab'

/** The pages of 提质升级 as a whole, in the order of the work. */
export const areaPages: readonly PageTab[] = [
  { to: '/projects', label: '项目' },
  { to: '/projects/money', label: '资金' },
  { to: '/projects/reports', label: '月报' },
  { to: '/projects/board', label: '挂图作战' },
  { to: '/projects/issues', label: '问题台账' },
  { to: '/projects/inspections', label: '督导检查' },
  { to: '/projects/letters', label: '督办单' },
  { to: '/projects/periods', label: '报告期' }
]

/** The pages of one project. */
export const recordPages = (id: string): readonly PageTab[] => [
  { to: `/projects/${id}`, label: '项目信息' },
  { to: `/projects/${id}/items`, label: '建设内容' },
  { to: `/projects/${id}/plan`, label: '计划与节点' },
  { to: `/projects/${id}/money`, label: '资金' },
  { to: `/projects/${id}/reports`, label: '月报' },
  { to: `/projects/${id}/checks`, label: '检查与问题' },
  { to: `/projects/${id}/acceptance`, label: '验收' },
  { to: `/projects/${id}/attachments`, label: '照片和附件' }
]
