import { Files } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const dataRoutes: RouteRecordRaw[] = [
  {
    path: '/data',
    name: 'data',
    component: () => import('./DataPage.vue'),
    meta: { title: '数据与备份', nav: { order: 80, icon: Files } }
  }
]
