import type { EntityManager } from 'typeorm'
import { periodEnd } from '@domain/calendar/period'
import { checkPeriodMove } from '@domain/period/period-moves'
import { owesReport, reportStandings } from '@domain/report/owing'
import { isReviewed } from '@domain/report/reviewed-report'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { LockPreview } from '@contract/period'
import { ProgressReport } from '@database/entities/progress-report'
import { ReportPeriod } from '@database/entities/report-period'
import { Snapshot } from '@database/entities/snapshot'
import { reportingProjects, reportsOf, reportsOfPeriod } from '@database/repositories/progress-reports'
import { livingPeriod, periodBook } from '@database/repositories/report-periods'
import type { Work } from '@database/work'
import { unlockedBefore } from '@services/period/move-period'
import type { ReadContext, WriteContext } from '@services/service'
import { reconcileViolations } from '@services/reconcile/reconcile-period'
import { takeSnapshot } from '@services/snapshot/take-snapshot'
import { requireValid } from '@services/validation-error'

/** What the locking would leave out, and why it cannot be done yet. */
export async function lockPreview(
  reader: EntityManager,
  { id }: { id: string },
  context: ReadContext
): Promise<LockPreview> {
  const row = await livingPeriod(reader, id)
  const lacking = await lackingReports(reader, row)
  const reviewed = (await reportsOfPeriod(reader, row.period)).filter(isReviewed).length
  const violations = await lockViolations(reader, row, { reason: '—', incomplete: lacking.length }, context)
  return { lacking, reviewed, refusals: violations.map(({ message }) => message) }
}

/**
 * Locks the reviewed reports of a month and keeps every figure with the rules that made it; nothing of it changes again.
 * @throws {ValidationError} @throws ConflictError
 */
export async function lockPeriod(
  work: Work,
  { id, revision, reason }: ParsedInputOf<'period:lock'>,
  context: WriteContext
): Promise<OutputOf<'period:lock'>> {
  const row = await livingPeriod(work.manager, id)
  const lacking = await lackingReports(work.manager, row)
  requireValid(await lockViolations(work.manager, row, { reason, incomplete: lacking.length }, context))
  const reviewed = (await reportsOfPeriod(work.manager, row.period)).filter(isReviewed)
  await work.updateMany(
    ProgressReport,
    reviewed.map((present) => ({
      present,
      changes: { state: 'locked' as const },
      root: { entity: 'upgrade_project', id: present.projectId }
    }))
  )
  const locked = { state: 'locked' as const, lockedAt: context.now(), lockedBy: context.actor, reason }
  await work.update(ReportPeriod, id, revision, locked)
  await work.insert(Snapshot, await takeSnapshot(work.manager, row), { entity: 'report_period', id })
  work.touch('period', id)
  for (const { projectId } of reviewed) work.touch('report', projectId)
  return { batchId: work.batchId }
}

async function lockViolations(
  manager: EntityManager,
  { period, state }: ReportPeriod,
  { reason, incomplete }: { reason: string; incomplete: number },
  context: Pick<ReadContext, 'today'>
) {
  const earlierUnlocked = unlockedBefore(period, await periodBook(manager))
  const scope = { year: Number(period.slice(0, 4)), cutoff: periodEnd(period), unitId: null, kind: null }
  return [
    ...checkPeriodMove(
      { period, from: state, to: 'locked', reason },
      { today: context.today(), earlierUnlocked, incomplete }
    ),
    ...(await reconcileViolations(manager, { scope, period }, context))
  ]
}

async function lackingReports(
  manager: EntityManager,
  { period }: ReportPeriod
): Promise<LockPreview['lacking']> {
  const year = { year: Number(period.slice(0, 4)), cutoff: periodEnd(period) }
  const projects = (await reportingProjects(manager, { year })).filter(({ project }) =>
    owesReport(project, period)
  )
  const reports = await reportsOf(
    manager,
    projects.map(({ project }) => project.id)
  )
  return projects.flatMap(({ project, unitName }) => {
    const state = reports.get(project.id)?.find((one) => one.period === period)?.state ?? 'missing'
    if (state === 'reviewed' || state === 'locked') return []
    const { id: projectId, projectNo, name } = project
    return [{ projectId, projectNo, name, unitName, standing: reportStandings[state] }]
  })
}
