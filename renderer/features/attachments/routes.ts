import type { RouteRecordRaw } from 'vue-router'

export const attachmentRoutes: RouteRecordRaw[] = [
  {
    path: '/projects/:id/attachments',
    name: 'project-attachments',
    component: () => import('./ProjectAttachmentsPage.vue'),
    props: true,
    meta: { title: '照片和附件', record: 'project' }
  }
]
