import { User } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const staffingRoutes: RouteRecordRaw[] = [
  {
    path: '/staffing',
    name: 'staffing',
    component: () => import('./StaffingPage.vue'),
    meta: { title: '人员配备', nav: { order: 40, icon: User } }
  },
  {
    path: '/staffing/persons',
    name: 'persons',
    component: () => import('./PersonListPage.vue'),
    meta: { title: '人员名册' }
  },
  {
    path: '/staffing/analysis',
    name: 'staffing-analysis',
    component: () => import('./StaffingAnalysisPage.vue'),
    meta: { title: '人员分析' }
  },
  {
    path: '/staffing/norms',
    name: 'norms',
    component: () => import('./NormPage.vue'),
    meta: { title: '配备标准' }
  },
  {
    path: '/staffing/persons/new',
    name: 'person-new',
    component: () => import('./PersonPage.vue'),
    meta: { title: '新增人员' }
  },
  {
    path: '/staffing/persons/batch',
    name: 'person-batch',
    component: () => import('./batch/StaffBatchPage.vue'),
    meta: { title: '批量录入人员' }
  },
  {
    path: '/staffing/persons/:id',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    meta: { title: '人员', record: 'person' }
  }
]
