import type { IssueRow } from '@contract/issue-list'
import type { IssueState } from '@domain/issue/vocabulary'

/** Colour is never alone: each state has its sign. */
export const issueMarks: Readonly<Record<IssueState, string>> = {
  open: '○',
  working: '◐',
  applied: '◑',
  closed: '✓',
  returned: '↩',
  deferred: '‖'
}

/** 超期 12 天, 7 日内到期, or nothing. A closed one tells how late it was. */
export function delayInWords({
  state,
  daysOverdue,
  dueSoon
}: Pick<IssueRow, 'state' | 'daysOverdue' | 'dueSoon'>): string {
  if (daysOverdue > 0) return state === 'closed' ? `超期 ${daysOverdue} 天销号` : `超期 ${daysOverdue} 天`
  return dueSoon ? '7 日内到期' : ''
}
