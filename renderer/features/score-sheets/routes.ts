import type { RouteRecordRaw } from 'vue-router'

export const scoreSheetRoutes: RouteRecordRaw[] = [
  {
    path: '/settings/score-sheets',
    name: 'score-sheets',
    component: () => import('./ScoreSheetsPage.vue'),
    meta: { title: '验收评分表' }
  }
]
