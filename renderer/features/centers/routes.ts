import { OfficeBuilding } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const centerRoutes: RouteRecordRaw[] = [
  {
    path: '/centers',
    name: 'centers',
    component: () => import('./CenterListPage.vue'),
    meta: { title: '中心台账', nav: { order: 20, icon: OfficeBuilding } }
  },
  {
    path: '/centers/new',
    name: 'center-new',
    component: () => import('./CenterFormPage.vue'),
    meta: { title: '新增中心' }
  },
  {
    path: '/centers/:id',
    name: 'center',
    component: () => import('./CenterDetailPage.vue'),
    props: true,
    meta: { title: '一中心一档', record: 'center' }
  },
  {
    path: '/centers/:id/edit',
    name: 'center-edit',
    component: () => import('./CenterFormPage.vue'),
    props: true,
    meta: { title: '编辑中心', record: 'center' }
  }
]
