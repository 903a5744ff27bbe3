import type { CalendarDate } from '@domain/calendar/calendar-date'
import { spokenDate } from '@domain/calendar/spoken-date'
import type { CallingLight } from '@domain/letter/letter-type'
import { letterTypes, type LetterType } from '@domain/letter/vocabulary'

/** What a letter states; percentages are whole percent of the project's nodes. */
export interface LetterFacts {
  type: LetterType
  unitName: string
  centerName: string
  projectName: string
  projectNo: string
  cutoff: CalendarDate
  light: CallingLight
  lightReason: string
  plannedPercent: number
  actualPercent: number
  /** Behind plan on the cut-off, the longest first. */
  overdueNodes: readonly { name: string; planDate: CalendarDate; lagDays: number }[]
  replyDue: CalendarDate
}

const lightWords: Readonly<Record<CallingLight, string>> = { yellow: '黄灯', red: '红灯' }

const demands: Readonly<Record<LetterType, (due: string) => string>> = {
  notice: (due) => `请对照计划查找原因，采取措施赶上进度，并于 ${due} 前书面回复整改情况。`,
  order: (due) =>
    `请立即组织整改，明确责任人、措施和完成时限，并于 ${due} 前书面回复整改方案；逾期未回复的，将予以通报。`,
  interview: (due) =>
    `该项目已连续两期亮红灯，现约请你单位分管负责人就进度滞后原因和整改措施作出说明，请于 ${due} 前报送书面材料。`
}

/** Title and text of a letter, every number from the facts; the clerk may edit both. Source: domain §1.5, §3.3 T15. */
export function letterText(facts: LetterFacts): { title: string; content: string } {
  const { type, plannedPercent, actualPercent } = facts
  const lag = Math.max(0, plannedPercent - actualPercent)
  const paragraphs = [
    `${facts.unitName}：`,
    `截至 ${spokenDate(facts.cutoff)}，你单位负责的${facts.projectName}（${facts.projectNo}，${facts.centerName}）` +
      `按计划应完成 ${plannedPercent}%，实际完成 ${actualPercent}%` +
      (lag > 0 ? `，滞后 ${lag} 个百分点` : '，总体进度没有滞后') +
      `，亮${lightWords[facts.light]}（${facts.lightReason}）。`,
    ...nodesParagraph(facts.overdueNodes),
    demands[type](spokenDate(facts.replyDue))
  ]
  return { title: `关于${facts.projectName}进度滞后的${letterTypes[type]}`, content: paragraphs.join('\n') }
}

function nodesParagraph(nodes: LetterFacts['overdueNodes']): string[] {
  if (nodes.length === 0) return []
  const list = nodes.map(
    ({ name, planDate, lagDays }) => `“${name}”（计划 ${spokenDate(planDate)}，超期 ${lagDays} 天）`
  )
  return [`其中 ${nodes.length} 个节点超期：${list.join('、')}。`]
}
