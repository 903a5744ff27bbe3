import type { RouteRecordRaw } from 'vue-router'

export const periodRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/periods',
    name: 'periods',
    component: () => import('./PeriodsPage.vue'),
    meta: { title: '报告期' }
  }
]
