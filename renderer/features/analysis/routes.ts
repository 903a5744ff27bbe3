import { DataAnalysis } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const analysisRoutes: RouteRecordRaw[] = [
  {
    path: '/analysis',
    name: 'analysis',
    component: () => import('./AnalysisPage.vue'),
    meta: { title: '统计分析', nav: { order: 50, icon: DataAnalysis } }
  }
]
