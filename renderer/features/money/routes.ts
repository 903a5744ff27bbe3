import type { RouteRecordRaw } from 'vue-router'

export const moneyRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/money',
    name: 'money',
    component: () => import('./MoneyPage.vue'),
    meta: { title: '资金' }
  },
  {
    path: '/projects/:id/money',
    name: 'project-money',
    component: () => import('./FundingPage.vue'),
    props: true,
    meta: { title: '项目资金', record: 'project' }
  }
]
