import { Setting } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const settingsRoutes: RouteRecordRaw[] = [
  {
    path: '/settings',
    name: 'settings',
    component: () => import('./SettingsPage.vue'),
    meta: { title: '设置', nav: { order: 90, icon: Setting } }
  }
]
