import type { PeriodHead } from '@contract/period'
import type { ReportPeriod } from '@database/entities/report-period'

export function periodHead({ id, revision, period, state, cutoff, dueOn }: ReportPeriod): PeriodHead {
  return { id, revision, period, state, cutoff, dueOn }
}
