import type { RouteRecordRaw } from 'vue-router'

const issuePage = () => import('./IssuePage.vue')
const inspectionPage = () => import('./InspectionPage.vue')
const letterPage = () => import('./LetterPage.vue')

export const supervisionRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/issues',
    name: 'issues',
    component: () => import('./IssueListPage.vue'),
    meta: { title: '问题台账' }
  },
  { path: '/projects/issues/new', name: 'issue-new', component: issuePage, meta: { title: '新增问题' } },
  {
    path: '/projects/issues/:id',
    name: 'issue',
    component: issuePage,
    meta: { title: '问题', record: 'issue' }
  },
  {
    path: '/projects/inspections',
    name: 'inspections',
    component: () => import('./InspectionListPage.vue'),
    meta: { title: '督导检查' }
  },
  {
    path: '/projects/inspections/new',
    name: 'inspection-new',
    component: inspectionPage,
    meta: { title: '新增督导检查' }
  },
  {
    path: '/projects/inspections/:id',
    name: 'inspection',
    component: inspectionPage,
    meta: { title: '督导检查', record: 'inspection' }
  },
  {
    path: '/projects/letters',
    name: 'letters',
    component: () => import('./LetterListPage.vue'),
    meta: { title: '督办单' }
  },
  { path: '/projects/letters/new', name: 'letter-new', component: letterPage, meta: { title: '起草督办单' } },
  {
    path: '/projects/letters/:id',
    name: 'letter',
    component: letterPage,
    meta: { title: '督办单', record: 'letter' }
  },
  {
    path: '/projects/letters/:id/print',
    name: 'letter-print',
    component: () => import('./LetterPrintPage.vue'),
    props: true,
    meta: { title: '督办单打印', record: 'letter' }
  },
  {
    path: '/projects/:id/checks',
    name: 'project-checks',
    component: () => import('./ChecksPage.vue'),
    props: true,
    meta: { title: '检查与问题', record: 'project' }
  },
  {
    path: '/projects/:id/acceptance',
    name: 'project-acceptance',
    component: () => import('./AcceptancePage.vue'),
    props: true,
    meta: { title: '验收', record: 'project' }
  }
]
