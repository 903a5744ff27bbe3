import { OfficeBuilding } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const centerRoutes: RouteRecordRaw[] = [
  {
    path: '/centers',
    name: 'centers',
    component: () => import('./CenterListPage.vue'),
    meta: { title: '中心台账', nav: { order: 20, icon: OfficeBuilding } }
  }
]
