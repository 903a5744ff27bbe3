import { navigationOf } from '@renderer/app/navigation'
import { requireRecord } from '@renderer/app/record-guard'
import { featureRoutes } from '@renderer/app/routes'
import { createRouter, createWebHashHistory } from 'vue-router'

export const navigation = navigationOf(featureRoutes)
const firstPage = navigation[0]?.path ?? '/settings'

/** Hash addresses: desk://app/ serves one document, so the path of a page must stay behind the `#`. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    ...featureRoutes,
    { path: '/:rest(.*)*', redirect: firstPage },
    // Reached by its name alone: of two that fit an address the router takes the first.
    {
      path: '/:rest(.*)*',
      name: 'missing',
      component: () => import('@renderer/app/MissingRecordPage.vue'),
      meta: { title: '找不到这条记录' }
    }
  ],
  // Not the window scrolls but the content beside the navigation; another page begins at its top.
  scrollBehavior(to, from) {
    if (to.path !== from.path) document.getElementById('content')?.scrollTo({ top: 0 })
  }
})
router.beforeResolve(requireRecord)
