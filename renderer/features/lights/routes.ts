import type { RouteRecordRaw } from 'vue-router'

export const lightRoutes: RouteRecordRaw[] = [
  {
    path: '/settings/lights',
    name: 'light-rules',
    component: () => import('./LightRulesPage.vue'),
    meta: { title: '亮灯规则' }
  }
]
