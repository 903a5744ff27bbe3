import type { RouteRecordRaw } from 'vue-router'

export const planRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/:id/plan',
    name: 'project-plan',
    component: () => import('./PlanPage.vue'),
    props: true,
    meta: { title: '计划与节点', record: 'project' }
  }
]
