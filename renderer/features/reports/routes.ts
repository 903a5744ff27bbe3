import type { RouteRecordRaw } from 'vue-router'

export const reportRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/reports',
    name: 'reports',
    component: () => import('./ReportsPage.vue'),
    meta: { title: '月报' }
  },
  {
    path: '/projects/:id/reports',
    name: 'project-reports',
    component: () => import('./ProjectReportsPage.vue'),
    props: true,
    meta: { title: '项目月报', record: 'project' }
  }
]
