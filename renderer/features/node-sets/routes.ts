import type { RouteRecordRaw } from 'vue-router'

export const nodeSetRoutes: RouteRecordRaw[] = [
  {
    path: '/settings/milestones',
    name: 'node-sets',
    component: () => import('./NodeSetsPage.vue'),
    meta: { title: '节点模板' }
  }
]
