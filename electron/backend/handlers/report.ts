import type { bulletinContract } from '@contract/bulletin'
import type { periodContract } from '@contract/period'
import type { reconcileContract } from '@contract/reconcile'
import type { reportContract } from '@contract/report'
import { livingPeriod } from '@database/repositories/report-periods'
import { listPeriods } from '@services/period/list-periods'
import { lockPeriod, lockPreview } from '@services/period/lock-period'
import { closePeriod, openPeriod, reopenPeriod } from '@services/period/move-period'
import { exportReconcile } from '@services/reconcile/export-reconcile'
import { reconcilePeriod } from '@services/reconcile/reconcile-period'
import { reportGrid, reportsOfProject } from '@services/report/report-grid'
import { reportMatrix } from '@services/report/report-matrix'
import { reviewReports } from '@services/report/review-reports'
import { saveReports } from '@services/report/save-reports'
import { compareBulletins } from '@services/snapshot/compare-bulletins'
import type { EntityManager } from 'typeorm'
import { job, read, write, type HandlersFor } from './define'

const titledByPeriod =
  (verb: string) =>
  async ({ id }: { id: string }, reader: EntityManager): Promise<string> =>
    `${verb}报告期 ${(await livingPeriod(reader, id)).period}`

export const periodHandlers: HandlersFor<typeof periodContract> = {
  'period:list': read(listPeriods),
  'period:open': write({ title: ({ period }) => `开启报告期 ${period}`, run: openPeriod }),
  'period:close': write({ title: titledByPeriod('截止'), run: closePeriod }),
  'period:reopen': write({ title: titledByPeriod('重新开放'), run: reopenPeriod }),
  'period:lock-preview': read(lockPreview),
  'period:lock': write({ title: titledByPeriod('锁定'), run: lockPeriod })
}

export const reportHandlers: HandlersFor<typeof reportContract> = {
  'report:grid': read(reportGrid),
  'report:of-project': read(reportsOfProject),
  'report:matrix': read(reportMatrix),
  'report:save': write({
    title: ({ reports, reporter }) =>
      `${reporter === null ? '保存' : '报送'} ${reports[0]?.period ?? ''} 月报 ${reports.length} 份`,
    run: saveReports
  }),
  'report:review': write({
    title: ({ reports, to }) => `${to === 'reviewed' ? '审核通过' : '退回'}月报 ${reports.length} 份`,
    run: reviewReports
  })
}

export const bulletinHandlers: HandlersFor<typeof bulletinContract> = {
  'report:compare': read(compareBulletins)
}

export const reconcileHandlers: HandlersFor<typeof reconcileContract> = {
  'reconcile:period': read(reconcilePeriod),
  'reconcile:export': job(exportReconcile)
}
