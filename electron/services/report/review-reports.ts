import { checkReviewing } from '@domain/period/period-takes'
import { checkReportMove } from '@domain/report/report-states'
import { errorAt, type Violation } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { ProgressReport } from '@database/entities/progress-report'
import { reportsById } from '@database/repositories/progress-reports'
import { periodBook } from '@database/repositories/report-periods'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** 审核通过 or 退回, all or none. @throws {ValidationError} @throws ConflictError one has moved on. */
export async function reviewReports(
  work: Work,
  { reports: named, to, actor, reason }: ParsedInputOf<'report:review'>,
  context: WriteContext
): Promise<OutputOf<'report:review'>> {
  const ids = named.map(({ id }) => id)
  const found = new Map((await reportsById(work.manager, ids)).map((one) => [one.id, one]))
  const book = await periodBook(work.manager)
  const present = named.flatMap(({ id, revision }) => {
    const report = found.get(id)
    if (report?.revision !== revision) {
      throw new ConflictError(report ?? null, '有月报刚被别处修改过，已取来最新内容，请核对后再办理')
    }
    return [report]
  })
  const violations = present.flatMap((report): Violation[] => [
    ...checkReviewing(report.period, book),
    ...checkReportMove({ from: report.state, to, reporter: report.reporter, actor, reason })
  ])
  requireValid(onePerMessage(violations))
  await work.updateMany(
    ProgressReport,
    present.map((report) => ({
      present: report,
      changes: {
        state: to,
        reviewer: actor,
        reviewedOn: context.today(),
        returnReason: to === 'returned' ? reason : ''
      },
      root: { entity: 'upgrade_project', id: report.projectId }
    }))
  )
  for (const { projectId } of present) work.touch('report', projectId)
  return { batchId: work.batchId, count: present.length }
}

/** Two hundred reports of one reporter are refused once. */
function onePerMessage(violations: readonly Violation[]): Violation[] {
  const byMessage = new Map(
    violations.map(({ field, message }) => [`${field} ${message}`, { field, message }])
  )
  return [...byMessage.values()].map(({ field, message }) => errorAt(field, message))
}
