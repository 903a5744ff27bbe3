import type { CalendarDate } from '@domain/calendar/calendar-date'
import { spokenDate } from '@domain/calendar/spoken-date'
import {
  issueCategories,
  issueFinders,
  issueSeverities,
  type IssueCategory,
  type IssueFinder,
  type IssueSeverity
} from '@domain/issue/vocabulary'
import { letterTypes, type LetterType } from '@domain/letter/vocabulary'

/** What a letter about one issue (问题) states, as of the cut-off. */
export interface IssueLetterFacts {
  unitName: string
  centerName: string
  /** Null where the issue belongs to no project. */
  projectName: string | null
  issueNo: string
  foundOn: CalendarDate
  foundBy: IssueFinder
  category: IssueCategory
  severity: IssueSeverity
  description: string
  requiredAction: string
  dueOn: CalendarDate
  cutoff: CalendarDate
  /** Past the issue's own deadline, ≥ 0. */
  daysOverdue: number
  replyDue: CalendarDate
}

/** 提示函 for a small problem in its time, 督办函 for one that is late or not small. Ours; domain §1.5 ties types to lights. */
export function issueLetterType({
  severity,
  daysOverdue
}: Pick<IssueLetterFacts, 'severity' | 'daysOverdue'>): LetterType {
  return severity === 'minor' && daysOverdue === 0 ? 'notice' : 'order'
}

/** Title and text of a letter about an issue; the clerk may edit both. Source: domain §1.5, §3.2, §3.3 T15. */
export function issueLetterText(facts: IssueLetterFacts): { title: string; content: string } {
  const { centerName, projectName, daysOverdue, requiredAction } = facts
  const place = projectName === null ? centerName : `${centerName}（${projectName}）`
  const late = daysOverdue > 0 ? `，截至 ${spokenDate(facts.cutoff)}已超期 ${daysOverdue} 天` : ''
  const paragraphs = [
    `${facts.unitName}：`,
    `${spokenDate(facts.foundOn)}，${issueFinders[facts.foundBy]}发现${place}存在问题` +
      `（${facts.issueNo}，${issueCategories[facts.category]}类，${issueSeverities[facts.severity]}）：` +
      ended(facts.description),
    ...(requiredAction.trim() === '' ? [] : [`整改要求：${ended(requiredAction)}`]),
    `该问题的整改时限为 ${spokenDate(facts.dueOn)}${late}。请立即组织整改，明确责任人和完成时限，` +
      `并于 ${spokenDate(facts.replyDue)}前书面回复整改情况。`
  ]
  const title = `关于${centerName}${issueCategories[facts.category]}问题整改的${letterTypes[issueLetterType(facts)]}`
  return { title, content: paragraphs.join('\n') }
}

/** A clerk's note becomes a sentence. */
function ended(text: string): string {
  const words = text.trim().replaceAll(/\s*\n\s*/gu, '；')
  return /[。！？；]$/u.test(words) ? words : `${words}。`
}
