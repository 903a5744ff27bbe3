import { Monitor } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const meetingRoutes: RouteRecordRaw[] = [
  {
    path: '/meeting',
    name: 'meeting',
    component: () => import('./MeetingPage.vue'),
    meta: { title: '会议汇报', nav: { order: 60, icon: Monitor } }
  }
]
