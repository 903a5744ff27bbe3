import type { RouteRecordRaw } from 'vue-router'

export const grassrootsRoutes: RouteRecordRaw[] = [
  {
    path: '/staffing/grids',
    name: 'grids',
    component: () => import('./GridListPage.vue'),
    meta: { title: '网格' }
  },
  {
    path: '/staffing/grids/new',
    name: 'grid-new',
    component: () => import('./GridPage.vue'),
    meta: { title: '新增网格' }
  },
  {
    path: '/staffing/grids/:id',
    name: 'grid',
    component: () => import('./GridPage.vue'),
    meta: { title: '网格', record: 'grid' }
  },
  {
    path: '/staffing/teams',
    name: 'teams',
    component: () => import('./TeamListPage.vue'),
    meta: { title: '队伍' }
  },
  {
    path: '/staffing/trainings',
    name: 'trainings',
    component: () => import('./TrainingListPage.vue'),
    meta: { title: '培训' }
  }
]
