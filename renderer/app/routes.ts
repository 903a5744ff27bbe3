import '@renderer/app/route-meta'
import { settingsRoutes } from '@renderer/features/settings/routes'
import type { RouteRecordRaw } from 'vue-router'

/** Every page of the suite. An area adds itself here: one import, one line. */
export const featureRoutes: RouteRecordRaw[] = [...settingsRoutes]
