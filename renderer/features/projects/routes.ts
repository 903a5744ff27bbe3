import { TrendCharts } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const projectRoutes: RouteRecordRaw[] = [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ProjectListPage.vue'),
    meta: { title: '提质升级', nav: { order: 30, icon: TrendCharts } }
  }
]
