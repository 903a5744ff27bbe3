import { Odometer } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const workbenchRoutes: RouteRecordRaw[] = [
  {
    path: '/workbench',
    name: 'workbench',
    component: () => import('./WorkbenchPage.vue'),
    meta: { title: '工作台', nav: { order: 10, icon: Odometer } }
  }
]
