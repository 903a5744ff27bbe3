import type { EntityManager } from 'typeorm'
import { addDays, yearOf } from '@domain/calendar/day-count'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { daysOverdue } from '@domain/issue/issue-standing'
import { issueLetterText, issueLetterType } from '@domain/letter/issue-letter'
import { letterText } from '@domain/letter/letter-content'
import { letterNoPrefix } from '@domain/letter/letter-no'
import { milestoneState } from '@domain/project/milestone-state'
import { plannedPercent } from '@domain/project/progress-percent'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { ruleOf } from '@database/repositories/light-rules'
import { litProjects, type LitProjectRow } from '@database/repositories/lit-projects'
import { numbersWith } from '@database/repositories/serial-numbers'
import { centerById, livingIssue, projectById, unitById } from '@database/repositories/supervision-records'
import { actualPercent, callingLight } from '@services/letter/calling-light'
import { lightRuleInForce } from '@services/light/rule-in-force'
import type { ReadContext } from '@services/service'

/** Days that a unit has for its reply, unless the clerk says otherwise. Source: domain §1.5, mark R. */
const replyDays = 15

type Proposal = OutputOf<'letter:propose'>

/**
 * Number and reply deadline of a new letter; for a project or an issue also unit, type and text from its facts on the
 * cut-off. @throws NotFoundError the issue is gone.
 */
export async function proposeLetter(
  reader: EntityManager,
  { projectId, issueId, cutoff }: ParsedInputOf<'letter:propose'>,
  context: ReadContext
): Promise<Proposal> {
  const prefix = letterNoPrefix(yearOf(context.today()))
  const empty: Proposal = {
    id: null,
    revision: null,
    letterNo: nextSerialNo(prefix, await numbersWith(reader, 'letter', prefix)),
    docNo: '',
    type: 'notice',
    unitId: null,
    projectId: null,
    issueId: null,
    title: '',
    content: '',
    replyDue: addDays(context.today(), replyDays),
    lightReason: ''
  }
  if (issueId !== null) return { ...empty, ...(await ofIssue(reader, issueId, cutoff, empty.replyDue)) }
  if (projectId === null) return empty
  const asked = { year: null, cutoff, unitIds: null, kind: null, ids: [projectId] }
  const [found] = await litProjects(reader, asked)
  if (found === undefined || !found.atWork) return empty
  return { ...empty, ...(await ofProject(reader, found, cutoff, empty.replyDue)) }
}

async function ofProject(
  reader: EntityManager,
  project: LitProjectRow,
  cutoff: string,
  replyDue: string
): Promise<Partial<Proposal>> {
  const { milestones, unitName } = project
  const own = { unitId: project.unitId, projectId: project.id }
  const rule = ruleOf(await lightRuleInForce(reader))
  const calling = callingLight(project, rule, cutoff)
  if (calling === null) return own
  const center = await centerById(reader, project.centerId)
  const overdueNodes = milestones
    .map((node) => ({
      name: node.name,
      planDate: node.planDate,
      ...milestoneState(node, cutoff)
    }))
    .filter(({ state }) => state === 'late')
    .sort((one, other) => other.lagDays - one.lagDays)
  return {
    ...own,
    type: calling.type,
    lightReason: calling.reason,
    ...letterText({
      type: calling.type,
      unitName,
      centerName: center?.name ?? '',
      projectName: project.name,
      projectNo: project.projectNo,
      cutoff,
      light: calling.light,
      lightReason: calling.reason,
      plannedPercent: plannedPercent(milestones, cutoff),
      actualPercent: actualPercent(project, rule, cutoff),
      overdueNodes,
      replyDue
    })
  }
}

async function ofIssue(
  reader: EntityManager,
  issueId: string,
  cutoff: string,
  replyDue: string
): Promise<Partial<Proposal>> {
  const issue = await livingIssue(reader, issueId)
  const unit = await unitById(reader, issue.dutyUnitId)
  const center = await centerById(reader, issue.centerId)
  const project = issue.projectId === null ? null : await projectById(reader, issue.projectId)
  const overdue = daysOverdue(issue, cutoff)
  return {
    unitId: issue.dutyUnitId,
    projectId: issue.projectId,
    issueId,
    type: issueLetterType({ severity: issue.severity, daysOverdue: overdue }),
    ...issueLetterText({
      ...issue,
      unitName: unit?.name ?? '',
      centerName: center?.name ?? '',
      projectName: project?.name ?? null,
      cutoff,
      daysOverdue: overdue,
      replyDue
    })
  }
}
