import type { CalendarDate } from '@domain/calendar/calendar-date'
import { checkIssue } from '@domain/issue/issue-checks'
import { untouched, type IssueEntry } from '@domain/issue/issue-record'
import { errorAt, type Violation } from '@domain/violation'

/** What the rules read of a 督导检查 as a clerk enters it. */
export interface InspectionDraft {
  inspectedOn: CalendarDate
  /** Tenths of a point, 0 … 1000; null where nothing was scored. */
  scoreTenths: number | null
  /** Found on this visit and new; each becomes an issue. Found on the day of the visit. */
  findings: readonly Omit<IssueEntry, 'issueNo' | 'foundOn'>[]
}

/** A visit that has happened, a score of 0 … 100, findings that keep the rules of an issue. Source: domain §1.5. */
export function checkInspection(draft: InspectionDraft, today: CalendarDate): Violation[] {
  const { inspectedOn, scoreTenths, findings } = draft
  const violations: Violation[] = []
  if (inspectedOn > today) {
    violations.push(
      errorAt('inspectedOn', `检查日期 ${inspectedOn} 晚于今天（${today}），请改为实际检查的日期`)
    )
  }
  if (scoreTenths !== null && (scoreTenths < 0 || scoreTenths > 1000)) {
    violations.push(errorAt('scoreTenths', '检查得分应在 0 到 100 分之间'))
  }
  for (const [index, finding] of findings.entries()) {
    const issue = { ...untouched, ...finding, issueNo: 'WT', foundOn: inspectedOn }
    const wrong = checkIssue(issue, { today, numberHolder: null }).filter(({ field }) => field !== 'foundOn')
    violations.push(
      ...wrong.map((violation) => ({ ...violation, field: `findings.${index}.${violation.field}` }))
    )
  }
  return violations
}
