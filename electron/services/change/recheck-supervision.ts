import type { EntityManager } from 'typeorm'
import { acceptanceLevels } from '@domain/acceptance/vocabulary'
import { checkInspection } from '@domain/inspection/inspection-checks'
import { checkIssue } from '@domain/issue/issue-checks'
import { checkLetter } from '@domain/letter/letter-checks'
import { errorAt, type Violation } from '@domain/violation'
import { Acceptance } from '@database/entities/acceptance'
import { holderOfNumber } from '@database/repositories/serial-numbers'
import {
  centerById,
  livingInspection,
  livingIssue,
  livingLetter,
  projectById
} from '@database/repositories/supervision-records'
import { NotFoundError } from '@database/storage-errors'
import { standingViolations } from '@services/acceptance/acceptance-rules'
import type { Recheck, Rechecked } from '@services/change/recheck'
import type { ServiceContext } from '@services/service'

/** What 撤销 and 回收站 ask of issues, visits, acceptances and letters. */
export const supervisionRechecks: Readonly<Record<string, Recheck>> = {
  issue: recheckIssue,
  inspection: recheckInspection,
  acceptance: recheckAcceptance,
  supervision_letter: recheckLetter
}

async function recheckIssue(manager: EntityManager, id: string, context: ServiceContext): Promise<Rechecked> {
  const issue = await livingIssue(manager, id)
  const numberHolder = await holderOfNumber(manager, 'issue', issue.issueNo, id)
  return {
    name: issue.issueNo,
    violations: [
      ...(await goneCenter(manager, issue.centerId)),
      ...checkIssue(issue, { today: context.today(), numberHolder })
    ]
  }
}

async function recheckInspection(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const inspection = await livingInspection(manager, id)
  return {
    name: `${inspection.inspectedOn} 督导检查`,
    violations: [
      ...(await goneCenter(manager, inspection.centerId)),
      ...checkInspection({ ...inspection, findings: [] }, context.today())
    ]
  }
}

/** An issue or a visit is not seen without its centre. */
async function goneCenter(manager: EntityManager, centerId: string): Promise<Violation[]> {
  const center = await centerById(manager, centerId)
  if (center !== null && center.deletedAt === null) return []
  return [errorAt('centerId', '它的中心也在回收站中，请把中心一起恢复')]
}

/** All of the project, for a higher level stands on the lower ones: what is gone is asked for too. */
async function recheckAcceptance(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const acceptance = await manager.findOneBy(Acceptance, { id })
  if (acceptance === null) throw new NotFoundError()
  const name = acceptanceLevels[acceptance.level]
  const project = await projectById(manager, acceptance.projectId)
  if (project === null || project.deletedAt !== null) {
    if (acceptance.deletedAt !== null) throw new NotFoundError()
    return { name, violations: [errorAt('projectId', '它的项目也在回收站中，请把项目一起恢复')] }
  }
  return { name, violations: await standingViolations(manager, project, context.today()) }
}

async function recheckLetter(
  manager: EntityManager,
  id: string,
  context: ServiceContext
): Promise<Rechecked> {
  const letter = await livingLetter(manager, id)
  const numberHolder = await holderOfNumber(manager, 'letter', letter.letterNo, id)
  return { name: letter.letterNo, violations: checkLetter(letter, { today: context.today(), numberHolder }) }
}
