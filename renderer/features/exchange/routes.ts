import { Sort } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const exchangeRoutes: RouteRecordRaw[] = [
  {
    path: '/exchange',
    name: 'exchange',
    component: () => import('./ExchangePage.vue'),
    meta: { title: '导入导出', nav: { order: 70, icon: Sort } }
  }
]
