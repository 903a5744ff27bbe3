import '@renderer/app/route-meta'
import { analysisRoutes } from '@renderer/features/analysis/routes'
import { attachmentRoutes } from '@renderer/features/attachments/routes'
import { boardRoutes } from '@renderer/features/board/routes'
import { centerRoutes } from '@renderer/features/centers/routes'
import { grassrootsRoutes } from '@renderer/features/grassroots/routes'
import { lightRoutes } from '@renderer/features/lights/routes'
import { projectRoutes } from '@renderer/features/projects/routes'
import { dataRoutes } from '@renderer/features/data/routes'
import { exchangeRoutes } from '@renderer/features/exchange/routes'
import { itemRoutes } from '@renderer/features/items/routes'
import { meetingRoutes } from '@renderer/features/meeting/routes'
import { moneyRoutes } from '@renderer/features/money/routes'
import { nodeSetRoutes } from '@renderer/features/node-sets/routes'
import { periodRoutes } from '@renderer/features/periods/routes'
import { reportRoutes } from '@renderer/features/reports/routes'
import { planRoutes } from '@renderer/features/plan/routes'
import { scoreSheetRoutes } from '@renderer/features/score-sheets/routes'
import { settingsRoutes } from '@renderer/features/settings/routes'
import { staffingRoutes } from '@renderer/features/staffing/routes'
import { supervisionRoutes } from '@renderer/features/supervision/routes'
import { workbenchRoutes } from '@renderer/features/workbench/routes'
import type { RouteRecordRaw } from 'vue-router'

/** Every page of the suite. An area adds itself here: one import, one line. */
export const featureRoutes: RouteRecordRaw[] = [
  ...workbenchRoutes,
  ...centerRoutes,
  ...projectRoutes,
  ...attachmentRoutes,
  ...itemRoutes,
  ...planRoutes,
  ...boardRoutes,
  ...moneyRoutes,
  ...supervisionRoutes,
  ...reportRoutes,
  ...periodRoutes,
  ...grassrootsRoutes,
  ...staffingRoutes,
  ...analysisRoutes,
  ...meetingRoutes,
  ...exchangeRoutes,
  ...dataRoutes,
  ...settingsRoutes,
  ...lightRoutes,
  ...nodeSetRoutes,
  ...scoreSheetRoutes
]
