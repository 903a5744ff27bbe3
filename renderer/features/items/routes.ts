import type { RouteRecordRaw } from 'vue-router'

export const itemRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/:id/items',
    name: 'project-items',
    component: () => import('./ItemsPage.vue'),
    props: true,
    meta: { title: '建设内容', record: 'project' }
  }
]
