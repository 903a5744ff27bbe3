import { periodEnd, type Period } from '@domain/calendar/period'
import { checkNewPeriod } from '@domain/period/new-period'
import { checkPeriodMove } from '@domain/period/period-moves'
import type { PeriodState } from '@domain/period/vocabulary'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { ReportPeriod } from '@database/entities/report-period'
import { livingPeriod, periodBook } from '@database/repositories/report-periods'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

type Moved = OutputOf<'period:open'>

/** Opens a month for reports; its cut-off is the last day of the month. @throws {ValidationError} */
export async function openPeriod(
  work: Work,
  { period, dueOn }: ParsedInputOf<'period:open'>,
  context: WriteContext
): Promise<Moved> {
  const existing = [...(await periodBook(work.manager)).keys()]
  requireValid(checkNewPeriod({ period, dueOn }, { existing, today: context.today() }))
  const opened = await work.insert(ReportPeriod, { period, state: 'open', cutoff: periodEnd(period), dueOn })
  work.touch('period', opened.id)
  return { batchId: work.batchId }
}

/** No new reports from now on; reviews go on. @throws {ValidationError} @throws ConflictError */
export function closePeriod(
  work: Work,
  { id, revision }: ParsedInputOf<'period:close'>,
  context: WriteContext
): Promise<Moved> {
  return move(work, { id, revision, reason: '', to: 'closed' }, context)
}

/** Takes reports again, for a reason. Errors as {@link closePeriod}. */
export function reopenPeriod(
  work: Work,
  { id, revision, reason }: ParsedInputOf<'period:reopen'>,
  context: WriteContext
): Promise<Moved> {
  return move(work, { id, revision, reason, to: 'open' }, context)
}

async function move(
  work: Work,
  { id, revision, reason, to }: { id: string; revision: number; reason: string; to: 'open' | 'closed' },
  context: WriteContext
): Promise<Moved> {
  const row = await livingPeriod(work.manager, id)
  const facts = { today: context.today(), earlierUnlocked: [], incomplete: 0 }
  requireValid(checkPeriodMove({ period: row.period, from: row.state, to, reason }, facts))
  const closedAt = to === 'closed' ? context.now() : null
  await work.update(ReportPeriod, id, revision, { state: to, closedAt, reason })
  work.touch('period', id)
  return { batchId: work.batchId }
}

/** Months before this one that could still change. */
export function unlockedBefore(period: Period, book: ReadonlyMap<Period, PeriodState>): Period[] {
  return [...book].flatMap(([month, state]) => (month < period && state !== 'locked' ? [month] : []))
}
