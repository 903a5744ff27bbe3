import type { chartContract } from '@contract/chart'
import { saveChart } from '@services/chart/save-chart'
import { job, type HandlersFor } from './define'

export const chartHandlers: HandlersFor<typeof chartContract> = {
  'chart:save-png': job(saveChart('base64')),
  'chart:save-svg': job(saveChart('utf8'))
}
