import type { RouteRecordRaw } from 'vue-router'

export const boardRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/board',
    name: 'board',
    component: () => import('./BoardPage.vue'),
    meta: { title: '挂图作战' }
  }
]
