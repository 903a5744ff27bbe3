import { TrendCharts } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

const projectPage = () => import('./ProjectPage.vue')

export const projectRoutes: RouteRecordRaw[] = [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ProjectListPage.vue'),
    meta: { title: '提质升级', nav: { order: 30, icon: TrendCharts } }
  },
  {
    path: '/projects/new',
    name: 'project-new',
    component: projectPage,
    meta: { title: '新增项目' }
  },
  {
    path: '/projects/:id',
    name: 'project',
    component: projectPage,
    props: true,
    meta: { title: '项目', record: 'project' }
  }
]
