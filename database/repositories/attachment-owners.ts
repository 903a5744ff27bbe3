import { IsNull, type EntityManager } from 'typeorm'
import { acceptanceLevels } from '@domain/acceptance/vocabulary'
import { Acceptance } from '@database/entities/acceptance'
import { Issue } from '@database/entities/issue'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { UpgradeProject } from '@database/entities/upgrade-project'
import type { Owner } from '@database/repositories/attachments'
import { NotFoundError } from '@database/storage-errors'

export interface NamedOwner {
  owner: Owner
  /** 节点 1. 需求调研. */
  label: string
}

/** The project and its records that photos and papers may hang on. @throws NotFoundError the project is gone. */
export async function ownersOfProject(reader: EntityManager, projectId: string): Promise<NamedOwner[]> {
  const project = await reader.findOneBy(UpgradeProject, { id: projectId, deletedAt: IsNull() })
  if (project === null) throw new NotFoundError()
  const where = { projectId, deletedAt: IsNull() }
  const milestones = await reader.find(Milestone, { where, order: { seq: 'ASC' } })
  const reports = await reader.find(ProgressReport, { where, order: { period: 'ASC' } })
  const issues = await reader.find(Issue, { where, order: { issueNo: 'ASC' } })
  const acceptances = await reader.find(Acceptance, { where, order: { heldOn: 'ASC' } })
  const named = (kind: Owner['kind'], id: string, label: string): NamedOwner => ({
    owner: { kind, id },
    label
  })
  return [
    named('project', projectId, '项目'),
    ...milestones.map(({ id, name }, index) => named('milestone', id, `节点 ${index + 1}. ${name}`)),
    ...reports.map(({ id, period }) => named('report', id, `月报 ${period}`)),
    ...issues.map(({ id, issueNo }) => named('issue', id, `问题 ${issueNo}`)),
    ...acceptances.map(({ id, level, heldOn }) =>
      named('acceptance', id, `${acceptanceLevels[level]} ${heldOn}`)
    )
  ]
}
